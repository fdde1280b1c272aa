"""The form that gives a warning its reason."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.report.checking.settled import REASON_LENGTH

__all__ = ["ReasonForm"]


class ReasonForm(forms.Form):
    """Why a warning stays as it is."""

    reason = forms.CharField(
        label=_("Reason why it stays"),
        max_length=REASON_LENGTH,
        widget=forms.Textarea({"rows": 2}),
    )
