"""The columns of Table 4: how reconsideration and litigation ended.

Source: 国办公开办函〔2021〕30号, table of chapter 四; the same in 国办公开办函〔2019〕60号.
"""

from __future__ import annotations

from wagtail_disclosure.statutory.headings import Heading
from wagtail_disclosure.statutory.schema import Rules

__all__ = ["REVIEW_COLUMNS", "REVIEW_ROWS", "REVIEW_RULES"]

REVIEW_RULES = Rules(column_total="T4")

_RESULTS = (
    Heading("upheld", "结果维持"),
    Heading("corrected", "结果纠正"),
    Heading("other_result", "其他结果"),
    Heading("pending", "尚未审结"),
    Heading("total", "总计", is_total=True, also=("合计",)),
)

REVIEW_COLUMNS = (
    Heading("reconsideration", "行政复议", _RESULTS),
    Heading(
        "litigation",
        "行政诉讼",
        (
            Heading("direct", "未经复议直接起诉", _RESULTS),
            Heading("after_reconsideration", "复议后起诉", _RESULTS),
        ),
    ),
)

# The form prints one row of numbers and gives it no name; a transcriber may.
REVIEW_ROWS = (Heading("cases", "", also=("件数", "数量", "案件数量")),)
