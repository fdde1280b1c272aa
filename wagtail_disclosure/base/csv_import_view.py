"""Importing a list from CSV: first what would change, then the change."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry

from wagtail_disclosure.base.csv_rows import MAX_BYTES, text_of

__all__ = ["CsvImportView"]


class UploadForm(forms.Form):
    """The file."""

    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        help_text=gettext_lazy("UTF-8 or GB 18030, at most 1 MB; columns as in the export."),
    )

    def clean_file(self) -> str:
        return text_of(self.cleaned_data["file"].read(MAX_BYTES + 1))


class ConfirmForm(forms.Form):
    """The text of the file, sent again with the confirmation."""

    # No encoding takes less than a byte for a character.
    text = forms.CharField(widget=forms.HiddenInput, strip=False, max_length=MAX_BYTES)


class CsvImportView(WagtailAdminTemplateMixin, View):
    """Upload, preview, confirm. Nothing is stored between the steps.

    ``importer`` is called with the text and the user; its ``execute(dry_run=…)`` returns an
    ``ImportResult``.
    """

    model: Any = None
    importer: Any = None
    header_icon = "upload"
    template_name = "wagtail_disclosure/csv_import.html"
    index_url_name = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        policy = policy_registry.get_by_type(self.model)
        if not all(policy.user_has_permission(request.user, act) for act in ("add", "change")):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=UploadForm()))

    def post(self, request: HttpRequest) -> HttpResponse:
        if "confirm" in request.POST:
            return self._import(request)
        form = UploadForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        return self._preview(form.cleaned_data["file"])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        label = str(self.model._meta.verbose_name_plural)
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": label},
            {"url": "", "label": self.get_page_title()},
        ]

    def _preview(self, text: str) -> HttpResponse:
        return self._show(text, self.importer(text).execute(dry_run=True))

    def _show(self, text: str, result: Any) -> HttpResponse:
        confirm = ConfirmForm(initial={"text": text})
        context = self.get_context_data(form=UploadForm(), confirm=confirm, result=result)
        return self.render_to_response(context)

    def _import(self, request: HttpRequest) -> HttpResponse:
        form = ConfirmForm(request.POST)
        if not form.is_valid():
            for error in form.errors.get("text", []):
                messages.error(request, error)
            return self.get(request)
        text = form.cleaned_data["text"]
        result = self.importer(text, request.user).execute()
        if result.problems:
            return self._show(text, result)
        counts = {"added": len(result.added), "changed": len(result.changed)}
        messages.success(request, _("%(added)d added, %(changed)d changed.") % counts)
        return HttpResponseRedirect(reverse(self.index_url_name))
