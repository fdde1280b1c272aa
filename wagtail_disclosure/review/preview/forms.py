"""What is asked before a preview link is given out."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.review.preview.links import MOST_DAYS, default_days

__all__ = ["PreviewLinkForm"]


class PreviewLinkForm(forms.Form):
    """For whom the link is, and for how long."""

    purpose = forms.CharField(
        label=_("For whom and what"), help_text=_("Who is to check what."), max_length=200
    )
    days = forms.IntegerField(label=_("Valid for (days)"), min_value=1, max_value=MOST_DAYS)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["days"].initial = default_days()
