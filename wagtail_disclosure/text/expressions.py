"""Wrong and sensitive expressions in a text, each with what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

__all__ = ["Expression", "FoundExpression", "find_expressions"]


@dataclass(frozen=True)
class Expression:
    """A text to avoid.

    A suggestion equal to ``wrong`` says that this text is right, although a shorter wrong text
    is part of it: 月份内 shields 份内.
    """

    wrong: str
    suggestion: str = ""
    note: str = ""

    @property
    def is_right(self) -> bool:
        return self.wrong == self.suggestion


@dataclass(frozen=True)
class FoundExpression:
    """A wrong expression at a place of a text."""

    expression: Expression
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.expression.wrong


def find_expressions(text: str, expressions: Iterable[Expression]) -> list[FoundExpression]:
    """Return the wrong expressions in order of place, none overlapping another.

    Long ones come first. A text that already reads as suggested is right, so a suggestion that
    contains its wrong text shields it. Of equal texts the first expression counts.
    """
    taken = bytearray(len(text))
    found = []
    for expression in sorted(_shielded(expressions), key=lambda one: -len(one.wrong)):
        length = len(expression.wrong)
        for start in _places(text, expression.wrong):
            if any(taken[start : start + length]):
                continue
            taken[start : start + length] = b"\x01" * length
            if not expression.is_right:
                found.append(FoundExpression(expression, start, start + length))
    return sorted(found, key=lambda one: one.start)


def _shielded(expressions: Iterable[Expression]) -> Iterator[Expression]:
    """The expressions that say something, and their suggestions where these contain them."""
    for expression in expressions:
        if not expression.wrong:
            continue
        yield expression
        if expression.wrong in expression.suggestion:
            yield Expression(expression.suggestion, expression.suggestion)


def _places(text: str, part: str) -> Iterator[int]:
    start = text.find(part)
    while start >= 0:
        yield start
        start = text.find(part, start + len(part))
