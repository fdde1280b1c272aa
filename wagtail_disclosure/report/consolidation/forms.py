"""The forms of the board."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.report.consolidation.due_date import ReportDueDate

__all__ = ["DueDateForm"]


class DueDateForm(forms.Form):
    """The day by which a parent agency wants the reports; empty means the statutory day."""

    due_on = forms.DateField(
        label=_("Due on"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    basis = forms.CharField(
        label=_("Basis of the day"),
        required=False,
        max_length=200,
        help_text=_("The notice that sets the day, with its document number."),
    )

    @classmethod
    def showing(cls, own: ReportDueDate | None) -> DueDateForm:
        """The form filled in with what is set."""
        initial: dict[str, Any] = {"due_on": own.due_on, "basis": own.basis} if own else {}
        return cls(initial=initial)
