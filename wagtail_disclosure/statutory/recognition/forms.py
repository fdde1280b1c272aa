"""What the tables of all editions print, as far as it tells one thing from another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wagtail_disclosure.statutory.editions import EDITIONS, TABLE_KEYS
from wagtail_disclosure.statutory.label_text import core_of
from wagtail_disclosure.statutory.recognition.naming import Named, name_of
from wagtail_disclosure.statutory.recognition.targets import (
    Targets,
    columns_of,
    neutral_cores,
    rows_of,
)
from wagtail_disclosure.statutory.schema import Table

__all__ = ["FORMS", "Form", "is_caption"]


@dataclass(frozen=True, slots=True)
class Form:
    """One table in all its editions.

    `row_cores` names rows and nothing else of the table; `telling` are labels that no other table
    of the report has; `neutral` is what sets nothing apart.
    """

    key: str
    rows: Targets
    columns: Targets
    row_cores: frozenset[str]
    telling: frozenset[str]
    neutral: frozenset[str]

    def row(self, labels: Sequence[str]) -> Named | None:
        """Return the row that labels name, one of them written in two cells perhaps."""
        ways = [list(labels)]
        if len(labels) > 1:
            ways += [[*labels[:-2], labels[-2] + labels[-1]], ["".join(labels)]]
        named = (name_of(way, self.rows, self.neutral) for way in ways)
        return next((found for found in named if found), None)

    def column(self, labels: Sequence[str], section: str = "") -> Named | None:
        """Return the column that labels name, in a section or anywhere in the table."""
        return name_of(labels, columns_of(self.key, section), self.neutral)


def _forms() -> tuple[Form, ...]:
    own = {key: _cores(rows_of(key)) | _cores(columns_of(key)) for key in TABLE_KEYS}
    return tuple(
        _form(key, own[key].difference(*(own[other] for other in TABLE_KEYS if other != key)))
        for key in TABLE_KEYS
    )


def _form(key: str, own: frozenset[str]) -> Form:
    rows, columns, neutral = rows_of(key), columns_of(key), neutral_cores(key)
    row_cores = _cores(rows) - _cores(columns) - neutral
    shared = _cores(rows) & _cores(columns)
    titles = {
        core_of(name) for edition in EDITIONS.values() for name in _titles(edition.table(key))
    }
    return Form(key, rows, columns, row_cores, (own | titles) - shared, neutral)


def _cores(targets: Targets) -> frozenset[str]:
    return frozenset(core for target in targets for core in target.cores)


def _titles(table: Table) -> Iterator[str]:
    yield table.title
    for section in table.sections:
        yield from (name for name in (section.label, section.corner, section.columns_label) if name)


FORMS = _forms()
_CAPTIONS = {
    core_of(name)
    for edition in EDITIONS.values()
    for table in edition.tables
    for name in _titles(table)
    if name != table.title
}


def is_caption(line: str) -> bool:
    """Whether a line is printed by the form itself, over a table or in its corner."""
    return core_of(line) in _CAPTIONS
