"""Text that has been given faces and widths, and the record of characters no face can show."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from wagtail_disclosure.typesetting.cleaning import clean
from wagtail_disclosure.typesetting.fonts import HEI, SONG, face

logger = logging.getLogger(__name__)

# The geta mark: what a Chinese compositor sets in place of a sort that is not in the case.
STAND_IN = "〓"


@dataclass(frozen=True, slots=True)
class Style:
    """How a character is drawn: registered face name, size in points, link target or nothing."""

    face: str = SONG
    size: float = 15.75
    href: str = ""


@dataclass(frozen=True, slots=True)
class Galley:
    """Clean text with the style and the width (points) of every character."""

    text: str
    styles: tuple[Style, ...]
    advances: tuple[float, ...]

    def width(self, start: int = 0, end: int | None = None) -> float:
        return sum(self.advances[start:end])

    def part(self, start: int, end: int) -> Galley:
        return Galley(self.text[start:end], self.styles[start:end], self.advances[start:end])

    def scaled(self, factor: float) -> Galley:
        """The same text, larger or smaller."""
        return Galley(
            self.text,
            tuple(replace(style, size=style.size * factor) for style in self.styles),
            tuple(advance * factor for advance in self.advances),
        )


class Compositor:
    """Gives every character a face that has it; one compositor per document.

    A character is looked for in the face asked for, then along *fallbacks*, then in the bundled
    faces. One that none has is set as 〓, never as a silent box, and is kept in ``missing``.
    """

    def __init__(self, fallbacks: tuple[str, ...] = ()) -> None:
        self._fallbacks = (*fallbacks, SONG, HEI)
        self._missing: dict[str, None] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters replaced so far, in order of first appearance, each once."""
        return tuple(self._missing)

    def galley(self, runs: Iterable[tuple[str, Style]]) -> Galley:
        """Clean and measure styled runs of text."""
        letters = list(self._letters(runs))
        return Galley(
            "".join(character for character, _ in letters),
            tuple(style for _, style in letters),
            tuple(_advance(character, style) for character, style in letters),
        )

    def line(self, text: str, style: Style) -> Galley:
        return self.galley([(text, style)])

    def plain(self, text: str, name: str = SONG) -> str:
        """*text* on one line and in one face, for a drawing: what that face lacks becomes 〓."""
        one_line = clean(text).replace("\n", " ")
        shown = (self._set(character, (name,))[0] for character in one_line)
        return "".join(shown)

    def _letters(self, runs: Iterable[tuple[str, Style]]) -> Iterator[tuple[str, Style]]:
        """Runs are cleaned together: an accidental space may lie between two of them."""
        styled = [(character, style) for text, style in runs for character in text]
        kept = clean("".join(character for character, _ in styled))
        position = 0
        for character in kept:
            while not _same(styled[position][0], character):
                position += 1
            wanted = styled[position][1]
            position += 1
            shown, name = self._set(character, (wanted.face, *self._fallbacks))
            yield shown, wanted if name == wanted.face else replace(wanted, face=name)

    def _set(self, character: str, faces: tuple[str, ...]) -> tuple[str, str]:
        if character == "\n":
            return character, faces[0]
        for name in faces:
            if face(name).has(character):
                return character, name
        self._record(character)
        return STAND_IN, faces[0] if face(faces[0]).has(STAND_IN) else SONG

    def _record(self, character: str) -> None:
        if character not in self._missing:
            logger.warning("No bundled face has %s (U+%04X)", character, ord(character))
            self._missing[character] = None


def _same(source: str, cleaned: str) -> bool:
    return source == cleaned or (cleaned == " " and source.isspace() and source != "\n")


def _advance(character: str, style: Style) -> float:
    if character == "\n":
        return 0.0
    width: float = face(style.face).stringWidth(character, style.size)
    return width
