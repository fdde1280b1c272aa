"""Find the cells of a table in nested labels as agencies print them.

Labels are matched within their group, never by position. What cannot be placed is listed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wagtail_disclosure.statutory.label_text import core_of, is_misprint_of
from wagtail_disclosure.statutory.label_tree import LabelNode, label_tree
from wagtail_disclosure.statutory.schema import Cell, Table

__all__ = ["LabelledCells", "Misprint", "match_cells"]

LabelPath = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Misprint:
    """A label that was recognised although it departs from the form."""

    printed: LabelPath
    label: str


@dataclass(slots=True)
class LabelledCells:
    """Raw entries by cell, with the labels as printed, and what could not be placed."""

    table: Table
    raw: dict[Cell, object] = field(default_factory=dict)
    printed: dict[Cell, LabelPath] = field(default_factory=dict)
    unread: list[LabelPath] = field(default_factory=list)
    misprints: list[Misprint] = field(default_factory=list)

    @property
    def fit(self) -> int:
        """How well the edition of the table fits: cells that have a label of their own, less
        labels that could not be placed."""
        return len(self.printed) - len(self.unread)


def match_cells(table: Table, data: Mapping[str, Any]) -> LabelledCells:
    """Match nested labels with the cells of `table`."""
    found = LabelledCells(table)
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
    matched = {label: node for label in data if (node := _exact(group, core_of(label)))}
    taken = list(matched.values())
    for label, value in data.items():
        node = matched.get(label)
        if node is None and (node := _misprinted(group, core_of(label), taken)):
            found.misprints.append(Misprint((*path, label), node.label))
            taken.append(node)
        if node is None:
            found.unread.append((*path, label))
        else:
            _read(found, node, value, (*path, label))


def _exact(group: LabelNode, core: str) -> LabelNode | None:
    """Return the child of this name, or else the one node of this name deeper in the group."""
    for nodes in (group.children, tuple(group.descendants())):
        named = [node for node in nodes if core in node.cores]
        if len(named) == 1:
            return named[0]
    return None


def _misprinted(group: LabelNode, core: str, taken: list[LabelNode]) -> LabelNode | None:
    """Return the one child that is not taken and that `core` is a slip away from."""
    near = [
        node
        for node in group.children
        if node not in taken and any(is_misprint_of(core, known) for known in node.cores)
    ]
    return near[0] if len(near) == 1 else None
