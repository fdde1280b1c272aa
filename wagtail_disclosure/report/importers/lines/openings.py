"""The paragraph before chapter one: what the platform generates, and what agencies write there."""

from __future__ import annotations

import re

from wagtail_disclosure.report.importers.lines.dates import years_in
from wagtail_disclosure.statutory.editions import EDITIONS
from wagtail_disclosure.statutory.wording import opening_paragraph

__all__ = ["is_generated_opening", "years_reported"]

_AGENCY = re.compile(r"本报告由(?P<agency>.+?)根据")
_PERIOD = re.compile(r"统计(?:期限|时限|时间|范围|区间)[^。；]*")
_OF_THIS_YEAR = re.compile(r"(?:现将|公布|公开|编制)[^。；]*?年度?[^。；]*")
_CONTACT = re.compile(r"如对本报告有疑问，请与.+联系（.+）。")


def is_generated_opening(paragraph: str) -> bool:
    """Whether a paragraph is the one that `opening_paragraph` makes, whatever the contact."""
    agency = _AGENCY.match(paragraph)
    year = next(years_in(paragraph.partition("统计期限")[2]), None)
    if agency is None or year is None:
        return False
    rest = "".join(paragraph.split())
    for edition in EDITIONS:
        made = "".join(opening_paragraph(agency["agency"], year, edition=edition).split())
        if rest.startswith(made):
            contact = rest.removeprefix(made)
            return not contact or bool(_CONTACT.fullmatch(contact))
    return False


def years_reported(paragraph: str) -> list[int]:
    """Return the years that a paragraph says the report is about: statistical period first."""
    for pattern in (_PERIOD, _OF_THIS_YEAR):
        for match in pattern.finditer(paragraph):
            if years := list(dict.fromkeys(years_in(match[0]))):
                return years
    return []
