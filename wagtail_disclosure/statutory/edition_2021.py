"""The form in force since the report for 2021.

Source: 国办公开办函〔2021〕30号《政府信息公开工作年度报告格式》, 2021-09-26, issued under
《中华人民共和国政府信息公开条例》第五十条.
"""

from __future__ import annotations

from wagtail_disclosure.statutory.applicants import APPLICANT_COLUMNS, APPLICANT_COLUMNS_LABEL
from wagtail_disclosure.statutory.headings import Heading, NumberKind
from wagtail_disclosure.statutory.outcomes import (
    CORNER,
    OTHER_IN_DETAIL,
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

_DECISIONS = (Heading("decisions", "本年处理决定数量", also=("处理决定数量",)),)

TABLE_2 = Table(
    "table2",
    "2021",
    "主动公开政府信息情况",
    (
        Section(
            "normative_documents",
            "第二十条第（一）项",
            (
                Heading("issued", "本年制发件数"),
                Heading("repealed", "本年废止件数"),
                Heading("in_force", "现行有效件数"),
            ),
            (
                Heading("government_rule", "规章"),
                Heading("normative_document", "行政规范性文件", also=("规范性文件",)),
            ),
            corner="信息内容",
        ),
        Section(
            "licensing",
            "第二十条第（五）项",
            _DECISIONS,
            (Heading("licensing", "行政许可"),),
            corner="信息内容",
        ),
        Section(
            "enforcement",
            "第二十条第（六）项",
            _DECISIONS,
            (Heading("penalty", "行政处罚"), Heading("compulsory_measure", "行政强制")),
            corner="信息内容",
        ),
        Section(
            "fees",
            "第二十条第（八）项",
            (
                Heading(
                    "fees_wan_yuan",
                    "本年收费金额（单位：万元）",
                    kind=NumberKind.AMOUNT,
                    also=("本年收费金额（万元）", "本年收费金额"),
                ),
            ),
            (Heading("administrative_fee", "行政事业性收费"),),
            unit="万元",
            corner="信息内容",
        ),
    ),
)

TABLE_3 = Table(
    "table3",
    "2021",
    "收到和处理政府信息公开申请情况",
    (
        Section(
            "requests",
            "",
            APPLICANT_COLUMNS,
            request_rows(OTHER_IN_DETAIL),
            corner=CORNER,
            columns_label=APPLICANT_COLUMNS_LABEL,
        ),
    ),
    REQUEST_RULES,
)

TABLE_4 = Table(
    "table4",
    "2021",
    "政府信息公开行政复议、行政诉讼情况",
    (Section("reviews", "", REVIEW_COLUMNS, REVIEW_ROWS),),
    REVIEW_RULES,
)
