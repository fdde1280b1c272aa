from __future__ import annotations

from decimal import Decimal

import pytest

from wagtail_disclosure.report.entries import as_text, entry_error, read_entry
from wagtail_disclosure.statutory.headings import NumberKind
from wagtail_disclosure.statutory.numbers import Blank, NotApplicable, Unreadable

COUNT, AMOUNT, CHANGE = NumberKind.COUNT, NumberKind.AMOUNT, NumberKind.CHANGE


@pytest.mark.parametrize(
    ("typed", "kind", "value"),
    [
        ("１２３", COUNT, 123),
        (" 3,525 ", COUNT, 3525),
        ("0", COUNT, 0),
        (7, COUNT, 7),
        ("-4", CHANGE, -4),
        ("12.5", AMOUNT, Decimal("12.5")),
        ("", COUNT, Blank),
        (None, COUNT, Blank),
        ("/", COUNT, NotApplicable),
        ("三件", COUNT, Unreadable("三件")),
        (Unreadable("x"), COUNT, Unreadable("x")),
    ],
)
def test_reads_what_editors_type(typed: object, kind: NumberKind, value: object) -> None:
    assert read_entry(typed, kind) == value


@pytest.mark.parametrize(
    ("typed", "kind", "code"),
    [
        ("三件", COUNT, "not_a_number"),
        ("-1", COUNT, "negative"),
        ("1.5", COUNT, "fraction"),
        ("1000000000000", COUNT, "too_large"),
        ("0.1234567", AMOUNT, "too_precise"),
        ("", COUNT, "missing"),
        ("/", COUNT, "missing"),
    ],
)
def test_says_what_is_wrong_and_keeps_it(typed: str, kind: NumberKind, code: str) -> None:
    value = read_entry(typed, kind)
    error = entry_error(value, kind)
    assert error is not None and error.code == code
    assert error.messages[0]
    assert as_text(value) == typed


def test_a_number_is_right() -> None:
    assert entry_error(0, COUNT) is None


@pytest.mark.parametrize(
    ("value", "text"),
    [(3525, "3525"), (Decimal("59237.2449"), "59237.2449"), (Decimal("1E+3"), "1000")],
)
def test_prints_numbers_plainly(value: object, text: str) -> None:
    assert as_text(value) == text
