"""What chapter 6 says of the fees for processing information, against the figure that was given.

国办公开办函〔2021〕30号 on chapter 六: 收取信息处理费情况在此处报告.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from wagtail_disclosure.statutory.findings import Finding, Severity
from wagtail_disclosure.statutory.prose.clauses import compact, sentences_of
from wagtail_disclosure.statutory.prose.messages import FEE_DIFFERS, FEE_MISSING, chapter_name
from wagtail_disclosure.statutory.prose.quantities import NUMBER, number_of
from wagtail_disclosure.statutory.prose.report_text import ReportText

__all__ = ["check_fees"]

FEES_CHAPTER = 6
_FEE = "信息处理费"
_STATED = re.compile(
    rf"{_FEE}(?:金额|总额|收入|共计|合计|总计|累计|共|为|是|:|的|情况)*(?P<n>{NUMBER})元"
    rf"|(?:收取|收费|收入)(?:共计|共|了)?(?P<m>{NUMBER})元(?:的)?(?:政府信息公开)?{_FEE}"
)
_NONE = re.compile(
    rf"(?:未|没有|无)(?:发生|产生|收取|收到|涉及|出现)?[^0-9,、]{{0,14}}{_FEE}"
    rf"|{_FEE}(?:收取)?(?:情况)?(?:为|:)?(?:无|零|未收取)(?![^,]*免)"
)
# A rule, another year, a reduction: not what was charged this year.
_ELSEWHERE = re.compile("减免|免收|退|标准|去年|上年|同比")


def check_fees(text: ReportText, yuan: Decimal | None) -> tuple[Finding, ...]:
    """Compare the fees stated in the text with `yuan`, where that is known.

    Where no sentence is generated, a chapter 6 that says nothing of the fees is a warning.
    """
    findings = [] if yuan is None else [*_different(text, yuan)]
    lines = text.chapters.get(FEES_CHAPTER)
    if lines and not text.has_form and not any(_FEE in compact(line.text) for line in lines):
        findings.append(Finding("FEE", Severity.WARNING, "", FEE_MISSING, chapter=FEES_CHAPTER))
    return tuple(findings)


def _different(text: ReportText, yuan: Decimal) -> Iterator[Finding]:
    for chapter, sentence, stated in _statements(text):
        if stated != yuan:
            message = FEE_DIFFERS.format(
                chapter=chapter_name(chapter), stated=_plain(stated), expected=_plain(yuan)
            )
            yield Finding(
                "FEE",
                Severity.WARNING,
                "",
                message,
                expected=_plain(yuan),
                actual=_plain(stated),
                chapter=chapter,
                quote=sentence,
            )


def _statements(text: ReportText) -> Iterator[tuple[int, str, Decimal]]:
    for chapter, paragraph in text.paragraphs():
        for sentence in sentences_of(paragraph):
            plain = compact(sentence)
            years = set(re.findall(r"(?<![0-9〔\[(])((?:19|20)[0-9]{2})年", plain))
            if _FEE in plain and not _ELSEWHERE.search(plain) and years <= {str(text.year)}:
                value = _stated(plain)
                if value is not None:
                    yield chapter, sentence, value


def _stated(plain: str) -> Decimal | None:
    found = _STATED.search(plain)
    if found:
        return number_of(found["n"] or found["m"])
    return Decimal() if _NONE.search(plain) else None


def _plain(amount: Decimal) -> str:
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
