"""Approving what may not be public: the reasons, and nothing is published."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.admin.views.pages.workflow import WorkflowActionView

__all__ = ["RefusingWorkflowActionView"]


class RefusingWorkflowActionView(WorkflowActionView):
    """A draft that was complete when it was submitted may have been changed since."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            with transaction.atomic():
                return super().post(request, *args, **kwargs)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return self._back_to_page(request)

    def _back_to_page(self, request: HttpRequest) -> HttpResponse:
        """The editing screen; the dialog in the browser is told to go there."""
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            answer = {"step": "success", "redirect": self.redirect_url}
            return self.render_modal_json(request, answer)
        return redirect(self.redirect_url)
