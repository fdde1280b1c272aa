"""The forms of the decision screen, each with a prefix of its own: they share a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.review.decision_form import decision_form_class
from wagtail_disclosure.review.lists import Decision

__all__ = ["CLASSIFY", "ActionForm", "ClassifyForm", "action_forms", "add_errors", "typed_text"]

CLASSIFY = "classify"


class ClassifyForm(forms.Form):
    """Whether the revision is major information, with the reason."""

    is_major = forms.BooleanField(required=False, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=pgettext_lazy("disclosure", "Reason"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@dataclass(frozen=True, slots=True)
class ActionForm:
    """A form with the name and the words of its button."""

    name: str
    label: Any
    form: forms.Form
    # Shown unfolded: the one that came back, else the usual one.
    is_open: bool = False

    @property
    def is_serious(self) -> bool:
        return self.name != Decision.APPROVE


def action_forms(case: Any, data: Mapping[str, Any] | None = None) -> dict[str, ActionForm]:
    """The forms of everything that can be done now; what was posted is in its own form."""
    posted = data.get("action") if data else None
    forms_by_name = {}
    for decision in case.task.decisions():
        form_class = decision_form_class(case.tier, decision)
        form = form_class(data if posted == decision else None, prefix=decision.value)
        is_open = decision == (posted or Decision.APPROVE)
        forms_by_name[decision.value] = ActionForm(decision.value, decision.label, form, is_open)
    forms_by_name[CLASSIFY] = _classify_form(case, data if posted == CLASSIFY else None)
    return forms_by_name


def add_errors(form: forms.Form, error: ValidationError) -> None:
    """Show what was refused at its field; what belongs to no field of the form above it."""
    errors = error.error_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: [error]}
    for name, found in errors.items():
        is_shown = name in form.fields and not form.fields[name].widget.is_hidden
        form.add_error(name if is_shown else None, found)


def typed_text(data: Mapping[str, Any]) -> str:
    """What the person has written, whichever form it was in."""
    names = ("canned", "comment", "reason")
    action = data.get("action", "")
    parts = [data.get(f"{action}-{name}", "").strip() for name in names]
    return "\n".join(part for part in parts if part)


def _classify_form(case: Any, data: Mapping[str, Any] | None) -> ActionForm:
    """The button says the opposite of what the revision is now."""
    initial = {"is_major": not case.is_major}
    label = _("Mark as ordinary information") if case.is_major else _("Mark as major information")
    form = ClassifyForm(data, prefix=CLASSIFY, initial=initial)
    return ActionForm(CLASSIFY, label, form, is_open=form.is_bound)
