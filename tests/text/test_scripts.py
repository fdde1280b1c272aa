"""Direction, script and name of a language, from its tag."""

from __future__ import annotations

import pytest
from django.conf.locale import LANG_INFO
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.text.scripts import (
    direction_of,
    own_name,
    script_of,
    with_numbers_isolated,
)


@pytest.mark.parametrize(
    ("tag", "script"),
    [
        ("ug", "arab"),
        ("ug-CN", "arab"),
        ("ug-Cyrl", "cyrl"),
        ("ug-KZ", "cyrl"),
        ("ug-latn-cn", "latn"),
        ("kk-Arab", "arab"),
        ("kk_Arab", "arab"),
        ("KK-CN", "arab"),
        ("kk-Arab-CN-x-demo", "arab"),
        ("kk", ""),
        ("ky-cn", "arab"),
        ("zh-hans", "hans"),
        ("zh-cmn-Hans-CN", "hans"),
        ("en", ""),
        ("es-419", ""),
        ("he", "hebr"),
        ("dv", "thaa"),
    ],
)
def test_script_is_named_or_known(tag: str, script: str) -> None:
    assert script_of(tag) == script


@pytest.mark.parametrize("tag", ["ug", "kk-arab", "kk-cn", "ar", "fa-IR", "he", "ur"])
def test_from_right_to_left(tag: str) -> None:
    assert direction_of(tag) == "rtl"


@pytest.mark.parametrize("tag", ["zh-hans", "en", "kk", "kk-cyrl", "ug-latn", "", "x", "not a tag"])
def test_from_left_to_right(tag: str) -> None:
    assert direction_of(tag) == "ltr"


# Azerbaijani, which Django has from right to left, is written in Latin letters.
@pytest.mark.parametrize("tag", sorted(set(LANG_INFO) - {"az"}))
def test_agrees_with_django_on_every_language_it_knows(tag: str) -> None:
    bidi = LANG_INFO[tag].get("bidi")
    if bidi is not None:
        assert (direction_of(tag) == "rtl") == bidi


def test_names() -> None:
    tags = ("zh-hans", "en-gb", "ug", "kk-Arab", "kk-CN", "kk")
    expected = ["中文", "English", "ئۇيغۇرچە", "قازاقشا", "قازاقشا", "Қазақша"]
    assert [own_name(tag) for tag in tags] == expected
    assert own_name("tlh") == ""


@pytest.mark.parametrize(
    "number",
    [
        "0999-5020012",
        "+86-999-5020012",
        "2026-01-05",
        "10:00",
        "10:00–14:00",
        "1/2",
        "3.5%",
        "1,200",
    ],
)
def test_a_number_of_parts_stays_in_order(number: str) -> None:
    assert with_numbers_isolated(f"سوراڭ: {number}.") == f"سوراڭ: \u2066{number}\u2069."


@pytest.mark.parametrize("text", ["11-ئايدىن", "2026", "سوراڭ.", "", "1 - 2"])
def test_what_is_in_order_is_left(text: str) -> None:
    assert with_numbers_isolated(text) == text


@given(st.text("0123456789-–:./, ئا", max_size=40))
def test_nothing_but_isolates_is_added(text: str) -> None:
    isolated = with_numbers_isolated(text)
    assert isolated.replace("\u2066", "").replace("\u2069", "") == text
    assert isolated.count("\u2066") == isolated.count("\u2069")


@given(st.text(max_size=30))
def test_any_text_has_a_direction(tag: str) -> None:
    assert direction_of(tag) in {"ltr", "rtl"}
    assert isinstance(own_name(tag), str)
