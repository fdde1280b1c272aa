from __future__ import annotations

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.typesetting import fonts
from wagtail_disclosure.typesetting.cleaning import clean
from wagtail_disclosure.typesetting.galley import STAND_IN, Compositor, Style

BODY = Style(fonts.SONG, 10)
BOLD = Style(fonts.SONG_BOLD, 10)


def test_characters_have_their_face_and_width() -> None:
    galley = Compositor().galley([("政府", BODY), ("公开", BOLD)])
    assert galley.text == "政府公开"
    assert [style.face for style in galley.styles] == [fonts.SONG] * 2 + [fonts.SONG_BOLD] * 2
    assert galley.advances == (10.0,) * 4
    assert galley.scaled(2).width() == 80.0
    assert galley.scaled(2).styles[0].size == 20


def test_runs_are_cleaned_together() -> None:
    galley = Compositor().galley([("政府 ", BODY), (" 公开", BOLD)])
    assert galley.text == "政府公开"
    assert galley.styles[2] == BOLD


@given(st.lists(st.text("政府a  \t\n\u200b，\ue000", max_size=6), max_size=6))
def test_every_visible_character_is_set_or_stood_in_for(texts: list[str]) -> None:
    galley = Compositor().galley((text, BODY) for text in texts)
    assert galley.text == clean("".join(texts)).replace("\ue000", STAND_IN)
    assert len(galley.text) == len(galley.styles) == len(galley.advances)


def test_missing_characters_are_reported_once_and_shown(caplog: pytest.LogCaptureFixture) -> None:
    compositor = Compositor()
    with caplog.at_level(logging.WARNING):
        galley = compositor.line("人\ue000\U0002a6a5\ue000", BODY)
    assert galley.text == f"人{STAND_IN * 3}"
    assert compositor.missing == ("\ue000", "\U0002a6a5")
    assert "U+2A6A5" in caplog.text


def test_fallbacks_are_asked_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    song = fonts.face(fonts.SONG)
    monkeypatch.setattr(song, "has", lambda character: character != "䶮")
    galley = Compositor((fonts.SONG_BOLD,)).line("王䶮", BODY)
    assert [style.face for style in galley.styles] == [fonts.SONG, fonts.SONG_BOLD]


def test_plain_text_for_drawings_stands_in_too() -> None:
    compositor = Compositor()
    assert compositor.plain("件\ue001") == f"件{STAND_IN}"
    assert compositor.missing == ("\ue001",)
