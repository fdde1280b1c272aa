"""An invented next edition of the form, as one data file would lay it down.

Run as a module, it is registered before anything reads the registry, as a real one would be, and a
report in it goes through every file format and back.
"""

from __future__ import annotations

import os
from dataclasses import replace
from decimal import Decimal

from wagtail_disclosure.statutory import edition_2021
from wagtail_disclosure.statutory.editions import EDITIONS, Edition
from wagtail_disclosure.statutory.headings import Heading, NumberKind
from wagtail_disclosure.statutory.labelled import LabelledReport
from wagtail_disclosure.statutory.schema import Section, Table
from wagtail_disclosure.statutory.values import TableValues

KEY = "2030"
NEW_ROW = "9.属于试验性的情形"
NEW_BLOCK = "第二十条第（九）项"


def with_another_refusal(table: Table) -> Table:
    [section] = table.sections
    rows = tuple(
        replace(row, children=tuple(map(_refusals, row.children))) if row.key == "closed" else row
        for row in section.rows
    )
    return replace(table, edition=KEY, sections=(replace(section, rows=rows),))


def _refusals(row: Heading) -> Heading:
    if row.key != "refused":
        return row
    return replace(row, children=(*row.children, Heading("experimental", NEW_ROW)))


PROCUREMENT = Section(
    "procurement",
    NEW_BLOCK,
    (
        Heading("projects", "采购项目数量"),
        Heading("spending", "采购总金额（单位：万元）", kind=NumberKind.AMOUNT),
    ),
    (Heading("central_procurement", "政府集中采购"),),
    corner="信息内容",
)
TABLE_2 = replace(
    edition_2021.TABLE_2, edition=KEY, sections=(*edition_2021.TABLE_2.sections, PROCUREMENT)
)
TABLE_3 = with_another_refusal(edition_2021.TABLE_3)
TABLE_4 = replace(edition_2021.TABLE_4, edition=KEY)
EDITION = Edition(KEY, "试验格式", "试〔2030〕1号", 2030, (TABLE_2, TABLE_3, TABLE_4))


def filled() -> LabelledReport:
    """A report in it, with totals."""
    refused = TABLE_3.cell("table3.closed.refused.experimental.natural_person")
    received = TABLE_3.cell("table3.received.natural_person")
    spending = TABLE_2.cell("table2.procurement.central_procurement.spending")
    tables = {
        "table2": TableValues.zeros(TABLE_2).replace(spending, Decimal("1.5")),
        "table3": TableValues.zeros(TABLE_3).replace(refused, 2).replace(received, 2),
        "table4": TableValues.zeros(TABLE_4),
    }
    totalled = {key: values.with_totals() for key, values in tables.items()}
    return LabelledReport("测试局", 2030, totalled, KEY)


def main() -> None:
    """Write the report in every format and read it back; raise where anything differs."""
    EDITIONS[KEY] = EDITION
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings.sqlite")
    import django

    django.setup()

    from tests.report.builders import document_of
    from wagtail_disclosure.report.importers.reading import read_report_file
    from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS

    report = filled()
    for form in REPORT_FORMATS:
        found = read_report_file(f"report.{form.key}", form.render(document_of(report)))
        assert found.report.tables == report.tables, form.key
        assert found.uncertain == (), (form.key, found.uncertain)
        print(form.key)


if __name__ == "__main__":
    main()
