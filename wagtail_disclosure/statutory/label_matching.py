"""Find the cells of a table in nested labels as agencies print them.

Labels are matched within their group, never by position. What cannot be placed is listed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wagtail_disclosure.statutory.label_text import core_of, is_misprint_of
from wagtail_disclosure.statutory.label_tree import LabelNode, cores_above, label_tree
from wagtail_disclosure.statutory.schema import Cell, Table

__all__ = ["LabelledCells", "Misprint", "match_cells"]

LabelPath = tuple[str, ...]

# Levels of labels, repeated ones included; the forms have five.
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Misprint:
    """A label that was recognised although it departs from the form."""

    printed: LabelPath
    label: str


@dataclass(slots=True)
class LabelledCells:
    """Raw entries by cell, with the labels as printed, and what could not be placed.

    `above` holds the labels over the whole table, which set nothing apart; `strangers` counts the
    labels that the table does not know.
    """

    table: Table
    above: frozenset[str]
    raw: dict[Cell, object] = field(default_factory=dict)
    printed: dict[Cell, LabelPath] = field(default_factory=dict)
    unread: list[LabelPath] = field(default_factory=list)
    misprints: list[Misprint] = field(default_factory=list)

    strangers: int = 0

    @property
    def fit(self) -> int:
        """How well the edition of the table fits: cells that have a label of their own, less
        labels that it does not know."""
        return len(self.printed) - self.strangers


def match_cells(table: Table, data: Mapping[str, Any]) -> LabelledCells:
    """Match nested labels with the cells of `table`."""
    found = LabelledCells(table, cores_above(table))
    _read_group(found, label_tree(table), data, ())
    return found


def _read(found: LabelledCells, node: LabelNode, value: object, path: LabelPath) -> None:
    cells = node.leaf_cells()
    if node.cell is not None or (len(cells) == 1 and not isinstance(value, Mapping)):
        _take(found, cells[0], value, path)
    elif isinstance(value, Mapping):
        _read_group(found, node, value, path)
    elif value is None or value == "":
        # A blank group is blank throughout, unless one of its cells was given elsewhere.
        found.raw.update(dict.fromkeys(cells) | found.raw)
    else:
        found.unread.append(path)


def _take(found: LabelledCells, cell: Cell, value: object, path: LabelPath) -> None:
    if cell in found.printed:
        found.unread.append(path)
        return
    found.raw[cell] = value
    found.printed[cell] = path


def _read_group(
    found: LabelledCells, group: LabelNode, data: Mapping[str, Any], path: LabelPath
) -> None:
    matched = {
        label: node
        for label, value in data.items()
        if (node := _known(found, group, (*path, label), value))
    }
    taken = list(matched.values())
    for label, value in data.items():
        node = matched.get(label)
        if node is None and (node := _misprinted(group, core_of(label), taken)):
            found.misprints.append(Misprint((*path, label), node.label))
            taken.append(node)
        if node is None:
            found.strangers += 1
            found.unread.append((*path, label))
        else:
            _read(found, node, value, (*path, label))


def _known(
    found: LabelledCells, group: LabelNode, path: LabelPath, value: object
) -> LabelNode | None:
    """Return what the last label of `path` names in `group`, the group itself included."""
    core = core_of(path[-1])
    is_group = isinstance(value, Mapping)
    # A cell merged over several columns repeats its label, or leaves the next ones empty.
    adds_nothing = not path[-1].strip() or core in group.cores | found.above
    if is_group and adds_nothing and len(path) < _DEEPEST:
        return group
    return _exact(group, core, is_group)


def _exact(group: LabelNode, core: str, is_group: bool) -> LabelNode | None:
    """Return the child of this name, or else the one node of this name deeper in the group."""
    named = [node for node in group.children if core in node.cores]
    if len(named) != 1:
        starts = (group, *group.descendants())
        named = [node for start in starts for node in start.named(core)]
        named = [node for node in named if not (is_group and node.cell)]
    return named[0] if len(named) == 1 else None


def _misprinted(group: LabelNode, core: str, taken: list[LabelNode]) -> LabelNode | None:
    """Return the one child that is not taken and that `core` is a slip away from."""
    near = [
        node
        for node in group.children
        if node not in taken and any(is_misprint_of(core, known) for known in node.cores)
    ]
    return near[0] if len(near) == 1 else None
