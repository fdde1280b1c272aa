"""What is asked before a page is published without review or taken offline."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

__all__ = ["BreakGlassForm", "TakeOfflineForm"]


class BreakGlassForm(forms.Form):
    """The reason, which the ledger keeps and the overseers read."""

    reason = forms.CharField(
        label=_("Why it cannot wait for the review"),
        help_text=_("It goes into the ledger, and to those who oversee the agency."),
        max_length=1000,
        widget=forms.Textarea({"rows": 4}),
    )


class TakeOfflineForm(forms.Form):
    """The reason, and the pages below where there are public ones."""

    reason = forms.CharField(
        label=_("Why it goes offline"),
        help_text=_("It goes into the ledger. The public does not read it."),
        max_length=1000,
        widget=forms.Textarea({"rows": 4}),
    )
    include_descendants = forms.BooleanField(required=False)

    def __init__(self, *args: Any, below: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not below:
            del self.fields["include_descendants"]
            return
        label = ngettext(
            "Take %(count)d public page below it offline too",
            "Take %(count)d public pages below it offline too",
            below,
        )
        self.fields["include_descendants"].label = label % {"count": below}
