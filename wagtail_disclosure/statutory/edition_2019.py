"""The trial form of 2019, which some agencies still use in whole or in part.

Source: 国办公开办函〔2019〕60号《政府信息公开工作年度报告格式（试行）》.
"""

from __future__ import annotations

from wagtail_disclosure.statutory.applicants import APPLICANT_COLUMNS, APPLICANT_COLUMNS_LABEL
from wagtail_disclosure.statutory.headings import Heading, NumberKind
from wagtail_disclosure.statutory.outcomes import (
    CORNER,
    OTHER_IN_ONE_ROW,
    REQUEST_RULES,
    request_rows,
)
from wagtail_disclosure.statutory.review_outcomes import (
    REVIEW_COLUMNS,
    REVIEW_ROWS,
    REVIEW_RULES,
)
from wagtail_disclosure.statutory.schema import Section, Table

__all__ = ["TABLE_2", "TABLE_3", "TABLE_4"]

_PROJECTS = (
    Heading("projects_last_year", "上一年项目数量"),
    Heading("change", "本年增/减", kind=NumberKind.CHANGE),
)
_PROJECTS_AND_DECISIONS = (*_PROJECTS, Heading("decisions", "处理决定数量"))

TABLE_2 = Table(
    "table2",
    "2019",
    "主动公开政府信息情况",
    (
        Section(
            "normative_documents",
            "第二十条第（一）项",
            (
                Heading("made", "本年新制作数量"),
                Heading("disclosed", "本年新公开数量"),
                Heading("disclosed_in_all", "对外公开总数量"),
            ),
            (
                Heading("government_rule", "规章"),
                Heading("normative_document", "规范性文件", also=("行政规范性文件",)),
            ),
            corner="信息内容",
        ),
        Section(
            "licensing",
            "第二十条第（五）项",
            _PROJECTS_AND_DECISIONS,
            (
                Heading("licensing", "行政许可"),
                Heading("other_services", "其他对外管理服务事项"),
            ),
            unit="项",
            corner="信息内容",
        ),
        Section(
            "enforcement",
            "第二十条第（六）项",
            _PROJECTS_AND_DECISIONS,
            (Heading("penalty", "行政处罚"), Heading("compulsory_measure", "行政强制")),
            unit="项",
            corner="信息内容",
        ),
        Section(
            "fees",
            "第二十条第（八）项",
            _PROJECTS,
            (Heading("administrative_fee", "行政事业性收费"),),
            unit="项",
            corner="信息内容",
        ),
        Section(
            "procurement",
            "第二十条第（九）项",
            (
                Heading("projects", "采购项目数量"),
                Heading(
                    "spending",
                    "采购总金额",
                    kind=NumberKind.AMOUNT,
                    also=("采购总金额（单位：万元）", "采购总金额（万元）"),
                ),
            ),
            (Heading("central_procurement", "政府集中采购"),),
            unit="",
            corner="信息内容",
        ),
    ),
)

TABLE_3 = Table(
    "table3",
    "2019",
    "收到和处理政府信息公开申请情况",
    (
        Section(
            "requests",
            "",
            APPLICANT_COLUMNS,
            request_rows(OTHER_IN_ONE_ROW),
            corner=CORNER,
            columns_label=APPLICANT_COLUMNS_LABEL,
        ),
    ),
    REQUEST_RULES,
)

TABLE_4 = Table(
    "table4",
    "2019",
    "政府信息公开行政复议、行政诉讼情况",
    (Section("reviews", "", REVIEW_COLUMNS, REVIEW_ROWS),),
    REVIEW_RULES,
)
