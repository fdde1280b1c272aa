"""The columns of a section as a tree, with the number of entries under each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Branch:
    """A column, the number of entries directly in it, and the columns below it."""

    page: Any
    entries: int = 0
    children: list[Branch] = field(default_factory=list)

    @property
    def total(self) -> int:
        """Entries in the column and in everything below it."""
        return self.entries + sum(child.total for child in self.children)


def tree_of(columns: Iterable[Any], counts: Mapping[int, int]) -> list[Branch]:
    """The top branches of ``columns``, which come in tree order; ``counts`` is by primary key.

    A column whose parent is not among them hangs on the nearest one above it.
    """
    top: list[Branch] = []
    above: list[Branch] = []
    for column in columns:
        branch = Branch(column, counts.get(column.pk, 0))
        while above and not column.path.startswith(above[-1].page.path):
            above.pop()
        (above[-1].children if above else top).append(branch)
        above.append(branch)
    return top
