"""What is asked for before the preview, and with the confirmation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.report.importers.files import (
    MAX_BYTES,
    ReportFile,
    accepted_extensions,
    too_big,
)
from wagtail_disclosure.report.importers.places import Place
from wagtail_disclosure.report.years import plausible_year

__all__ = ["ConfirmForm", "UploadForm"]


class UploadForm(forms.Form):
    """The agency whose report it is, the year if it has to be a certain one, and the file."""

    index = forms.TypedChoiceField(
        label=_("Agency"), coerce=int, help_text=_("Those whose reports you may write.")
    )
    year = forms.IntegerField(
        label=_("Year"),
        required=False,
        validators=[plausible_year],
        help_text=_("Only to make sure: another year in the file is then refused."),
    )
    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "Word, Excel, PDF with text, a saved web page, labelled JSON or CSV; at most 20 MB."
        ),
        widget=forms.FileInput({"accept": ",".join(accepted_extensions())}),
    )

    def __init__(self, *args: Any, places: Sequence[Place], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = {place[0].pk: place for place in places}
        self.fields["index"].choices = [(index.pk, str(agency)) for index, agency in places]

    def clean_file(self) -> ReportFile:
        upload: UploadedFile = self.cleaned_data["file"]
        content = upload.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise too_big()
        return ReportFile(upload.name or "", content)


class ConfirmForm(forms.Form):
    """Says which file was looked at and, where a report of the year is there, what to do."""

    digest = forms.CharField(widget=forms.HiddenInput, max_length=64)
    as_revision = forms.BooleanField(
        label=_("Save it as a new draft of the report that is there"),
        required=False,
    )
