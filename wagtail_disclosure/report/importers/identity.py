"""Whose report a file is and for which year: what the file says, then what the caller knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wagtail_disclosure.filetables.contents import Text
from wagtail_disclosure.report.importers.found import Uncertain
from wagtail_disclosure.report.importers.lines.openings import years_reported
from wagtail_disclosure.report.importers.lines.titles import Title, find_title
from wagtail_disclosure.report.importers.refusals import RefusedFile
from wagtail_disclosure.report.importers.sections import Sections, Signature
from wagtail_disclosure.report.importers.wording import (
    OTHER_AGENCY_GIVEN,
    OTHER_YEAR_GIVEN,
    YEAR_FROM_SIGNATURE,
    YEARS_DIFFER,
)
from wagtail_disclosure.statutory.findings import Finding, Severity
from wagtail_disclosure.statutory.label_text import core_of
from wagtail_disclosure.statutory.labelled import FIRST_YEAR, LAST_YEAR

__all__ = ["Given", "Identity", "contradictions", "identity_of"]

_BY = re.compile(r"本报告由(?P<agency>[\u4e00-\u9fff（）()]{2,40}?)(?:根据|依据|按照|编制)")
# Reports are signed in the first months of the year after.
_LAST_MONTH_TO_SIGN = 6


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller knows of a report: its agency, "" if unknown, and its year."""

    agency: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """Agency and year of a report, its title, and what there is to say about them."""

    agency: str
    year: int
    title: Title | None = None
    findings: tuple[Finding, ...] = ()
    uncertain: tuple[Uncertain, ...] = ()


def identity_of(sections: Sections, given: Given) -> Identity:
    """Return whose report it is. Raises `RefusedFile` when neither file nor caller says."""
    lines = [item.text if isinstance(item, Text) else "" for item in sections.front]
    title = find_title(lines)
    agency = _agency(title, lines, sections.signature)
    years = _years(title, lines)
    uncertain: tuple[Uncertain, ...] = ()
    year = years[0] if years else given.year
    if year is None:
        year, uncertain = _year_before(sections.signature)
    if not (agency or given.agency):
        raise RefusedFile("no_agency")
    findings = (*contradictions(agency, years[0] if years else None, given), *_differing(years))
    return Identity(agency or given.agency, year, title, tuple(findings), uncertain)


def contradictions(agency: str, year: int | None, given: Given) -> Iterator[Finding]:
    """Yield where a file says otherwise than the caller; what a file does not say is no matter."""
    if agency and given.agency and not _same_agency(agency, given.agency):
        message = OTHER_AGENCY_GIVEN.format(agency=agency, given=given.agency)
        yield _finding("AGENCY", message, given.agency, agency)
    if year and given.year and year != given.year:
        message = OTHER_YEAR_GIVEN.format(year=year, given=given.year)
        yield _finding("YEAR", message, given.year, year)


def _agency(title: Title | None, lines: Sequence[str], signature: Signature) -> str:
    if title and title.agency:
        return title.agency
    if signature.agency:
        return signature.agency
    named = (_BY.search("".join(line.split())) for line in lines)
    return next((found["agency"] for found in named if found), "")


def _years(title: Title | None, lines: Sequence[str]) -> list[int]:
    """Return the years that title and opening name, without repeats, the title's first."""
    titled = [title.year] if title and title.year else []
    reported = [year for line in lines for year in years_reported(line)]
    years = dict.fromkeys([*titled, *reported])
    return [year for year in years if FIRST_YEAR <= year <= LAST_YEAR]


def _year_before(signature: Signature) -> tuple[int, tuple[Uncertain, ...]]:
    """Return the year before the report was signed, and say that it is inferred."""
    signed = signature.issued_on
    if signed is None or signed.month > _LAST_MONTH_TO_SIGN:
        raise RefusedFile("no_year")
    year = signed.year - 1
    return year, (Uncertain("年度", str(year), YEAR_FROM_SIGNATURE.format(date=signed, year=year)),)


def _differing(years: Sequence[int]) -> Iterator[Finding]:
    for year in years[1:]:
        message = YEARS_DIFFER.format(year=years[0], other=year)
        yield replace(_finding("YEAR", message, years[0], year), severity=Severity.WARNING)


def _same_agency(one: str, other: str) -> bool:
    """Whether two names are one agency's, one of them with the name of the region before it."""
    cores = sorted((core_of(one), core_of(other)), key=len)
    return cores[1].endswith(cores[0]) or cores[1].startswith(cores[0])


def _finding(rule: str, message: str, expected: str | int, actual: str | int) -> Finding:
    return Finding(rule, Severity.ERROR, "", message, expected=expected, actual=actual)
