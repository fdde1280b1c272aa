"""Text inputs that have a name for screen readers.

A stream draws the name of a block above it without tying it to the input, so the input says it.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from wagtail import blocks

__all__ = ["LineBlock", "NumberBlock", "TextBlock"]


class LineBlock(blocks.CharBlock):
    """One line of text that names itself."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.field.widget.attrs["aria-label"] = self.label


class NumberBlock(blocks.DecimalBlock):
    """A number that names itself."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.field.widget.attrs["aria-label"] = self.label


class TextBlock(blocks.RichTextBlock):
    """Rich text that names itself, where the editor takes options (Draftail does)."""

    @cached_property
    def field(self) -> forms.Field:
        field = super().field
        if hasattr(field.widget, "options"):
            # Lazy: the block outlives the request, whose language it must not keep.
            field.widget.options["ariaLabel"] = self.label
        return field
