"""How much one file may hold, so that a hostile one costs a second and a clear refusal."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail_disclosure.filetext.passages import Reason, Unreadable

__all__ = ["MAX_BYTES", "MAX_COLUMNS", "MAX_NESTING", "MAX_UNPACKED_BYTES", "Allowance"]

MAX_BYTES = 20 * 1024 * 1024
# What filetext.office and the PDF reader allow a file to grow to when it is unpacked.
MAX_UNPACKED_BYTES = 200 * 1024 * 1024
MAX_COLUMNS = 500
# Tables in tables; saved portal pages of twenty years ago reach ten.
MAX_NESTING = 30


@dataclass(slots=True)
class Allowance:
    """What is left to one file. An annual report needs a hundredth of each."""

    events: int = 300_000
    places: int = 200_000
    texts: int = 50_000
    characters: int = 5_000_000

    def spend_event(self) -> None:
        """Take one step through the markup off. Raises `Unreadable` when none is left."""
        self.events -= 1
        if self.events < 0:
            raise Unreadable(Reason.TOO_MANY_PARTS)

    def spend_text(self, text: str) -> None:
        """Take one stretch of text off. Raises `Unreadable` when nothing is left."""
        self.texts -= 1
        self.characters -= len(text)
        self._refuse_excess()

    def spend_places(self, rows: int, columns: int) -> None:
        """Take the places of a table off. Raises `Unreadable` when too few are left."""
        self.places -= rows * columns
        if columns > MAX_COLUMNS:
            raise Unreadable(Reason.TOO_MANY_PARTS)
        self._refuse_excess()

    def _refuse_excess(self) -> None:
        if min(self.places, self.texts, self.characters) < 0:
            raise Unreadable(Reason.TOO_MANY_PARTS)
