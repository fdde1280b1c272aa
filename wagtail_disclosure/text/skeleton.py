"""Last year's text as the frame of this year's: its figures blanked, its years moved on by one.

What is a count or an amount becomes ＿＿, so that nobody publishes last year's figure by mistake.
What names something stays: document numbers, articles, titles, list numbers, telephone numbers.
In doubt a number is blanked, for a blank is noticed and an old figure is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wagtail_disclosure.text.folding import fold

__all__ = ["BLANK", "Edit", "skeleton", "skeleton_edits"]

BLANK = "＿＿"

_COUNTED = "件次条名人份场期篇项个家例宗起批户部"
_NUMERAL = "一二两三四五六七八九十百千万亿零〇"
# Days that the law sets: the period of the report and the two deadlines (article 49).
_FIXED_DAYS = {(1, 1), (12, 31), (1, 31), (3, 31)}

# Tried in this order where the text has something that begins like a number.
_PATTERN = re.compile(
    rf"""
    (?P<keep>
        (?:https?://|www\.)[^\s，。；、）》<]+ | [A-Za-z0-9_.+-]{{1,64}}@[A-Za-z0-9.-]+
      | [〔\[【(（][0-9]{{4}}[〕\]】)）]\s*第?[0-9]+号
      | 第\s*[0-9]+(?:[-—–~至][0-9]+)?                                  # 第12期, 第711号
      | [0-9]{{4}}\s*年?\s*[-—–~至]+\s*[0-9]{{4}}\s*年?(?!\s*[0-9])        # a plan of several years
      | (?:电话|传真|热线|邮编|邮政编码|手机)[:：]?\s*[0-9][0-9 ()（）、/-]*
      | [0-9]{{3,4}}-[0-9]{{7,8}} | [0-9]{{7,}}(?![{_COUNTED}万余多])
      | 12[0-9]{{3}}(?![0-9.{_COUNTED}万余多元])                          # 12345, the hotline
      | [0-9]+·[0-9]+ | [0-9]+\+(?:[0-9]+|[A-Z]) | [0-9]{{1,2}}:[0-9]{{2}}
      | (?:7[×xX*])?24小时
      | (?:GB|DB|ISO|WH|LB)[A-Z/]*\ ?[0-9][0-9./—-]* | [0-9]+[A-Z](?![A-Za-z])
      | (?<![A-Za-z])[A-Za-z]{{1,2}}-?[0-9]+(?![0-9{_COUNTED}])
      | [0-9]+(?:个?工作日|日内|个月(?:以?内)) | 1月?[-—–~至]+12月
      | (?:^|(?<=[\n。；;！!]))\s*[（(]?[0-9]{{1,2}}(?:[)）]|[.．、](?!\s*[0-9]))
      | (?<=[:：])[（(]?1(?:[)）]|[.．、](?!\s*[0-9]))
    )
  | (?P<title>《[^《》\n]*》)
  | (?P<date>(?P<year>[0-9]{{4}})\ ?年(?:度|\ ?(?P<month>[0-9]{{1,2}})\ ?月
        (?:\ ?(?P<day>[0-9]{{1,2}})\ ?[日号])?)?)
  | (?P<written>(?P<its_year>[0-9]{{4}})(?P<mark>[-./])[0-9]{{1,2}}(?P=mark)[0-9]{{1,2}}(?![0-9]))
  | (?P<short>(?P<its_month>[0-9]{{1,2}})\ ?月(?:\ ?(?P<its_day>[0-9]{{1,2}})\ ?[日号])?)
  | (?P<named>[0-9]+号)
  | (?P<bare>[0-9]{{4}})(?![0-9.,%‰{_COUNTED}万余多元\ ])
  | (?P<figure>[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?(?:[余多]?[百千万亿](?!元)[余多]?|[余多])?)
  | (?<![第{_NUMERAL}])(?P<spelt>(?=[{_NUMERAL}]*[十百千万亿])[{_NUMERAL}]{{2,}}[余多]?)
        (?=[{_COUNTED}])(?!个工作日)
    """,
    re.VERBOSE | re.MULTILINE,
)
_COMPARED_BEFORE = re.compile(r"(?:较|比|与|同|和)\s*$")
_COMPARED_AFTER = re.compile(r"\s*(?:相比|同期|底|末|结转)")


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def skeleton(text: str, year: int) -> str:
    """Return the frame of a text of the report for `year`, to be filled for the year after."""
    for edit in reversed(list(skeleton_edits(text, year))):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def skeleton_edits(text: str, year: int) -> Iterator[Edit]:
    """Yield what is to be changed, in order; nothing overlaps."""
    for match in _PATTERN.finditer(_folded(text)):
        rule = next(name for name in ("keep", *_RULES) if match[name] is not None)
        if rule in _RULES:
            yield from _RULES[rule](match, year)


def _folded(text: str) -> str:
    """Half-width characters, but a pause stays a pause: 12，345 is two numbers."""
    pairs = zip(text, fold(text), strict=True)
    return "".join("，" if char == "，" else folded for char, folded in pairs)


def _title(match: re.Match[str], year: int) -> Iterator[Edit]:
    """《2023年政务公开工作要点》 has a successor; other numbers in a title are its name."""
    for found in re.finditer(rf"(?<![0-9]){year}(?=\ ?年(?!\ ?[0-9]))", match[0]):
        start = match.start() + found.start()
        yield Edit(start, start + len(str(year)), str(year + 1))


def _date(match: re.Match[str], year: int) -> Iterator[Edit]:
    named = int(match["year"])
    is_near = named in (year, year + 1)
    if not is_near and not (named == year - 1 and _is_compared(match)):
        return
    yield Edit(*match.span("year"), str(named + 1))
    if is_near and match["month"]:
        yield from _day(match, "month", "day")


def _written(match: re.Match[str], year: int) -> Iterator[Edit]:
    if int(match["its_year"]) in (year, year + 1):
        yield Edit(*match.span("written"), BLANK)


def _short(match: re.Match[str], year: int) -> Iterator[Edit]:
    yield from _day(match, "its_month", "its_day")


def _day(match: re.Match[str], month: str, day: str) -> Iterator[Edit]:
    if match[day] and (int(match[month]), int(match[day])) in _FIXED_DAYS:
        return
    yield from (Edit(*match.span(name), BLANK) for name in (month, day) if match[name])


def _named(match: re.Match[str], year: int) -> Iterator[Edit]:
    """A house, a decree: nothing to change."""
    yield from ()


def _bare(match: re.Match[str], year: int) -> Iterator[Edit]:
    """A year without 年, as in 2023政务公开要点; any other number of four digits is a figure."""
    named = int(match["bare"])
    yield Edit(*match.span("bare"), str(named + 1) if named in (year, year + 1) else BLANK)


def _figure(match: re.Match[str], year: int) -> Iterator[Edit]:
    yield Edit(*match.span("figure"), BLANK)


def _spelt(match: re.Match[str], year: int) -> Iterator[Edit]:
    yield Edit(*match.span("spelt"), BLANK)


def _is_compared(match: re.Match[str]) -> bool:
    """Whether a year is named to compare with: 较2022年, 2022年底."""
    before = match.string[max(0, match.start() - 3) : match.start()]
    return bool(
        _COMPARED_BEFORE.search(before) or _COMPARED_AFTER.match(match.string, match.end("date"))
    )


_RULES: dict[str, Callable[[re.Match[str], int], Iterator[Edit]]] = {
    "title": _title,
    "date": _date,
    "written": _written,
    "short": _short,
    "named": _named,
    "bare": _bare,
    "figure": _figure,
    "spelt": _spelt,
}
