"""A slip of the pen: what every proof of a text returns."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Slip"]


@dataclass(frozen=True)
class Slip:
    """Something that is probably wrong at a place of a text.

    ``rule`` is one of ``proofs.RULES``; ``detail`` is what should stand there, if that is known.
    """

    rule: str
    start: int
    end: int
    text: str
    detail: str = ""
