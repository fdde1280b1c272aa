"""Forms of the proofreading and of the secrecy review."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from wagtail_disclosure.review.secrecy_review import Conclusion

__all__ = ["FindingForm", "ReasonForm", "SecrecyForm"]

BASIS = (
    "《中华人民共和国保守国家秘密法》第三十五条；《中华人民共和国保守国家秘密法实施条例》第四十二条"
)


class FindingForm(forms.Form):
    """What a reader found, where."""

    place = forms.CharField(label=gettext_lazy("Place"), max_length=200)
    quote = forms.CharField(
        label=gettext_lazy("What it says"),
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )
    suggestion = forms.CharField(
        label=gettext_lazy("What it should say"),
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )

    def clean(self) -> dict[str, Any]:
        super().clean()
        said = (self.cleaned_data.get(name) for name in ("quote", "suggestion"))
        if not self.errors and not any(said):
            self.add_error("quote", _("Say what is wrong, or what it should say."))
        return self.cleaned_data


class ReasonForm(forms.Form):
    """Why a finding stays as it is. Who fixed it needs no reason, so it is asked for later."""

    reason = forms.CharField(
        label=gettext_lazy("Reason for keeping it"), max_length=300, required=False
    )


class SecrecyForm(forms.Form):
    """The conclusion on one item. ``digest`` says which text was on screen."""

    digest = forms.CharField(widget=forms.HiddenInput)
    office = forms.CharField(label=gettext_lazy("Reviewing office"), max_length=100)
    conclusion = forms.ChoiceField(
        label=gettext_lazy("Conclusion"), choices=Conclusion.choices, widget=forms.RadioSelect
    )
    basis = forms.CharField(
        label=pgettext_lazy("disclosure", "Basis"),
        max_length=300,
        initial=BASIS,
        widget=forms.Textarea({"rows": 2}),
    )
    note = forms.CharField(
        label=gettext_lazy("Note"),
        help_text=gettext_lazy("Compulsory where the item may not be disclosed as it stands."),
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )
