"""In which words reports state the figures of their tables, and which readings agree with them.

Collected from reports published between 2021 and 2026 by governments and departments of provinces,
cities and counties. A wording stands here only where it can mean nothing else: a figure that is not
recognised is passed over, one that is misread would cost somebody a written reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from wagtail_disclosure.statutory.prose.quantities import NUMBER
from wagtail_disclosure.statutory.prose.readings import Reading, cases, sum_of, sum_of_group
from wagtail_disclosure.statutory.schema import Cell

__all__ = ["WORDINGS", "Wording"]

_N = rf"(?P<n>{NUMBER})"
_UNIT = "(?:件|份|宗|个|项|起|例|条|封|次|部)"
_REQUESTS = (
    r"(?:依申请公开(?:的)?(?:政府)?(?:信息)?(?:的)?(?:申请)?|(?:政府|政务)?信息公开(?:的)?申请"
    r"|公开(?:政府)?信息(?:的)?申请)"
)
_COUNTED = r"(?:事项|信息|办件|案件|件|表|书|数量|总数|数)?(?:共计|合计|总计|累计|共|为|有)?"
_RECEIVED = r"(?:新收到?|收到|接收到?|接到|受理|收到(?:和|并)(?:办理|受理|处理)|受理(?:和|并)办理)"
_ABOUT_REQUESTS = re.compile(r"信息公开申请|依申请|公开申请|申请公开")
_ABOUT_DISCLOSURE = re.compile(r"信息公开|政务公开|依申请|公开申请|申请公开")
_CHANNEL = re.compile(r"通过|网上|网络|在线|信函|当面|现场|邮寄|邮件|传真|平台|微信|自然人|企业")
_OTHER_WORK = re.compile(r"建议|提案|热线|留言|信访|咨询|投诉|来信|许可|处罚|诉求|工单|12345")
_SHOWN = re.compile(r"公开|公示|发布|上传|录入|归集|推送|解读|转发|网站|信息")
_OUTCOME_OF_CASE = re.compile(r"纠正|撤销|败诉|胜诉|维持|违法|变更|调解|审结|驳回|终止")
_NONE = r"(?:未(?!经|审|结)|没有|无(?!法|正当|效))"


@dataclass(frozen=True, slots=True)
class Wording:
    """One figure: its `name`, the `cue` without which a clause does not state it, the `table` and
    the `readings` of its cells that it may stand for, the plain one first, and the `patterns` that
    state it. `zeros` say that there was none.

    `context` must be found in the sentence up to the figure or, where `goes_on`, in the sentence
    before; `forbidden` must not be found in its clause. A figure in a list of parts is passed over
    unless `in_parts`.
    """

    name: str
    cue: str
    table: str
    readings: tuple[Reading, ...]
    patterns: tuple[re.Pattern[str], ...]
    zeros: tuple[re.Pattern[str], ...] = ()
    context: re.Pattern[str] = field(default=re.compile(""))
    forbidden: re.Pattern[str] = field(default=re.compile("(?!)"))
    in_parts: bool = False
    goes_on: bool = False


def _patterns(*sources: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(source) for source in sources)


def _of_requests(row: str) -> Cell:
    return Cell("table3", "requests", row, "total")


_NEW = _of_requests("received")
_OVER = _of_requests("carried_over")
_CLOSED = _of_requests("closed.total")
_FORWARD = _of_requests("carried_forward")


def _requests() -> Iterator[Wording]:
    yield Wording(
        "新收政府信息公开申请",
        "申请",
        "table3",
        # Some count what was carried over among what they received, some what they dealt with.
        (sum_of(_NEW), sum_of(_NEW, _OVER), sum_of(_CLOSED)),
        _patterns(
            rf"{_RECEIVED}(?:的)?(?:各类)?{_REQUESTS}{_COUNTED}{_N}{_UNIT}",
            rf"{_RECEIVED}(?:各类)?{_N}{_UNIT}{_REQUESTS}(?!引|导|提|而|被|的行政|行政)",
        ),
        _patterns(
            rf"{_NONE}(?:接?收到|接到|受理)(?:和(?:处理|办理))?(?:任何|过)?{_REQUESTS}"
            r"(?:信息|事项|件|的?情况)?(?=$|\0)"
        ),
        forbidden=re.compile(f"{_CHANNEL.pattern}|{_OTHER_WORK.pattern}"),
    )
    yield Wording(
        "上年结转政府信息公开申请",
        "结转",
        "table3",
        (sum_of(_OVER),),
        _patterns(
            rf"(?:上(?:一)?年度?结转|结转上(?:一)?年度?)(?:的)?(?:{_REQUESTS}|申请)?{_COUNTED}{_N}{_UNIT}"
        ),
        context=_ABOUT_REQUESTS,
        in_parts=True,
        goes_on=True,
    )
    yield Wording(
        "本年度办结",
        "办结",
        "table3",
        (sum_of(_CLOSED), sum_of(_NEW)),
        _patterns(
            rf"办结(?:了)?(?:{_REQUESTS}|申请)?{_COUNTED}{_N}{_UNIT}",
            rf"{_N}{_UNIT}(?:已|均)?(?:按[时期]|依法|及时)?办结",
        ),
        context=_ABOUT_REQUESTS,
        forbidden=re.compile(f"{_OTHER_WORK.pattern}|复议|诉讼|结转"),
        in_parts=True,
        goes_on=True,
    )
    yield Wording(
        "结转下年度继续办理",
        "结转",
        "table3",
        (sum_of(_FORWARD),),
        _patterns(
            rf"结转(?:至|到|入)?(?:下(?:一)?年度?|次年|[0-9]{{4}}年度?)(?:继续)?(?:办理|处理)?"
            rf"(?:的)?(?:{_REQUESTS}|申请)?{_COUNTED}{_N}{_UNIT}",
            rf"{_N}{_UNIT}结转(?:至|到|入)?(?:下(?:一)?年度?|次年|[0-9]{{4}}年度?)",
        ),
        _patterns(rf"{_NONE}结转(?:至|到)?(?:下(?:一)?年度?|次年|[0-9]{{4}}年度?)"),
        context=_ABOUT_REQUESTS,
        in_parts=True,
        goes_on=True,
    )


_OUTCOMES = (
    ("予以公开", "closed.granted"),
    ("部分公开", "closed.granted_in_part"),
    ("不予公开", "closed.refused"),
    ("无法提供", "closed.unable_to_provide"),
    ("不予处理", "closed.not_processed"),
    ("其他处理", "closed.other"),
)


def _outcomes() -> Iterator[Wording]:
    for label, row in _OUTCOMES:
        yield Wording(
            label,
            label,
            "table3",
            (sum_of_group("table3", "requests", row, "total"),),
            _patterns(
                rf"(?<!应)(?<!应当){label}(?:的|申请|情形|答复)*(?:共计|共|为|有)?{_N}{_UNIT}"
            ),
            context=_ABOUT_REQUESTS,
            forbidden=re.compile(rf"{_OTHER_WORK.pattern}|主动|文件|决定书"),
            in_parts=True,
            goes_on=True,
        )


_CASE = r"(?:案件|申请|案|数量|数)?(?:共计|合计|共|为|有)?"


_SUIT = "(?:起诉|提起(?:行政)?诉讼)"
_DIRECT, _AFTER = "litigation.direct", "litigation.after_reconsideration"


def _reviews() -> Iterator[Wording]:
    for name, cue, label, groups in (
        ("行政复议", "行政复议", "行政复议", ("reconsideration",)),
        ("行政诉讼", "行政诉讼", "行政诉讼", (_DIRECT, _AFTER)),
        ("未经复议直接起诉", "复议直接", f"未经(?:行政)?复议直接{_SUIT}", (_DIRECT,)),
        ("复议后起诉", "复议后", f"(?:行政)?复议后{_SUIT}", (_AFTER,)),
    ):
        yield Wording(
            name,
            cue,
            "table4",
            (cases(*groups),),
            _patterns(
                rf"{label}(?:的)?{_CASE}{_N}(?:件|起|宗|例|次)",
                rf"{_N}(?:件|起|宗|例|次){label}(?:案件)?(?![0-9一二三四五六七八九十])",
            ),
            _patterns(rf"{_NONE}[^0-9]{{0,40}}{label}") if name[:2] == "行政" else (),
            context=_ABOUT_DISCLOSURE,
            forbidden=_OUTCOME_OF_CASE,
            in_parts=True,
        )


def _documents() -> Iterator[Wording]:
    document = "(?:行政)?规范性文件"
    made = "(?:制发|制定(?:印发|发布|出台)?|新制定|出台|印发)"
    for name, column, sources in (
        (
            "行政规范性文件本年制发件数",
            "issued",
            (
                rf"{made}(?:了)?{document}{_COUNTED}{_N}{_UNIT}",
                rf"{made}(?:了)?{_N}{_UNIT}{document}",
                rf"{document}(?:本年)?制发(?:件数|数量|数)?(?:为)?{_N}{_UNIT}",
            ),
        ),
        (
            "行政规范性文件本年废止件数",
            "repealed",
            (
                rf"(?<!和)废止(?:了)?{document}{_COUNTED}{_N}{_UNIT}",
                rf"(?<!和)废止(?:了)?{_N}{_UNIT}{document}",
            ),
        ),
        (
            "行政规范性文件现行有效件数",
            "in_force",
            (
                rf"现行有效(?:的)?{document}{_COUNTED}{_N}{_UNIT}",
                rf"{document}现行有效(?:件数|数量|数)?(?:为|共)?{_N}{_UNIT}",
            ),
        ),
    ):
        yield Wording(
            name,
            "规范性文件",
            "table2",
            (sum_of(Cell("table2", "normative_documents", "normative_document", column)),),
            _patterns(*sources),
            forbidden=re.compile("公开|公示|解读|转发|起草|清理|失效|修订|修改"),
            in_parts=True,
        )


def _decisions() -> Iterator[Wording]:
    for label, section, row in (
        ("行政许可", "licensing", "licensing"),
        ("行政处罚", "enforcement", "penalty"),
        ("行政强制", "enforcement", "compulsory_measure"),
    ):
        yield Wording(
            f"{label}本年处理决定数量",
            label,
            "table2",
            (sum_of(Cell("table2", section, row, "decisions")),),
            _patterns(
                rf"[作做]出(?:各类)?{label}(?:处理)?(?:决定)?{_COUNTED}{_N}{_UNIT}",
                rf"{label}(?:处理)?决定(?:数量|数)?(?:共计|共|为)?{_N}{_UNIT}",
            ),
            forbidden=_SHOWN,
            in_parts=True,
        )
    yield Wording(
        "行政事业性收费（万元）",
        "行政事业性收费",
        "table2",
        (sum_of(Cell("table2", "fees", "administrative_fee", "fees_wan_yuan")),),
        _patterns(
            r"行政事业性收费(?:金额|总额|收入)?(?:共计|共|为)?(?P<n>[0-9]+(?:\.[0-9]+)?)(?=万元)"
        ),
        in_parts=True,
    )


WORDINGS = (*_requests(), *_outcomes(), *_reviews(), *_documents(), *_decisions())
