"""A PDF that carries its data as an attachment: the data counts, what is printed must agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wagtail_disclosure.report.importers.found import FoundReport, Uncertain
from wagtail_disclosure.report.importers.wording import ATTACHED_DIFFERS
from wagtail_disclosure.statutory.label_text import core_of
from wagtail_disclosure.statutory.labelled import LabelledReport
from wagtail_disclosure.statutory.messages import TABLE_NAMES
from wagtail_disclosure.statutory.numbers import CellValue, Mark, Unreadable

__all__ = ["REPORT_FILE", "compared"]

REPORT_FILE = "report.json"


def compared(attached: FoundReport, printed: FoundReport) -> FoundReport:
    """Return the attached report with every difference from the printed one listed."""
    differences = (*_identity(attached, printed), *_cells(attached.report, printed.report))
    return replace(attached, uncertain=(*attached.uncertain, *differences))


def _identity(attached: FoundReport, printed: FoundReport) -> Iterator[Uncertain]:
    one, other = attached.report, printed.report
    if core_of(one.agency) != core_of(other.agency):
        yield _difference("机关", one.agency, other.agency)
    if one.year != other.year:
        yield _difference("年度", str(one.year), str(other.year))
    if attached.issued_on != printed.issued_on:
        yield _difference("成文日期", str(attached.issued_on or ""), str(printed.issued_on or ""))
    if attached.fees_yuan != printed.fees_yuan:
        read = [
            f"{yuan}" if yuan is not None else ""
            for yuan in (attached.fees_yuan, printed.fees_yuan)
        ]
        yield _difference("信息处理费（元）", *read)


def _cells(attached: LabelledReport, printed: LabelledReport) -> Iterator[Uncertain]:
    for key in dict.fromkeys((*attached.tables, *printed.tables)):
        if key not in attached.tables or key not in printed.tables:
            has = [key in report.tables for report in (attached, printed)]
            yield _difference(TABLE_NAMES[key], *("有" if given else "无" for given in has))
            continue
        yield from _differing(attached, printed, key)


def _differing(attached: LabelledReport, printed: LabelledReport, key: str) -> Iterator[Uncertain]:
    one, other = attached.tables[key], printed.tables[key]
    # The same cell may be of another edition on the other side, if labels were not made out.
    for cell in dict.fromkeys((*one.numbers, *other.numbers)):
        values = one.get(cell), other.get(cell)
        if values[0] != values[1]:
            label = (attached if cell in one.numbers else printed).label_of(cell)
            yield _difference(label, *(_shown(value) for value in values))


def _difference(cell: str, attached: str, printed: str) -> Uncertain:
    why = ATTACHED_DIFFERS.format(attached=attached, printed=printed)
    return Uncertain(cell, printed, why)


def _shown(value: CellValue) -> str:
    match value:
        case Mark():
            return value.value
        case Unreadable(text):
            return text
    return str(value)
