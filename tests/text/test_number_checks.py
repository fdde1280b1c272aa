from __future__ import annotations

import pytest

from wagtail_disclosure.text.number_checks import (
    has_luhn_digit,
    is_credit_code,
    is_resident_id,
    looks_like_credit_code,
)


@pytest.mark.parametrize(
    "number",
    [
        "11010519491231002X",  # the example of GB 11643—1999
        "110101199003078515",
        "654125200002290018",
        "810000199408230021",  # a residence permit of a Hong Kong resident
        "911156199503071235",  # a permanent residence card
        "110105491231002",
    ],
)
def test_resident_numbers(number: str) -> None:
    assert is_resident_id(number)


@pytest.mark.parametrize(
    "number",
    [
        "110105194912310021",  # the check digit is X
        "160105194912310029",  # no such region
        "91615619950307123X",  # nor behind the 9 of a foreigner
        "110105194913310021",  # no such month
        "110105189912310023",  # a birth in 1899
        "110105209912310029",  # a birth in 2099
        "110105490231002",  # 30 and 31 February
        "990105491231002",
    ],
)
def test_other_numbers(number: str) -> None:
    assert not is_resident_id(number)


@pytest.mark.parametrize("number", ["6222021234567894", "6222021234567894567", "79927398713"])
def test_luhn_digits(number: str) -> None:
    assert has_luhn_digit(number)
    assert not has_luhn_digit(number[:-1] + str((int(number[-1]) + 1) % 10))


@pytest.mark.parametrize(
    ("code", "is_code"),
    [
        ("91110108717743469K", True),
        ("91350100M000100Y43", True),  # the example of GB 32100—2015
        ("91350100M000100Y44", False),
        ("91350100M000200Y43", False),
        ("91350100M000I00Y43", False),
        ("81350100M000100Y43", False),
        ("91000100M000100Y43", False),
    ],
)
def test_credit_codes(code: str, is_code: bool) -> None:
    assert is_credit_code(code) == is_code


def test_beginning_of_a_credit_code() -> None:
    assert looks_like_credit_code("11654125010000000A")
    assert not looks_like_credit_code("110101199003078515")
