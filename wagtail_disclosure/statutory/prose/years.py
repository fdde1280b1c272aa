"""Wrong years: in the title, in the statistical period, in headings, in what is told of the year.

A year in a report is usually right: last year is compared with, next year is planned, documents
have a year in their number. So only those are named where the text tells of a year as the one
reported on, and it is another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wagtail_disclosure.statutory.findings import Finding, Severity
from wagtail_disclosure.statutory.prose.clauses import compact, sentences_of
from wagtail_disclosure.statutory.prose.messages import (
    YEAR_OF_HEADING,
    YEAR_OF_PERIOD,
    YEAR_OF_TEXT,
    YEAR_OF_TITLE,
    chapter_name,
)
from wagtail_disclosure.statutory.prose.report_text import ReportText

__all__ = ["check_years"]

PLANS_CHAPTER = 5

_YEAR = r"(?<![0-9])((?:19|20)[0-9]{2})"
_TITLE = re.compile(rf"{_YEAR}年")
_PERIOD = re.compile(
    rf"统计(?:数据)?(?:的)?(?:起止)?(?:期限|时限|时间|周期|期间)[^0-9]{{0,8}}{_YEAR}年"
)
_DISCLOSURE = "(?:政府信息公开|政务公开|政务信息公开|信息公开)"
_HEADING = re.compile(
    rf"{_YEAR}年度?{_DISCLOSURE}?(?:工作)?(?:总体|开展|主要)?(?:的)?(?:情况|总结)"
)
_OWN = (
    "(?:我[局办委厅院县市区镇乡站馆校州]|本[局办委厅院机单]|全年|共|累计|新收|收到|受理|主动公开)"
)
_TOLD = re.compile(rf"^(?:截[至止])?{_YEAR}年(?:度)?(?:,|{_OWN}|12月31日(?=[,止底共我]))")
_REPORTED = re.compile(rf"{_YEAR}年度?{_DISCLOSURE}工作(?:总体|开展)?情况(?:报告|汇报|总结)如下")
_COMPARES = re.compile("比|较|同期|相比|以来|结转|历年|连续|增长|下降")
_PLANS = re.compile("将|计划|下一步|继续|拟|打算|要|力争|今后|下年")


def check_years(text: ReportText) -> tuple[Finding, ...]:
    """Return a warning for each place that reports on another year than the report's own."""
    places = [*_title(text)]
    for chapter, line in text.lines():
        find = _in_heading if line.is_heading else _in_paragraph
        places += find(text.year, chapter, line.text)
    return tuple(
        Finding(
            "YEAR",
            Severity.WARNING,
            "",
            message.format(chapter=chapter_name(chapter), found=found, year=text.year),
            expected=text.year,
            actual=found,
            chapter=chapter,
            quote=quote,
        )
        for chapter, found, message, quote in dict.fromkeys(places)
        if found != text.year
    )


Place = tuple[int, int, str, str]


def _title(text: ReportText) -> Iterator[Place]:
    years = [int(year) for year in _TITLE.findall(compact(text.title))]
    if years and text.year not in years:
        yield 0, years[0], YEAR_OF_TITLE, text.title


def _in_heading(_: int, chapter: int, heading: str) -> Iterator[Place]:
    for found in _HEADING.finditer(compact(heading)):
        if chapter != PLANS_CHAPTER:
            yield chapter, int(found[1]), YEAR_OF_HEADING, heading


def _in_paragraph(year: int, chapter: int, paragraph: str) -> Iterator[Place]:
    for sentence in sentences_of(paragraph):
        plain = compact(sentence)
        for pattern, message in ((_PERIOD, YEAR_OF_PERIOD), (_REPORTED, YEAR_OF_TEXT)):
            if found := pattern.search(plain):
                yield chapter, int(found[1]), message, sentence
        told = _TOLD.search(plain)
        if told and f"{year}年" not in plain and not _is_meant(plain, int(told[1]) - year):
            yield chapter, int(told[1]), YEAR_OF_TEXT, sentence


def _is_meant(sentence: str, distance: int) -> bool:
    """Whether a sentence that begins with another year may well do so: a plan, a comparison."""
    return bool((_PLANS if distance > 0 else _COMPARES).search(sentence))
