"""The sheet 年度报告: the opening of a report, what is known of it, and how its tables add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openpyxl import Workbook

from wagtail_disclosure.report.document import FreeTable, ReportDocument
from wagtail_disclosure.report.renderers.xlsx_text import TextSheet
from wagtail_disclosure.report.sums import sums_in_words
from wagtail_disclosure.statutory.messages import TABLE_NAMES
from wagtail_disclosure.statutory.reconcile import reconcile
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["add_facts"]

NAME, WIDTHS = "年度报告", (18, 66)


def add_facts(workbook: Workbook, document: ReportDocument, tables: Sequence[TableValues]) -> None:
    """Add the title, the opening and a table of facts."""
    sheet = TextSheet(workbook, NAME, WIDTHS)
    sheet.add_line(document.title, is_heading=True)
    for text in filter(None, document.opening.split("\n")):
        sheet.add_line(text)
    sheet.add_table(FreeTable("", (), tuple(_facts(document, tables))))


def _facts(document: ReportDocument, tables: Sequence[TableValues]) -> Iterator[tuple[str, str]]:
    yield "发布机构", document.agency
    yield "年度", str(document.year)
    editions = sorted({values.table.edition for values in tables})
    yield "格式版本", "、".join(editions)
    if document.issued_on:
        yield "成文日期", document.issued_on.isoformat()
    if document.fees_yuan is not None:
        yield "信息处理费（元）", f"{document.fees_yuan:f}"
    yield "语言", document.language
    if document.source:
        yield "网址", document.source
    if document.verification:
        yield "核验码", document.verification.code
    yield from document.meta
    yield from _sums(tables)


def _sums(tables: Sequence[TableValues]) -> Iterator[tuple[str, str]]:
    """Yield how many identities hold, then those that a reader can follow and those that fail."""
    results = [reconcile(values) for values in tables]
    rules = sum(result.rules_run for result in results)
    broken = [finding for result in results for finding in result.findings]
    unknown = sum(len(result.not_assessable) for result in results)
    holding = rules - len(broken) - unknown
    yield "勾稽关系", f"{rules}项，其中相等{holding}项，不相等{len(broken)}项，不能核对{unknown}项"
    for values in tables:
        yield from ((TABLE_NAMES[values.table.key], text) for text in sums_in_words(values))
    yield from ((TABLE_NAMES[finding.table], finding.message) for finding in broken)
