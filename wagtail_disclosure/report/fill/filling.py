"""All that is on offer for a draft at one moment, with a fingerprint of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from wagtail_disclosure.report.entries import as_text
from wagtail_disclosure.report.fill.chapters import ChapterOffer, chapter_offers
from wagtail_disclosure.report.fill.difference import TableDifference, differences, ignored
from wagtail_disclosure.report.fill.sources import offers_for
from wagtail_disclosure.review.content import canonical
from wagtail_disclosure.statutory.offers import Offers

__all__ = ["Accepted", "Filling", "filling_of"]


@dataclass(frozen=True, slots=True)
class Accepted:
    """What an editor takes: figures by path of their cell, tables whose open cells become 0, and
    chapters by field.
    """

    figures: Mapping[str, str]
    zeros: frozenset[str] = frozenset()
    chapters: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Filling:
    """The sources, and what follows from them for each table and chapter of a draft."""

    page: Any
    sources: tuple[Offers, ...]
    tables: tuple[TableDifference, ...]
    chapters: tuple[ChapterOffer, ...]

    @property
    def fingerprint(self) -> str:
        """SHA-256 (hex) of what is offered: what was shown has changed when it differs."""
        shown = {"sources": self.frozen_sources(), "chapters": [asdict(c) for c in self.chapters]}
        return hashlib.sha256(canonical(shown).encode()).hexdigest()

    def source_lines(self) -> list[tuple[Offers, int]]:
        """Each source with the number of its figures that have no cell in this report."""
        return [(source, ignored(source, self.tables)) for source in self.sources]

    def frozen_sources(self) -> list[dict[str, Any]]:
        """The sources as plain data, numbers as text."""
        return [
            {"name": source.source, "note": source.note, "offers": list(self._frozen(source))}
            for source in self.sources
        ]

    def suggested(self) -> Accepted:
        """What is ticked from the start: figures for blank cells that all sources agree on."""
        rows = (row for table in self.tables for row in table.rows if row.is_suggested)
        return Accepted({row.path: row.choices[0].key for row in rows})

    def _frozen(self, source: Offers) -> Any:
        labels = {row.cell: row.label for table in self.tables for row in table.rows}
        for offer in source.offers:
            yield {
                "cell": offer.cell.path,
                "label": labels.get(offer.cell, offer.cell.path),
                "value": as_text(offer.value),
                "parts": [
                    {"label": part.label, "value": as_text(part.value), "address": part.address}
                    for part in offer.parts
                ],
            }


def filling_of(page: Any) -> Filling:
    """Ask all sources for `page`, the draft of a report with a year."""
    sources = tuple(offers_for(page))
    tables = tuple(differences(page, sources))
    return Filling(page, sources, tables, tuple(chapter_offers(page)))
