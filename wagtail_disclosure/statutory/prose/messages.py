"""The wording of findings about a report's text, in one place, as Chinese data."""

from __future__ import annotations

__all__ = [
    "CHAPTER_EMPTY",
    "CHAPTER_MISSING",
    "COPIED",
    "FEE_DIFFERS",
    "FEE_MISSING",
    "FIGURE",
    "FIGURE_NONE",
    "OR",
    "RESTARTED",
    "TABLE_MISSING",
    "TOO_LONG",
    "YEAR_OF_HEADING",
    "YEAR_OF_PERIOD",
    "YEAR_OF_TEXT",
    "YEAR_OF_TITLE",
    "chapter_name",
]

OR = " 或 "
FIGURE = "{chapter}写{name} {stated}，{table}为 {allowed}，请核对"
FIGURE_NONE = "{chapter}写没有{name}，{table}为 {allowed}，请核对"

YEAR_OF_TITLE = "标题写的是 {found} 年，本报告是 {year} 年度的"
YEAR_OF_PERIOD = "{chapter}写的统计期限是 {found} 年，本报告是 {year} 年度的"
YEAR_OF_HEADING = "{chapter}的小标题写的是 {found} 年，本报告是 {year} 年度的"
YEAR_OF_TEXT = "{chapter}写的是 {found} 年的情况，本报告是 {year} 年度的，请核对年份"

CHAPTER_MISSING = "缺少“{heading}”"
CHAPTER_EMPTY = "“{heading}”没有内容"
TABLE_MISSING = "“{heading}”中没有{table}"
TOO_LONG = "总体情况共 {count} 字，格式要求篇幅原则上不超过 {limit} 字"
RESTARTED = "{chapter}内的小标题又从“一、”编起，格式的第二层应为“（一）”"

FEE_DIFFERS = "{chapter}写收取信息处理费 {stated} 元，填报的是 {expected} 元，两者应一致"
FEE_MISSING = "第六部分没有报告收取信息处理费的情况"

COPIED = "{chapter}与上年报告雷同：{share}% 的文字与上年相同或只改了年份、数字"


def chapter_name(number: int) -> str:
    """Return a chapter as findings call it: 第一部分, or 开头部分 before the first."""
    return f"第{'一二三四五六'[number - 1]}部分" if number else "开头部分"
