"""The parts of a report as blocks of text and tables."""

from __future__ import annotations

from collections.abc import Mapping

from tests.report.reading.files import Block
from tests.statutory import layouts
from tests.statutory.samples import load
from wagtail_disclosure.statutory.labelled import LabelledReport, read_report
from wagtail_disclosure.statutory.values import TableValues
from wagtail_disclosure.statutory.wording import HEADINGS, opening_paragraph, report_title

AGENCY = "新源县文化体育广播电视和旅游局"
SIGNATURE = [AGENCY, "2024年1月12日"]
TEXT: Mapping[int, list[Block]] = {
    1: ["（一）主动公开政府信息情况", "全年公开信息 96 条。", "1.机构职能", "按时更新。"],
    5: ["一、存在问题：", "更新不够及时。", "二、2024年工作计划：", "一是加强培训。"],
    6: ["我局2023年未收取信息处理费。"],
}


def sample(name: str = "suqian_city_2024") -> LabelledReport:
    return read_report(load(name))


def grids_of(values: TableValues) -> list[Block]:
    parts = [layouts.printed(values, section) for section in values.table.sections]
    return [layouts.as_grid(layouts.stacked(*parts))]


def blocks_of(report: LabelledReport, text: Mapping[int, list[Block]] = TEXT) -> list[Block]:
    """A report from its title to its signature."""
    tables = dict(zip((2, 3, 4), ("table2", "table3", "table4"), strict=True))
    blocks: list[Block] = [report_title(AGENCY, 2023), opening_paragraph(AGENCY, 2023)]
    for number, heading in enumerate(HEADINGS, 1):
        blocks.append(heading)
        if number in tables:
            blocks += grids_of(report.tables[tables[number]])
        blocks += text.get(number, [])
    return [*blocks, *SIGNATURE]
