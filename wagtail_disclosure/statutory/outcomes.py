"""The rows of Table 3: what came in, how it was closed, what is carried forward.

Source: 国办公开办函〔2021〕30号, table of chapter 三. The editions differ in （六）其他处理 only.
"""

from __future__ import annotations

from wagtail_disclosure.statutory.headings import Heading
from wagtail_disclosure.statutory.schema import Balance, Rules

__all__ = ["CORNER", "OTHER_IN_DETAIL", "OTHER_IN_ONE_ROW", "REQUEST_RULES", "request_rows"]

CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"

REQUEST_RULES = Rules(
    row_total="T3-B",
    column_total="T3-C",
    balance=Balance("T3-A", ("received", "carried_over"), ("closed.total", "carried_forward")),
)

_REFUSED = (
    Heading("state_secret", "1.属于国家秘密"),
    Heading("prohibited_by_law", "2.其他法律行政法规禁止公开"),
    Heading("endangers_security", "3.危及“三安全一稳定”"),
    Heading("third_party_rights", "4.保护第三方合法权益"),
    Heading("internal_affairs", "5.属于三类内部事务信息"),
    Heading("process_information", "6.属于四类过程性信息"),
    Heading("enforcement_case_file", "7.属于行政执法案卷"),
    Heading("administrative_inquiry", "8.属于行政查询事项"),
)

_UNABLE_TO_PROVIDE = (
    Heading("not_held", "1.本机关不掌握相关政府信息"),
    Heading("needs_creation", "2.没有现成信息需要另行制作"),
    Heading("unclear_after_correction", "3.补正后申请内容仍不明确"),
)

_NOT_PROCESSED = (
    Heading("petition_or_complaint", "1.信访举报投诉类申请"),
    Heading("repeated", "2.重复申请"),
    Heading("published_material", "3.要求提供公开出版物"),
    Heading("excessive", "4.无正当理由大量反复申请"),
    Heading("reconfirmation", "5.要求行政机关确认或重新出具已获取信息"),
)

OTHER_IN_ONE_ROW = Heading("other", "（六）其他处理")

OTHER_IN_DETAIL = Heading(
    "other",
    "（六）其他处理",
    (
        Heading(
            "correction_overdue",
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        ),
        Heading(
            "fee_unpaid",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        ),
        Heading("other", "3.其他"),
    ),
)


def request_rows(other: Heading) -> tuple[Heading, ...]:
    """Return the rows of Table 3 with the given form of （六）其他处理."""
    closed = (
        Heading("granted", "（一）予以公开"),
        Heading(
            "granted_in_part",
            "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            also=("（二）部分公开",),
        ),
        Heading("refused", "（三）不予公开", _REFUSED),
        Heading("unable_to_provide", "（四）无法提供", _UNABLE_TO_PROVIDE),
        Heading("not_processed", "（五）不予处理", _NOT_PROCESSED),
        other,
        Heading("total", "（七）总计", is_total=True, also=("（七）总计数", "（七）合计")),
    )
    return (
        Heading("received", "一、本年新收政府信息公开申请数量"),
        Heading("carried_over", "二、上年结转政府信息公开申请数量"),
        Heading("closed", "三、本年度办理结果", closed),
        Heading("carried_forward", "四、结转下年度继续办理"),
    )
