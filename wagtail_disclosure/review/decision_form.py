"""The form of a decision: the tier's checklist, a ready-made comment, a comment."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.review.lists import CannedComment, ChecklistItem, Decision
from wagtail_disclosure.review.tiers import Tier

__all__ = ["DecisionForm", "decision_form_class"]


class DecisionForm(forms.Form):
    """What every decision asks for. A ready-made comment goes before the person's own words, so
    that choosing one needs no script.
    """

    needs_comment = True

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        parts = [data.get("canned", ""), data.get("comment", "").strip()]
        data["comment"] = "\n".join(part for part in parts if part)
        if self.needs_comment and not data["comment"] and "comment" not in self.errors:
            self.add_error("comment", _("Say what has to be changed."))
        return data


def decision_form_class(tier: Tier, decision: Decision) -> type[DecisionForm]:
    """A form class for one decision at one tier, with the lists as they stand."""
    needs_comment = decision != Decision.APPROVE
    fields: dict[str, Any] = {"needs_comment": needs_comment}
    if decision == Decision.APPROVE:
        fields |= _checklist(tier)
    fields |= _canned(decision)
    fields["comment"] = forms.CharField(
        label=pgettext_lazy("disclosure", "Comment"),
        required=False,
        help_text=_("Compulsory unless you choose a ready-made one.") if needs_comment else "",
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    return type("DecisionForm", (DecisionForm,), fields)


def _checklist(tier: Tier) -> dict[str, forms.Field]:
    """Every point has its own box to tick; whether all are ticked is asked of the decision."""
    points = ChecklistItem.objects.filter(tier=tier, is_active=True)
    choices = [(point.pk, point.text) for point in points]
    if not choices:
        return {}
    return {
        "checklist": forms.MultipleChoiceField(
            label=_("Checklist"),
            choices=choices,
            widget=forms.CheckboxSelectMultiple(attrs={"required": True}),
            required=False,
        )
    }


def _canned(decision: Decision) -> dict[str, forms.Field]:
    comments = CannedComment.objects.filter(decision=decision, is_active=True)
    choices = [(comment.text, comment.text) for comment in comments]
    if not choices:
        return {}
    return {
        "canned": forms.ChoiceField(
            label=_("Ready-made comment"),
            choices=[("", "—"), *choices],
            required=False,
            help_text=_("It is put before your own comment."),
        )
    }
