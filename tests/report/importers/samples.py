"""Files of reports, small enough to be understood."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from tests.report.builders import BALANCED, Numbers
from wagtail_disclosure.report.document import Paragraph, Run
from wagtail_disclosure.report.importers.files import ReportFile
from wagtail_disclosure.report.importers.found import FoundReport, Uncertain
from wagtail_disclosure.statutory.editions import TABLE_KEYS, get_edition
from wagtail_disclosure.statutory.labelled import LabelledReport, write_report
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["found_report", "report_file", "tables"]


def tables(numbers: Numbers | None = None, edition: str = "2021") -> dict[str, TableValues]:
    """The three tables: `numbers` (by row and column path, of Table 3), 0 elsewhere, and totals."""
    return {key: _table(key, edition, numbers or {}) for key in TABLE_KEYS}


def report_file(
    agency: str, year: int = 2023, numbers: Numbers = BALANCED, name: str = "report.json"
) -> ReportFile:
    """A labelled JSON file that adds up."""
    data = write_report(LabelledReport(agency, year, tables(numbers)))
    return ReportFile(name, json.dumps(data, ensure_ascii=False).encode())


def found_report(agency: str, year: int = 2023, **fields: Any) -> FoundReport:
    """What a whole document gives: tables, chapters, fees."""
    report = LabelledReport(agency, year, fields.pop("tables", tables(BALANCED)))
    values: dict[str, Any] = {
        "chapters": {
            1: (Paragraph((Run("一年来的工作。"),)),),
            5: (Paragraph((Run("问题与改进。"),)),),
        },
        "fees_yuan": Decimal(0),
        "uncertain": (Uncertain("表格后的一行", "见附件", "不认识"),),
        **fields,
    }
    return FoundReport(report, f"{agency}{year}年政府信息公开工作年度报告", **values)


def _table(key: str, edition: str, numbers: Mapping[str, object]) -> TableValues:
    table = get_edition(edition).table(key)
    entered = (cell for cell in table.cells() if not table.is_total(cell))
    given = {
        cell: numbers.get(f"{cell.row}.{cell.column}", 0) if key == "table3" else 0
        for cell in entered
    }
    return TableValues(table, given).with_totals()
