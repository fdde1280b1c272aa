"""What reading a file says about it: findings, and reasons why something was not taken.

Sentences about the statutory report, so Chinese data like those of `statutory.messages`.
"""

from __future__ import annotations

__all__ = [
    "AFTER_SIGNATURE",
    "ATTACHED_DIFFERS",
    "ATTACHED_UNREAD",
    "BEFORE_CHAPTERS",
    "FEES_DIFFER",
    "NOT_IN_EDITION",
    "NOT_IN_JSON",
    "OPENING_GENERATED",
    "OTHER_AGENCY_GIVEN",
    "OTHER_YEAR_GIVEN",
    "PRINTED_UNREAD",
    "TABLE_DISPUTED",
    "UNKNOWN_VALUE",
    "YEARS_DIFFER",
    "YEAR_FROM_SIGNATURE",
]

OTHER_AGENCY_GIVEN = "文件是“{agency}”的报告，导入时指定的机关是“{given}”"
OTHER_YEAR_GIVEN = "文件是 {year} 年的报告，导入时指定的年度是 {given} 年"
YEARS_DIFFER = "标题或统计期限所示年度为 {year} 年，正文前又写有 {other} 年，请核对"
YEAR_FROM_SIGNATURE = "文件未写明年度，按落款日期 {date} 推定为 {year} 年，请核对"
TABLE_DISPUTED = "文件中有多张{table}且数据不一致，不一致的部分未采用"
OPENING_GENERATED = "开头的说明由系统按格式生成，这一段未采用"
BEFORE_CHAPTERS = "第一部分之前的文字，未采用"
AFTER_SIGNATURE = "落款之后的内容，未采用"
FEES_DIFFER = "第六部分写有不同的收费金额，未采用"
NOT_IN_JSON = "图片不在数据文件之内，请在页面上重新添加"
UNKNOWN_VALUE = "此项不符合数据文件的格式，未采用"
ATTACHED_DIFFERS = (
    "附件 report.json 中为“{attached}”，印出的表格中为“{printed}”，采用附件的数，请核对"
)
ATTACHED_UNREAD = "附件 report.json 未能读取，按印出的内容读取：{reason}"
PRINTED_UNREAD = "印出的内容未能读取，未能与附件 report.json 核对：{reason}"
NOT_IN_EDITION = "此项不在该表采用的版式之内，未采用"
