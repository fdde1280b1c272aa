"""Approving what may not be public: the reasons, and nothing is published."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.workflow import WorkflowActionView

__all__ = ["RefusingWorkflowActionView"]


class RefusingWorkflowActionView(WorkflowActionView):
    """Says why a decision was not taken: a draft that was complete when it was submitted may have
    been changed since, somebody else may have been faster.
    """

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            response = super().dispatch(request, *args, **kwargs)
        except PermissionDenied as refusal:
            reason = str(refusal) or _("This decision is not yours, or no longer to be taken.")
            return self._refuse(request, ValidationError(reason))
        # The dialog in the browser cannot follow a redirect.
        return self._to(response.url) if response.status_code == 302 else response

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form_class(request.POST) if self.form_class else None
        if form is not None and not self._is_dialog and not form.is_valid():
            return self._refuse(request, ValidationError(form.errors.as_data()))
        try:
            with transaction.atomic():
                return super().post(request, *args, **kwargs)
        except ValidationError as error:
            return self._refuse(request, error)

    def _refuse(self, request: HttpRequest, error: ValidationError) -> HttpResponse:
        """Show the errors in the dialog when something was typed there, else on the next page."""
        form = self.form_class(request.POST) if self.form_class else None
        if form is None or not self._is_dialog or not request.POST.get("comment", "").strip():
            messages.error(request, " ".join(error.messages))
            return self._to(self.redirect_url)
        form.is_valid()
        errors = getattr(error, "error_dict", {NON_FIELD_ERRORS: error.messages})
        for name, found in errors.items():
            form.add_error(name if name in form.fields else None, found)
        return self.render_modal_form(request, form)

    @property
    def _is_dialog(self) -> bool:
        return self.request.headers.get("x-requested-with") == "XMLHttpRequest"

    def _to(self, url: str) -> HttpResponse:
        """The editing screen or where the person came from; the dialog is told to go there."""
        if self._is_dialog:
            return self.render_modal_json(self.request, {"step": "success", "redirect": url})
        return redirect(url)
