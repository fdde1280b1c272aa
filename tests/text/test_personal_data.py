from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wagtail_disclosure.text.number_checks import (
    has_luhn_digit,
    is_credit_code,
    is_resident_id,
)
from wagtail_disclosure.text.personal_data import KINDS, find_personal_data, masked

FULL_WIDTH = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
PROVINCES = st.sampled_from(["11", "31", "44", "65"])


def kinds_in(text: str) -> list[str]:
    return [found.kind for found in find_personal_data(text)]


@st.composite
def resident_ids(draw: st.DrawFn) -> str:
    """The check digit is found by trying, so the test knows no weights."""
    born = draw(st.dates(date(1900, 1, 1), date(2020, 12, 31)))
    rest = draw(st.integers(0, 999))
    stem = f"{draw(PROVINCES)}0101{born:%Y%m%d}{rest:03}".replace(" ", "0")
    return next(stem + check for check in "0123456789X" if is_resident_id(stem + check))


@st.composite
def credit_codes(draw: st.DrawFn) -> str:
    """Codes that are all digits: a letter would already tell them from a resident's number."""
    start = draw(st.sampled_from(["11", "12", "51", "91"]))
    stem = f"{start}{draw(PROVINCES)}{draw(st.integers(0, 10**12 - 1)):012}"
    codes = (f"{stem}{check:02}" for check in range(100))
    code = next((code for code in codes if is_credit_code(code)), None)
    assume(code)
    return str(code)


@st.composite
def cards(draw: st.DrawFn) -> str:
    length = draw(st.integers(12, 15))
    stem = "622" + "".join(
        draw(st.lists(st.sampled_from("0123456789"), min_size=length, max_size=length))
    )
    return next(stem + check for check in "0123456789" if has_luhn_digit(stem + check))


@given(resident_ids(), st.booleans())
def test_every_resident_number_is_found(number: str, is_wide: bool) -> None:
    text = number.translate(FULL_WIDTH) if is_wide else number
    (found,) = find_personal_data(f"证件号码：{text}，住址")
    assert (found.kind, found.start, found.end, found.text) == ("resident_id", 5, 23, text)


@given(resident_ids(), st.integers(0, 16))
def test_a_wrong_digit_is_no_resident_number(number: str, place: int) -> None:
    digit = str((int(number[place]) + 1) % 10)
    assert "resident_id" not in kinds_in(number[:place] + digit + number[place + 1 :])


@given(credit_codes())
def test_credit_codes_are_not_personal(code: str) -> None:
    assert find_personal_data(f"统一社会信用代码{code}") == []
    assert find_personal_data(f"索引号：{code}/2023-00005") == []


@given(cards())
def test_every_card_is_found_unless_it_is_a_resident_number(number: str) -> None:
    groups = " ".join(number[place : place + 4] for place in range(0, len(number), 4))
    assert kinds_in(number) in (["bank_card"], ["resident_id"])
    assert kinds_in(groups) == ["bank_card"]


@pytest.mark.parametrize(
    "text",
    [
        "110105491231002",
        "110101 19900307 8515",
        "110101-19900307-8515",
        "11010519491231002x",
        "ID110101199003078515",
        "110101199003078515男",
    ],
)
def test_resident_numbers(text: str) -> None:
    assert kinds_in(text) == ["resident_id"]


@pytest.mark.parametrize(
    "text",
    [
        "索引号：11654125010000000A/2023-00005",
        "116541250100000008",
        # A made-up code whose check characters are wrong, with a birth date in it.
        "911119199001010000/2023-00005",
        "1101011990030785151",
        "9110101199003078515",
        "A1110101199003078515",
        "35*************123",
    ],
)
def test_no_resident_numbers(text: str) -> None:
    assert kinds_in(text) == []


def test_code_that_passes_as_resident_number_counts_only_outside_an_index_number() -> None:
    number = next(
        code
        for code in (f"91111119900101{serial:04}" for serial in range(1000, 2000))
        if is_resident_id(code) and not is_credit_code(code)
    )
    assert kinds_in(number) == ["resident_id"]
    assert kinds_in(f"{number}/2023-00005") == []
    assert kinds_in(f"{number}/2023年") == ["resident_id"]


@pytest.mark.parametrize(
    "text", ["6222021234567894", "6222-0212-3456-7894", "6222 0212 3456 7894 567"]
)
def test_cards(text: str) -> None:
    assert kinds_in(f"账号{text}") == ["bank_card"]


@pytest.mark.parametrize(
    "text",
    ["6222021234567895", "1222021234567895", "6222021234567894元", "2023 6222 0212 3456 7894"],
)
def test_no_cards(text: str) -> None:
    assert kinds_in(text) == []


def test_resident_number_wins_over_card() -> None:
    both = next(
        number
        for number in (f"51010119900307{serial:04}" for serial in range(10_000))
        if is_resident_id(number) and has_luhn_digit(number)
    )
    assert kinds_in(both) == ["resident_id"]


@pytest.mark.parametrize(
    "text", ["G12345678", "E12345678", "EA1234567", "护照号码：E20230105", "护照PE1234567"]
)
def test_passports(text: str) -> None:
    assert kinds_in(text) == ["passport"]


@pytest.mark.parametrize(
    "text",
    [
        "E20230105",
        "PE1234567",
        "EO1234567",
        "E123456789",
        "XE12345678",
        "F12345678",
        "护照" + "无" * 20 + "E20230105",
    ],
)
def test_no_passports(text: str) -> None:
    assert kinds_in(text) == []


@pytest.mark.parametrize(
    ("text", "mask"),
    [
        ("350101199003078501", "35*************501"),
        ("350101900307851", "35**********851"),
        ("6222 0212 3456 7894", "6222********7894"),
        ("zhang@qq.com", "z***@qq.com"),
        ("E12345678", "E1****678"),
    ],
)
def test_masks(text: str, mask: str) -> None:
    (found,) = find_personal_data(text)
    assert masked(found) == mask
    assert find_personal_data(mask) == []


@given(st.text(st.sampled_from("0123456789 -EGX@./a护照１３８，"), max_size=80))
def test_findings_are_in_order_and_quote_the_text(text: str) -> None:
    end = 0
    for found in find_personal_data(text):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert found.kind in KINDS
        end = found.end


@pytest.mark.parametrize("part", ["1", "a", "1 ", "138-", "a@", "a.", "6222 ", "E", "110101"])
def test_long_texts_take_linear_time(part: str) -> None:
    """A rule of quadratic time would run for hours here."""
    assert find_personal_data(part * (200_000 // len(part))) == []
