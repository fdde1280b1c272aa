"""The blocks of a report document as plain JSON, and back again."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from typing import Any

from wagtail_disclosure.charts.spec import Amount, ChartSpec, Series
from wagtail_disclosure.report.document import (
    Block,
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    Run,
    Statutory,
    SubHeading,
)
from wagtail_disclosure.report.entries import as_text, read_entry
from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.values import Blank, TableValues

__all__ = ["Pictures", "freeze_block", "thaw_block"]

logger = logging.getLogger("wagtail_disclosure")
Json = dict[str, Any]
PictureReader = Callable[[str], Any]


@dataclass(slots=True)
class Pictures:
    """Picture files by their SHA-256 (hex), collected while blocks are frozen."""

    data: dict[str, bytes] = field(default_factory=dict)

    def add(self, figure: Figure) -> str:
        """Keep the file of a figure; returns its digest, "" where the file cannot be read."""
        try:
            data = figure.data() if callable(figure.data) else figure.data
        except OSError:
            logger.warning("A picture of a report cannot be read: %s", figure.alt, exc_info=True)
            return ""
        digest = hashlib.sha256(data).hexdigest()
        self.data[digest] = data
        return digest


def freeze_block(block: Block, pictures: Pictures) -> Json:
    """Return a block as JSON; the file of a figure goes to `pictures`."""
    match block:
        case Paragraph():
            runs = [_without_defaults(asdict(run)) for run in block.runs]
            return {"type": "paragraph", "runs": runs, "style": block.style, "level": block.level}
        case SubHeading():
            return {"type": "subheading", **asdict(block)}
        case Statutory(values):
            return {"type": "statutory", **_freeze_table(values)}
        case FreeTable():
            return {"type": "free_table", **asdict(block)}
        case Figure(alt=alt, caption=caption):
            return {
                "type": "figure",
                "picture": pictures.add(block),
                "alt": alt,
                "caption": caption,
            }
        case Chart(spec):
            return {"type": "chart", **_freeze_chart(spec)}


def thaw_block(data: Mapping[str, Any], picture: PictureReader) -> Block:
    """Return the block that was frozen. Raises `KeyError` for a kind that is not known."""
    rest = {name: value for name, value in data.items() if name != "type"}
    if data["type"] == "figure":
        return Figure(picture(rest["picture"]), rest["alt"], rest["caption"])
    return THAWED[data["type"]](rest)


def _without_defaults(run: Json) -> Json:
    return {name: value for name, value in run.items() if value or name == "text"}


def _freeze_table(values: TableValues) -> Json:
    """Cells as text by their path, without the blank ones. Totals are among them: they are kept
    as they were printed.
    """
    cells = {
        cell.path: as_text(number) for cell, number in values.numbers.items() if number is not Blank
    }
    return {"table": values.table.key, "edition": values.table.edition, "values": cells}


def _thaw_table(data: Json) -> Statutory:
    table = get_edition(data["edition"]).table(data["table"])
    cells = {cell.path: cell for cell in table.cells()}
    numbers = {
        cells[path]: read_entry(text, table.column_of(cells[path]).kind)
        for path, text in data["values"].items()
    }
    return Statutory(TableValues(table, numbers))


def _freeze_chart(spec: ChartSpec) -> Json:
    series = [
        {"name": row.name, "values": [_freeze_amount(value) for value in row.values]}
        for row in spec.series
    ]
    return {
        "kind": spec.kind,
        "title": spec.title,
        "unit": spec.unit,
        "labels": list(spec.labels),
        "series": series,
    }


def _thaw_chart(data: Json) -> Chart:
    series = tuple(
        Series(row["name"], tuple(_thaw_amount(value) for value in row["values"]))
        for row in data["series"]
    )
    labels = tuple(data["labels"])
    return Chart(ChartSpec(data["kind"], data["title"], data["unit"], labels, series))


def _freeze_amount(value: Amount | None) -> int | str | None:
    return str(value) if isinstance(value, Decimal) else value


def _thaw_amount(value: int | str | None) -> Amount | None:
    return Decimal(value) if isinstance(value, str) else value


def _thaw_paragraph(data: Json) -> Paragraph:
    return Paragraph(tuple(Run(**run) for run in data["runs"]), data["style"], data["level"])


def _thaw_free_table(data: Json) -> FreeTable:
    rows = {name: tuple(map(tuple, data[name])) for name in ("header", "rows")}
    return FreeTable(data["caption"], **rows)


THAWED: dict[str, Callable[[Json], Block]] = {
    "paragraph": _thaw_paragraph,
    "subheading": lambda data: SubHeading(**data),
    "statutory": _thaw_table,
    "free_table": _thaw_free_table,
    "chart": _thaw_chart,
}
