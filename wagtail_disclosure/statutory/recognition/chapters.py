"""Find the headings of the six chapters among the lines of a report.

Agencies word them freely (一、工作开展情况, 五、存在的问题及下一步工作计划), leave the number out,
misnumber them, and number within a chapter in the same way. So a line counts when its words are
those of the form, or when its number is that of the chapter and its words mean the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from wagtail_disclosure.statutory.label_text import core_of, is_misprint_of
from wagtail_disclosure.statutory.wording import CHAPTER_TITLES

__all__ = ["chapter_starts", "without_bullet"]

_LONGEST = 45
# Three headings in a row that come again later are a table of contents.
_CONTENTS = 3
_BULLET = re.compile(r"^[-•·●■◆*#]+\s*")
_NUMBER = re.compile(
    r"""^(?:
        第\s*(?P<part>[一二三四五六七八])\s*部分\s*[、，,:：.．]?\s*
      | (?P<numeral>[一二三四五六七八])\s*(?:[、，,.．:：]|\s)\s*
      | (?P<digit>[1-8])\s*[、.．]\s*(?!\d)
    )""",
    re.VERBOSE,
)
# A sentence, one that there is nothing to report, or a heading of the second level: （一）.
_NO_HEADING = re.compile(r"[。；;!?]|^(?:\(|无|没有|暂无)")
_LEADER = re.compile(r"[.…·\s]*\d*$")
_NUMERALS = {numeral: number for number, numeral in enumerate("一二三四五六七八", 1)}
# What a chapter may be called under its own number.
_MEANINGS = {
    1: re.compile(r"(总体|基本|工作|开展)+(情况|概述)|概述|概况"),
    2: re.compile(r"主动公开"),
    3: re.compile(r"申请"),
    4: re.compile(r"复议|诉讼"),
    5: re.compile(r"问题|不足|改进|整改"),
    6: re.compile(r"(其他|其它|需要).*(事项|情况|报告|说明)"),
}
# Wordings that are met often enough to count without a number, or under a wrong one.
_ALSO = {
    1: ("概述", "工作开展情况", "政府信息公开工作总体情况"),
    4: ("因政府信息公开工作被申请行政复议提起行政诉讼情况",),
    5: (
        "存在的问题及下一步工作计划",
        "存在的主要问题及整改措施",
        "存在的问题及改进情况",
        "存在问题及改进情况",
        "政府信息公开工作存在的主要问题及改进情况",
    ),
    6: ("其他需要报告的情况",),
}
_TITLES = {
    number: {core_of(title), *(_ALSO.get(number, ()))}
    for number, title in enumerate(CHAPTER_TITLES, 1)
}


def chapter_starts(lines: Sequence[str]) -> Mapping[int, int]:
    """Return for each chapter that is found the index of the line with its heading.

    The headings that are taken rise in number from line to line, as many as can be had; so 一、
    within chapter five does not begin chapter one again.
    """
    candidates = [
        (index, number) for index, line in enumerate(lines) if (number := _chapter_of(line))
    ]
    best: dict[int, tuple[tuple[int, int], ...]] = {0: ()}
    for index, number in _without_contents(candidates):
        before = max((best[n] for n in best if n < number), key=lambda chain: len(chain))
        if len(before) + 1 > len(best.get(number, ())):
            best[number] = (*before, (number, index))
    longest = max(best.values(), key=lambda chain: len(chain))
    return dict(longest)


def without_bullet(line: str) -> str:
    """Return a line without the mark of a list before it."""
    return _BULLET.sub("", line.strip())


def _chapter_of(line: str) -> int:
    """Return the number of the chapter whose heading a line is, 0 for any other line."""
    text = _LEADER.sub("", unicodedata.normalize("NFKC", without_bullet(line)))
    if not text or len(text) > _LONGEST or _NO_HEADING.search(text.rstrip("。")):
        return 0
    number = _NUMBER.match(text)
    words = core_of(text[number.end() :] if number else text).replace("政务信息", "政府信息")
    digit = int(number["digit"] or 0) if number else 0
    for chapter, titles in _TITLES.items():
        if digit not in (0, chapter):
            continue
        if words in titles or any(is_misprint_of(words, title) for title in titles):
            return chapter
    own = _NUMERALS.get(number["part"] or number["numeral"] or "", 0) if number else 0
    return own if own in _MEANINGS and _MEANINGS[own].search(words) else 0


def _without_contents(candidates: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Drop headings that stand line by line under each other and are repeated later."""
    kept: list[tuple[int, int]] = []
    for run in _runs(candidates):
        last, numbers = run[-1][0], {number for _, number in run}
        again = {number for index, number in candidates if index > last} & numbers
        if len(run) < _CONTENTS or len(again) < _CONTENTS:
            kept += run
    return kept


def _runs(candidates: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    runs: list[list[tuple[int, int]]] = []
    for index, number in candidates:
        before, last = runs[-1][-1] if runs else (-2, 0)
        if before == index - 1 and last < number:
            runs[-1].append((index, number))
        else:
            runs.append([(index, number)])
    return runs
