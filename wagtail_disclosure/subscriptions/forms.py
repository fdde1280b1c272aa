"""The form with which readers subscribe."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.subscriptions.model import Frequency, normalised

__all__ = ["SubscribeForm"]


class SubscribeForm(forms.Form):
    """An address and how often. ``homepage`` is left empty by people, who do not see it."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(
            {"autocomplete": "email", "class": "disclosure-field__input", "spellcheck": "false"}
        ),
    )
    frequency = forms.ChoiceField(
        label=_("How often"),
        choices=Frequency.choices,
        initial=Frequency.DAILY,
        widget=forms.RadioSelect,
    )
    homepage = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput({"autocomplete": "off", "tabindex": "-1"}),
    )

    def clean_email(self) -> str:
        return normalised(self.cleaned_data["email"])

    @property
    def is_by_machine(self) -> bool:
        return bool(self.cleaned_data.get("homepage"))
