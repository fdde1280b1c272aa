"""A report page as the plain data that checks, downloads and renderings work with."""

from __future__ import annotations

from typing import Any

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.document import (
    Block,
    Chapter,
    Paragraph,
    ReportDocument,
    Run,
    Statutory,
)
from wagtail_disclosure.report.issues.selectors import verification_of
from wagtail_disclosure.report.narrative import narrative_blocks
from wagtail_disclosure.report.tables import TABLE_FIELDS, tables_of
from wagtail_disclosure.statutory.editions import DEFAULT_EDITION
from wagtail_disclosure.statutory.labelled import LabelledReport
from wagtail_disclosure.statutory.wording import CHAPTER_TITLES, fee_sentence, opening_paragraph

__all__ = [
    "CHAPTER_FIELDS",
    "labelled_report",
    "labelled_report_of_page",
    "opening_of",
    "report_document",
    "stated_fees",
]

CHAPTER_FIELDS = ("overview", *TABLE_FIELDS.values(), "problems", "other_matters")


def labelled_report_of_page(page_id: int, draft: bool = True) -> LabelledReport:
    """Return the tables of a report page: of its newest revision, or as published.

    Raises `LookupError` when there is no such page or the page has no year yet.
    """
    page = get_settings().model("REPORT_PAGE_MODEL").objects.filter(pk=page_id).first()
    if page is None:
        raise LookupError(f"no annual report page has the id {page_id}")
    return labelled_report(page.get_latest_revision_as_object() if draft else page)


def labelled_report(page: Any) -> LabelledReport:
    """Return the tables of `page`. Raises `LookupError` when the page has no year yet."""
    if page.year is None:
        raise LookupError(f"the annual report page {page.pk} has no year yet")
    tables = dict(tables_of(page))
    return LabelledReport(_agency_name(page), page.year, tables, form=_edition_of(page))


def report_document(page: Any) -> ReportDocument:
    """Return the whole report in printed order."""
    name = _agency_name(page)
    return ReportDocument(
        title=page.title,
        agency=name,
        year=page.year,
        opening=opening_of(page),
        chapters=tuple(_chapters(page)),
        issued_by=name,
        issued_on=page.issued_on,
        fees_yuan=page.fees_yuan if stated_fees(page) else None,
        source=page.full_url or "",
        verification=verification_of(page),
    )


def opening_of(page: Any) -> str:
    """Return the generated paragraph before chapter 1, "" while the year is not known."""
    agency = agency_of(page)
    if agency is None or page.year is None:
        return ""
    return opening_paragraph(
        agency.name,
        page.year,
        address=agency.address,
        phone=agency.phone,
        postcode=agency.postcode,
        email=agency.email,
        edition=_edition_of(page),
    )


def stated_fees(page: Any) -> str:
    """Return the generated sentence of chapter 6, "" while year or fees are not known."""
    if page.year is None or page.fees_yuan is None or page.fees_yuan < 0:
        return ""
    return fee_sentence(page.year, page.fees_yuan)


def _chapters(page: Any) -> list[Chapter]:
    blocks = {name: _narrative(page, name) for name in CHAPTER_FIELDS}
    blocks |= {TABLE_FIELDS[key]: (Statutory(values),) for key, values in tables_of(page)}
    if sentence := stated_fees(page):
        fees = Paragraph((Run(sentence),))
        blocks["other_matters"] = (fees, *blocks["other_matters"])
    return [
        Chapter(number, heading, blocks[name])
        for number, (name, heading) in enumerate(
            zip(CHAPTER_FIELDS, CHAPTER_TITLES, strict=True), 1
        )
    ]


def _narrative(page: Any, name: str) -> tuple[Block, ...]:
    if name in TABLE_FIELDS.values():
        return ()
    return tuple(narrative_blocks(getattr(page, name), page.full_url or ""))


def _agency_name(page: Any) -> str:
    agency = agency_of(page)
    return agency.name if agency else ""


def _edition_of(page: Any) -> str:
    """The edition that all tables of the report follow; the one in force when they differ."""
    editions = {values.table.edition for _, values in tables_of(page)}
    return editions.pop() if len(editions) == 1 else DEFAULT_EDITION
