"""Read the title of a report: whose it is and for which year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wagtail_disclosure.report.importers.lines.dates import NUMERAL_YEAR, years_in

__all__ = ["Title", "find_title", "is_agency"]

_LONGEST = 80
_MOST_LINES = 3
_SUBJECT = re.compile(
    r"(?:政府|政务)?信息公开(?:工作)?(?:年度|年)?(?:工作)?(?:报告|年报)|政务公开(?:工作)?年度(?:工作)?报告"
)
_YEAR = re.compile(rf"(?:[2２][0０]\d\d|{NUMERAL_YEAR})年?度?")
_AGENCY = re.compile(
    r"[\u4e00-\u9fff（）()]{2,40}"
    r"(?:局|委|会|办|府|室|院|厅|部|处|中心|队|署|司|所|站|社|行|馆|校|区|镇|乡|街道|公司)"
)
_ANY_NAME = re.compile(r"[\u4e00-\u9fff（）()·]{2,40}")
_BEFORE = re.compile(r"^(?:标题[:：]|名称[:：]|《)")
_AROUND = re.compile(r"^(?:关于|标题[:：]|名称[:：])|[《》“”\"\s]|(?:的|年度?)$")


@dataclass(frozen=True, slots=True)
class Title:
    """A title with what it says; `lines` are the indexes of the lines that it takes up."""

    text: str
    agency: str
    year: int | None
    lines: tuple[int, ...]


def find_title(lines: Sequence[str]) -> Title | None:
    """Return the title of the report: one that names agency and year before one that does not.

    The name of the agency may stand on a line of its own, and a long title on several.
    """
    titles = [title for index in range(len(lines)) if (title := _title_at(lines, index))]
    return max(titles, key=_worth, default=None)


def is_agency(line: str) -> bool:
    """Whether a line is the name of an agency and nothing else."""
    return bool(_AGENCY.fullmatch("".join(line.split())))


def _title_at(lines: Sequence[str], index: int) -> Title | None:
    """Return the title that begins at a line, on as few lines as it needs."""
    for stop in range(index + 1, min(index + _MOST_LINES, len(lines)) + 1):
        text = "".join("".join(line.split()) for line in lines[index:stop])
        if len(text) > _LONGEST or re.search(r"[。；，]", text):
            return None
        if match := _SUBJECT.search(text):
            return _title(text, match, tuple(range(index, stop)))
    return None


def _title(text: str, subject: re.Match[str], lines: tuple[int, ...]) -> Title | None:
    year = next(years_in(text), None)
    agency = _AROUND.sub("", _YEAR.sub("", _AROUND.sub("", text[: subject.start()])))
    agency = _AROUND.sub("", agency)
    accepted = _AGENCY if len(lines) > 1 else _ANY_NAME
    if agency and ("信息公开" in agency or not accepted.fullmatch(agency)):
        return None
    if not agency and year is None and "年度" not in subject[0]:
        return None
    return Title(_BEFORE.sub("", text[: subject.end()]), agency, year, lines)


def _worth(title: Title) -> tuple[bool, bool, int, int]:
    return bool(title.agency), title.year is not None, -len(title.lines), -title.lines[0]
