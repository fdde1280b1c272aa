"""Report documents for tests of the renderings: published tables with some text around them."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

from PIL import Image

from tests.statutory.samples import load
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
from wagtail_disclosure.statutory.labelled import LabelledReport, read_report
from wagtail_disclosure.statutory.wording import (
    CHAPTER_TITLES,
    fee_sentence,
    opening_paragraph,
    report_title,
)

FEES = Decimal("12.50")
CHART = ChartSpec(
    "bar", "近三年收到申请数量", "件", ("2022", "2023", "2024"), (Series("自然人", (61, 75, 88)),)
)
OVERVIEW: tuple[Block, ...] = (
    SubHeading("（一）主动公开"),
    Paragraph(
        (
            Run("全年通过"),
            Run("门户网站", bold=True),
            Run("公开信息，见"),
            Run("公开专栏", href="https://www.example.gov.cn/zfxxgk/"),
            Run("。"),
        )
    ),
    SubHeading("1.平台建设", 2),
    Paragraph((Run("建立目录。"),), "numbered"),
    Paragraph((Run("公开指南。"),), "numbered"),
    Paragraph((Run("逐项核对。"),), "numbered", 1),
    Paragraph((Run("及时更新。"),), "bullet"),
    Paragraph((Run("以公开为常态、不公开为例外。", italic=True),), "quote"),
    FreeTable("表1　公开渠道", (("渠道", "条数"),), (("门户网站", "120"), ("公众号", "36"))),
    Chart(CHART),
)


def photograph() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (800, 500), "#356").save(file, "JPEG")
    return file.getvalue()


def document_of(report: LabelledReport, overview: tuple[Block, ...] = OVERVIEW) -> ReportDocument:
    """A whole report around the tables of `report`."""
    fees = Paragraph((Run(fee_sentence(report.year, FEES)),))
    problems = Paragraph((Run("公开的时效性有待加强。\n下一步将完善机制。"),))
    blocks: list[tuple[Block, ...]] = [
        overview,
        *((Statutory(values),) for _, values in sorted(report.tables.items())),
        (problems,),
        (fees, Paragraph((Run("无其他需要报告的事项。"),))),
    ]
    return ReportDocument(
        title=report_title(report.agency, report.year),
        agency=report.agency,
        year=report.year,
        opening=opening_paragraph(report.agency, report.year, phone="0999-5022345"),
        chapters=tuple(
            Chapter(number, heading, chapter)
            for number, (heading, chapter) in enumerate(zip(CHAPTER_TITLES, blocks, strict=True), 1)
        ),
        issued_by=report.agency,
        issued_on=date(report.year + 1, 1, 12),
        fees_yuan=FEES,
        source="https://www.example.gov.cn/zfxxgk/nb/2024/",
    )


def sample_document(name: str = "suqian_city_2024") -> ReportDocument:
    """A published report with every kind of block."""
    figure = Figure(photograph, "办事大厅", "图1　办事大厅")
    return document_of(read_report(load(name)), (*OVERVIEW, figure))


VERIFICATION = Verification("4F7K-29QD", "https://www.example.gov.cn/v/4F7K29QD")
