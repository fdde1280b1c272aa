"""A table as one tree of labels with cells at its leaves, the shape of a labelled report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from wagtail_disclosure.statutory.headings import Heading
from wagtail_disclosure.statutory.label_text import core_of
from wagtail_disclosure.statutory.schema import Cell, Section, Table

__all__ = ["LabelNode", "cores_above", "label_tree"]


@dataclass(frozen=True, slots=True)
class LabelNode:
    """A label of the form with what stands under it; `cell` is set on leaves."""

    label: str
    cores: frozenset[str]
    children: tuple[LabelNode, ...] = ()
    cell: Cell | None = None

    def descendants(self) -> Iterator[LabelNode]:
        """Yield every node below this one."""
        for child in self.children:
            yield child
            yield from child.descendants()

    def named(self, core: str) -> Iterator[LabelNode]:
        """Yield the child of this name, and what below it a name of joined levels leads to."""
        for child in self.children:
            for known in child.cores:
                if core == known:
                    yield child
                elif core.startswith(known):
                    yield from child.named(core.removeprefix(known))

    def leaf_cells(self) -> list[Cell]:
        """Return the cells at or below this node in printed order."""
        nodes = (self, *self.descendants())
        return [node.cell for node in nodes if node.cell is not None]


def label_tree(table: Table) -> LabelNode:
    """Return the tree of a table: blocks, row levels, column levels; without unnamed levels.

    The root bears the title of the table.
    """
    nodes: list[LabelNode] = []
    for section in table.sections:
        rows = _rows(table, section)
        nodes += [_node(section.label, section.also, rows)] if section.label else rows
    return _node(table.title, (), nodes)


def cores_above(table: Table) -> frozenset[str]:
    """Return what a table prints, or has instead, above or beside its rows and columns as a whole.

    These levels, for instance 申请人情况, set nothing apart, so that a label path may have them.
    """
    names = [name for section in table.sections for name in (section.columns_label, section.corner)]
    rows = [row for section in table.sections for row in section.rows if not row.label]
    names += [name for row in rows for name in row.also]
    return frozenset(core_of(name) for name in names if name)


def _rows(table: Table, section: Section) -> list[LabelNode]:
    def columns(row: str) -> list[LabelNode]:
        return _nest(
            section.columns,
            lambda column: Cell(table.key, section.key, row, column),
        )

    if not section.label_width:
        return [node for row in section.rows for node in columns(row.key)]
    return _nest(section.rows, columns)


def _nest(
    headings: Sequence[Heading],
    at_leaf: Callable[[str], Cell | list[LabelNode]],
    prefix: str = "",
) -> list[LabelNode]:
    """Turn headings into nodes; `at_leaf` gives what stands at a leaf path."""
    nodes = []
    for heading in headings:
        path = prefix + heading.key
        if heading.children:
            below: Cell | list[LabelNode] = _nest(heading.children, at_leaf, f"{path}.")
        else:
            below = at_leaf(path)
        nodes.append(_node(heading.label, heading.also, below))
    return nodes


def _node(label: str, also: tuple[str, ...], below: Cell | list[LabelNode]) -> LabelNode:
    cores = frozenset(core_of(text) for text in (label, *also))
    if isinstance(below, Cell):
        return LabelNode(label, cores, cell=below)
    return LabelNode(label, cores, tuple(below))
