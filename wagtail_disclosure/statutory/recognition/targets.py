"""The rows and columns of a statutory table in all its editions, by what they may be called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from wagtail_disclosure.statutory.editions import EDITIONS
from wagtail_disclosure.statutory.headings import Heading
from wagtail_disclosure.statutory.label_text import core_of
from wagtail_disclosure.statutory.label_tree import cores_above
from wagtail_disclosure.statutory.schema import Section, Table

__all__ = ["Target", "TargetKey", "Targets", "columns_of", "neutral_cores", "rows_of"]

TargetKey = tuple[str, str]

# What stands over the row headings, and over the tables themselves.
_ANYWHERE = ("信息内容", "项目", "类别", "指标", "内容", "事项", "数量", "件数", "数据", "办理情况")


@dataclass(frozen=True, slots=True)
class Target:
    """A row or a column of a table, groups of them included.

    `key` holds the keys of section and dotted path, the same in every edition. `outer` are the
    labels over its own from the outside in, `cores` what it is called alone or joined with those;
    `above` are the cores of what it stands under. `is_leaf` says that an edition has values there.
    """

    key: TargetKey
    label: str
    outer: tuple[str, ...]
    own: frozenset[str]
    cores: frozenset[str]
    above: frozenset[str]
    is_leaf: bool


Targets = Sequence[Target]


@lru_cache
def rows_of(table_key: str) -> Targets:
    """Return the named rows of a table, groups included; none where the form names no rows."""
    return _united(
        target
        for table, section in _sections(table_key)
        if section.label_width
        for target in _targets(section.key, section.rows, _blocks(section), section_cores(section))
    )


@lru_cache
def columns_of(table_key: str, section_key: str = "") -> Targets:
    """Return the columns of a section, or of all sections of a table, groups included."""
    return _united(
        target
        for table, section in _sections(table_key)
        if section_key in ("", section.key)
        for target in _targets(section.key, section.columns, (), frozenset())
    )


@lru_cache
def neutral_cores(table_key: str) -> frozenset[str]:
    """Return what a table prints that tells no row or column from another: titles and corners."""
    cores = {core_of(label) for label in _ANYWHERE}
    for table, section in _sections(table_key):
        cores |= cores_above(table) | section_cores(section) | {core_of(table.title)}
    return frozenset(cores)


def section_cores(section: Section) -> frozenset[str]:
    """Return what the block of a section is called."""
    return frozenset(core_of(label) for label in (section.label, *section.also) if label)


def _sections(table_key: str) -> Iterator[tuple[Table, Section]]:
    for edition in EDITIONS.values():
        table = edition.table(table_key)
        for section in table.sections:
            yield table, section


def _blocks(section: Section) -> tuple[str, ...]:
    return (section.label,) if section.label else ()


def _targets(
    section_key: str,
    headings: Sequence[Heading],
    outer: tuple[str, ...],
    above: frozenset[str],
    prefix: str = "",
    before: frozenset[str] = frozenset({""}),
) -> Iterator[Target]:
    """Yield headings and what is under them; `before` are the joined cores of those above."""
    for heading in headings:
        path = f"{prefix}{heading.key}"
        own = frozenset(core_of(label) for label in (heading.label, *heading.also))
        joined = frozenset(start + core for start in before for core in own)
        is_leaf = not heading.children
        yield Target((section_key, path), heading.label, outer, own, joined, above, is_leaf)
        yield from _targets(
            section_key,
            heading.children,
            (*outer, heading.label),
            above | joined,
            f"{path}.",
            joined | {""},
        )


def _united(targets: Iterator[Target]) -> Targets:
    """Take the editions together: the same row has the names and the values of all of them."""
    united: dict[TargetKey, Target] = {}
    for target in targets:
        same = united.get(target.key)
        united[target.key] = _with(same, target) if same else target
    return tuple(united.values())


def _with(one: Target, other: Target) -> Target:
    return replace(
        one,
        label=other.label,
        own=one.own | other.own,
        cores=one.cores | other.cores,
        above=one.above | other.above,
        is_leaf=one.is_leaf or other.is_leaf,
    )
