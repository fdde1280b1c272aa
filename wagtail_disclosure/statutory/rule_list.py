"""All rules of the check with their severity and their source, as one table.

Errors stop submission and publication. A warning is settled with a reason before submission. What
the form prints or the law says is an error only where it can be computed without doubt.
"""

from __future__ import annotations

from dataclasses import dataclass

from wagtail_disclosure.statutory.findings import Severity

__all__ = ["RULES", "Rule", "rule_name"]

_FORM = "国办公开办函〔2021〕30号"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id, its name for people, its severity, and where it comes from."""

    id: str
    name: str
    severity: Severity
    source: str


def _errors() -> tuple[Rule, ...]:
    return tuple(
        Rule(key, name, Severity.ERROR, source)
        for key, name, source in (
            ("T3-A", "表三收支平衡", f"{_FORM}表三：第一项加第二项之和，等于第三项加第四项之和"),
            ("T3-B", "表三办理结果合计", f"{_FORM}表三（七）总计"),
            ("T3-C", "表三申请人合计", f"{_FORM}表三总计列"),
            ("T4", "表四合计", f"{_FORM}表四总计"),
            ("CELL", "格内不是数字", f"{_FORM}附件各表"),
            ("BLANK", "空白格", f"{_FORM}附件各表：空白不等于 0"),
            ("TABLE", "缺少表格", f"{_FORM}附件第二至四部分"),
            ("REPORT", "缺少必填内容", "政府信息公开条例第五十条"),
        )
    )


def _warnings() -> tuple[Rule, ...]:
    return tuple(
        Rule(key, name, Severity.WARNING, source)
        for key, name, source in (
            ("Y1", "结转与上年衔接", "核对惯例：上年第四项转入本年第二项"),
            ("Y2", "现行有效与上年衔接", "核对惯例：上年现行有效加制发减废止"),
            ("PREVIOUS", "上年报告的机关", "核对惯例"),
            ("X1", "正文数字与表格", "政府信息公开条例第五十条；核对惯例"),
            ("AGENCY", "机关名称", "核对惯例：文件所写与所给的机关"),
            ("YEAR", "年份", "政府信息公开条例第五十条：上一年度"),
            ("CHAPTER", "缺少部分", f"{_FORM}附件：六个部分"),
            ("LENGTH", "总体情况篇幅", f"{_FORM}（一）总体情况：篇幅原则上不超过一千字"),
            ("NUMBERING", "小标题编号", "GB/T 9704—2012 第7.3.3条"),
            ("FEE", "信息处理费", f"{_FORM}第六部分：收取信息处理费情况在此处报告"),
            ("SIMILAR", "与上年雷同", f"{_FORM}（四）明确责任：内容雷同、敷衍塞责"),
            ("ZERO", "全部为 0", "核对惯例：与公开目录、申请登记簿、上年报告对照"),
            ("SUIT", "未经复议直接起诉", "行政复议法（2023年修订）第二十三条第一款第四项"),
            ("SUM", "与下属机关之和", "政府信息公开条例第四十九条；核对惯例"),
            ("NOTE", "格内另有文字", f"{_FORM}附件各表"),
            ("LABEL", "行列名称", f"{_FORM}附件各表"),
            ("UNREAD", "未识别的内容", "核对惯例"),
        )
    )


RULES = {rule.id: rule for rule in (*_errors(), *_warnings())}


def rule_name(rule: str) -> str:
    """Return the name of a rule for people; the id itself for an unknown one."""
    return RULES[rule].name if rule in RULES else rule
