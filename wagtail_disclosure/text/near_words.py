"""Words that differ by a slip of the keyboard: 行证许可 for 行政许可."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

__all__ = ["LONGEST", "SHORTEST", "differences", "nearest"]

# A shorter word has too many neighbours, a longer one is a sentence.
SHORTEST, LONGEST = 3, 20


def differences(one: str, other: str, most: int) -> int:
    """Characters to change, add, leave out or exchange with the next to make ``other`` of ``one``;
    ``most + 1`` for more than ``most``.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, here in enumerate(one, 1):
        last, before, row = before, row, [at]
        for place, there in enumerate(other, 1):
            costs = [before[place] + 1, row[-1] + 1, before[place - 1] + (here != there)]
            if at > 1 and place > 1 and here == other[place - 2] and one[at - 2] == there:
                costs.append(last[place - 2] + 1)
            row.append(min(costs))
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def nearest(word: str, lines: Iterable[str]) -> str:
    """The piece of ``lines`` that is most like ``word`` (searchable text all); blank where nothing
    is like it, or it is there itself. Of equal ones the most frequent.
    """
    if not SHORTEST <= len(word) <= LONGEST or " " in word:
        return ""
    most = 1 if len(word) < 6 else 2
    pieces: Counter[str] = Counter()
    for line in lines:
        for run in line.split():
            for size in range(max(2, len(word) - 1), len(word) + 2):
                pieces.update(run[at : at + size] for at in range(len(run) - size + 1))
    if word in pieces:
        return ""
    ranked = (
        (differences(word, piece, most), -len(piece) != -len(word), -count, piece)
        for piece, count in pieces.items()
    )
    distance, _, _, best = min(ranked, default=(most + 1, True, 0, ""))
    return best if distance <= most else ""
