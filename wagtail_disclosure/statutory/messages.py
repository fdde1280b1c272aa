"""The wording of findings, in one place.

A sentence about a statutory table is part of the law's vocabulary, so it is Chinese data like the
row names it quotes. Templates of rules take the numbers of the rule's cells as `{0}`, `{1}`, ...
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from wagtail_disclosure.statutory.numbers import CellError, CellValue, Mark, Number
from wagtail_disclosure.statutory.schema import Cell, Table

__all__ = [
    "ENTRY_EXPECTED",
    "FORM_DIFFERS",
    "MISPRINT",
    "NOTED",
    "NO_TABLE",
    "OTHER_AGENCY",
    "OTHER_FORM",
    "TABLE_NAMES",
    "UNREAD",
    "WRONG_YEAR",
    "cell_error",
    "obstacles",
    "rule_broken",
]

TABLE_NAMES = {"table2": "表二", "table3": "表三", "table4": "表四"}

_RULES = {
    "T3-A": (
        "{table} {column}：第一项 {0} + 第二项 {1} = {expected}，"
        "第三项（七）总计 {2} + 第四项 {3} = {actual}，两者应相等"
    ),
    "T3-B": (
        "{table} {column}：第三项（一）至（六）各行之和为 {expected}，"
        "（七）总计为 {actual}，两者应相等"
    ),
    "T3-C": (
        "{table} {row}：自然人与法人或其他组织各列之和为 {expected}，总计为 {actual}，两者应相等"
    ),
    "T4": (
        "{table} {group}：结果维持 {1} + 结果纠正 {2} + 其他结果 {3} + 尚未审结 {4} = {expected}，"
        "总计为 {actual}，两者应相等"
    ),
    "Y1": (
        "{table} {column}：第二项（上年结转）为 {actual}，"
        "上年报告第四项（结转下年度）为 {expected}，两者应一致"
    ),
    "Y2": (
        "{table} {row}：上年现行有效 {3} + 本年制发 {1} - 本年废止 {2} = {expected}，"
        "现行有效件数为 {actual}，请核对"
    ),
}

ENTRY_EXPECTED = {"count": "非负整数", "change": "整数", "amount": "非负数（单位：万元）"}
_ENTRY_ERRORS = {
    "not_a_number": "“{entry}”不是数字",
    "negative": "“{entry}”为负数",
    "fraction": "“{entry}”不是整数",
    "too_precise": "“{entry}”的小数超过 {limit} 位",
    "too_large": "“{entry}”超过上限 {limit}",
}
NOTED = "{label}：格内除数字外还有文字“{text}”，按 {number} 读取，请核对"
MISPRINT = "“{printed}”按格式应为“{label}”"
UNREAD = "未能识别“{label}”，其内容未参与核对"
OTHER_AGENCY = "上年报告的机关是“{previous}”，本年报告的机关是“{agency}”，请核对"

_OBSTACLES: dict[CellValue, str] = {Mark.BLANK: "空白或缺失", Mark.NOT_APPLICABLE: "标为不适用"}
_UNREADABLE = "不是可用的数字"
NO_TABLE = "报告中没有{table}"
FORM_DIFFERS = "两年报告的{table}版式不同，或不设此项"
OTHER_FORM = "该机关用 {edition} 年格式，汇总所用的格式没有这一格"
WRONG_YEAR = "用于比较的应是 {wanted} 年的报告，所给的是 {given} 年的"


def rule_broken(
    rule: str,
    table: Table,
    cell: Cell,
    numbers: Sequence[Number],
    sums: Mapping[str, Number],
) -> str:
    """Return the sentence for a rule that does not hold.

    `cell` tells which row and column the rule is about, `numbers` are those of its cells, `sums`
    the `expected` and `actual` values.
    """
    rows = table.row_labels_of(cell)
    columns = table.column_labels_of(cell)
    return _RULES[rule].format(
        *numbers,
        **sums,
        table=TABLE_NAMES[table.key],
        row=" / ".join(rows),
        column=" / ".join(columns),
        group=" / ".join(columns[:-1]),
    )


def cell_error(error: CellError, label: str) -> str:
    """Return the sentence for an entry that is no acceptable number."""
    return f"{label}：" + _ENTRY_ERRORS[error.code].format(**error.params)


def obstacles(values: Sequence[CellValue]) -> str:
    """Say what keeps a rule from being assessed, given the values that are no numbers."""
    reasons = Counter(_OBSTACLES.get(value, _UNREADABLE) for value in values)
    return "；".join(f"{reason} {count} 格" for reason, count in reasons.items())
