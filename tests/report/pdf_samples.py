"""Whole reports for the tests and the benchmark of the PDF: long texts, every kind of block."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw

from wagtail_disclosure.charts import ChartSpec, Series
from wagtail_disclosure.report.document import (
    Block,
    Chapter,
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    ReportDocument,
    Run,
    Statutory,
    SubHeading,
    Verification,
)
from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.values import TableValues

FOLDER = Path(__file__).parent.parent / "data/reports"
AGENCY = "新源县文化体育广播电视和旅游局"
HEADINGS = (
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
)
YEARS = ("2019年", "2020年", "2021年", "2022年", "2023年")
RECEIVED = Series("新收申请", (2210, 2745, 3018, 3402, 3511))
GRANTED = Series("予以公开", (1102, 1310, 1498, 1702, 1655))


def report(*contents: tuple[Block, ...], agency: str = AGENCY) -> ReportDocument:
    """Chapters with *contents*, the missing ones empty."""
    blocks = [*contents, *((),) * (len(HEADINGS) - len(contents))]
    return ReportDocument(
        title=f"{agency}2023年政府信息公开工作年度报告",
        agency=agency,
        year=2023,
        opening="根据《中华人民共和国政府信息公开条例》第五十条，编制本报告。",
        chapters=tuple(
            Chapter(number, heading, content)
            for number, (heading, content) in enumerate(zip(HEADINGS, blocks, strict=True), 1)
        ),
        issued_by=agency,
        issued_on=date(2024, 1, 12),
        verification=Verification("7F3K-92QD", "https://www.example.gov.cn/v/7F3K-92QD"),
    )


def full_report(name: str = "suqian_city_2023") -> ReportDocument:
    """Every kind of block, the tables of a real report, the text of another, two charts."""
    table2, table3, table4 = map(Statutory, tables(name))
    text = tuple(narrative())
    middle = len(text) * 2 // 3
    return report(
        (*text[:middle], *additions()),
        (table2, Chart(ChartSpec("bar", "申请与公开", "件", YEARS, (RECEIVED, GRANTED)))),
        (table3, Chart(ChartSpec("line", "历年新收申请", "件", YEARS, (RECEIVED,)))),
        (table4,),
        text[middle:],
        (link(), *items()),
    )


def mixed_report() -> ReportDocument:
    """Tables of both editions of the form in one report, as agencies really publish."""
    old, new = get_edition("2019"), get_edition("2021")
    mixed = (old.tables[0], new.tables[1], old.tables[2])
    return report((), *((Statutory(TableValues.zeros(table)),) for table in mixed))


def edition_report(edition: str) -> ReportDocument:
    values = (TableValues.zeros(table) for table in get_edition(edition).tables)
    return report((), *((Statutory(table),) for table in values))


def tables(name: str) -> tuple[TableValues, ...]:
    data = json.loads((FOLDER / f"{name}.json").read_text("utf-8"), parse_float=Decimal)
    return tuple(
        TableValues.from_labelled(table, data[table.key]) for table in get_edition("2021").tables
    )


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def narrative() -> Iterator[Block]:
    """The text of a real report; short lines with a number in brackets are its headings."""
    for line in (FOLDER / "xinyuan_wtgdlj_2023.txt").read_text("utf-8").splitlines():
        yield SubHeading(line) if line.startswith("(") and len(line) < 30 else paragraph(line)


def additions() -> tuple[Block, ...]:
    """A table of the authors' own, an image, a quotation."""
    rows = (
        ("门户网站", "1260", "含政策解读36条"),
        ("政务微博", "380", ""),
        ("政务微信", "415", ""),
    )
    return (
        FreeTable("表1 各渠道公开信息数量", (("渠道", "数量（条）", "备注"),), rows),
        Figure(photograph(), "政务公开日活动现场，工作人员在展台前讲解", "图1 政务公开日活动"),
        Paragraph((Run("公开是常态、不公开是例外。"),), "quote"),
    )


def link() -> Paragraph:
    address = "https://www.example.gov.cn/zwgk/xxgknb/2023/index.html"
    runs = (Run("本报告电子版可在门户网站"), Run(address, href=address), Run("查阅下载。"))
    return Paragraph(runs)


def items() -> tuple[Paragraph, ...]:
    """A numbered list with a nested one, and a list with bullets."""
    return (
        Paragraph((Run("收费情况：本年度未收取信息处理费。"),), "numbered"),
        Paragraph((Run("重点工作："),), "numbered"),
        Paragraph((Run("负责人㛃䶮𬇕𫖯𬱖𠅤𬱟；"),), "numbered", 1),
        Paragraph((Run("其他事项。"),), "numbered"),
        Paragraph((Run("附件见网站。"),), "bullet"),
    )


@cache
def photograph() -> bytes:
    """A JPEG file of a plausible size."""
    image = Image.linear_gradient("L").resize((480, 300)).convert("RGB")
    ImageDraw.Draw(image).ellipse((160, 70, 320, 230), fill=(190, 60, 40))
    target = io.BytesIO()
    image.save(target, "JPEG", quality=80)
    return target.getvalue()
