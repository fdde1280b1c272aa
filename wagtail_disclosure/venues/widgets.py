"""Inputs of the editing screen."""

from __future__ import annotations

from django import forms
from wagtail.admin.staticfiles import versioned_static

__all__ = ["TickBoxes"]


class TickBoxes(forms.CheckboxSelectMultiple):
    """Several choices side by side, so that a row of hours stays one row."""

    def __init__(self, attrs: dict[str, str] | None = None, choices: object = ()) -> None:
        super().__init__({"class": "disclosure-tick-boxes", **(attrs or {})}, choices)

    @property
    def media(self) -> forms.Media:
        return forms.Media(
            css={"all": [versioned_static("wagtail_disclosure/admin/tick_boxes.css")]}
        )
