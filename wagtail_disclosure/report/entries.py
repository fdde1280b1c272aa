"""What editors type into a cell: read leniently, judged strictly, printed plainly."""

from __future__ import annotations

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.statutory.headings import NumberKind
from wagtail_disclosure.statutory.numbers import (
    CellError,
    CellValue,
    Mark,
    Number,
    Unreadable,
    is_number,
    parse_cell,
)

__all__ = ["as_text", "entry_error", "read_entry"]

MESSAGES = {
    "missing": _("Enter a number, 0 if there was none."),
    "not_a_number": _("“%(entry)s” is not a number."),
    "negative": _("A number below zero cannot stand here."),
    "fraction": pgettext_lazy("disclosure", "Enter a whole number."),
    "too_precise": _("Enter at most %(limit)s decimal places."),
    "too_large": _("The number is too large; the limit is %(limit)s."),
}


def read_entry(raw: object, kind: NumberKind) -> CellValue:
    """Return the number or mark that `raw` stands for; what cannot be accepted is kept as text."""
    if isinstance(raw, Mark | Unreadable):
        return raw
    try:
        return _parse(raw, kind)
    except CellError:
        return Unreadable(str(raw))


def entry_error(value: CellValue, kind: NumberKind) -> ValidationError | None:
    """Return what is wrong with a cell that has to hold a number; `None` when it holds one."""
    if is_number(value):
        return None
    if isinstance(value, Unreadable):
        try:
            _parse(value.text, kind)
        except CellError as error:
            return ValidationError(MESSAGES[error.code], code=error.code, params=error.params)
    return ValidationError(MESSAGES["missing"], code="missing")


def as_text(value: CellValue) -> str:
    """Return a cell as it stands in its input: digits without separators, or what was typed."""
    match value:
        case Mark():
            return value.value
        case Unreadable(text):
            return text
        case Decimal():
            return f"{value:f}"
    return str(value)


def _parse(raw: object, kind: NumberKind) -> Number | Mark:
    return parse_cell(raw, decimal=kind is NumberKind.AMOUNT, signed=kind is NumberKind.CHANGE)
