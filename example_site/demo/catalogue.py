"""Loads the demo's columns and documents."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from wagtail.models import Collection

from example_site.demo.content_files import body_of, read
from example_site.demo.files import make_file
from example_site.demo.publishing import add_draft, midday, publish
from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.pages.models import (
    Attachment,
    ColumnPage,
    DocumentPage,
    InterpretedDocument,
    IssuingAgency,
)
from wagtail_disclosure.publication.version import PublishedVersion
from wagtail_disclosure.statutory.themes import THEMES

OPENED = midday("2022-01-04")
THEME_KEYS = {theme.label: theme.key for theme in THEMES}


def load_columns(parent: Any, columns: list[dict[str, Any]]) -> dict[str, ColumnPage]:
    """Create the columns under ``parent``, with those below them; returns all by slug."""
    loaded = {}
    for column in columns:
        page = ColumnPage(
            title=column["title"],
            slug=column["slug"],
            purpose=column["purpose"],
            keywords=",".join(column["keywords"]),
            article_20_item=column["article_20_item"],
            column_type=column["column_type"],
            owner_office=column["owner"],
            update_within_days=column["max_age_days"],
        )
        loaded[column["slug"]] = publish(add_draft(parent, page), OPENED)
        loaded |= load_columns(page, column["children"])
    return loaded


def load_regulations(parent: Any, regulations: list[dict[str, Any]]) -> None:
    """Create the regulations whose date is known; one without its date cannot be published."""
    for item in regulations:
        if item["dated_on"]:
            page = DocumentPage(
                title=item["title"],
                slug=item["slug"],
                document_number=item["document_number"],
                kind="regulation",
                theme=THEME_KEYS["综合政务"],
                dated_on=date.fromisoformat(item["dated_on"]),
                effective_on=_date(item["effective_on"]),
                summary=item["summary"],
                content_source=item["issuing_authority"],
            )
            publish(add_draft(parent, page), OPENED)


def load_documents(parents: dict[str, Any], agencies: dict[str, Agency], files: Collection) -> None:
    """Create and publish the documents, oldest first, so that index numbers follow time."""
    documents = sorted(read("documents")["documents"], key=lambda item: item["published_at"])
    pages = {item["slug"]: _create(item, parents[item["column"]]) for item in documents}
    for item in documents:
        page = pages[item["slug"]]
        _link(page, item, pages, agencies)
        _attach(page, item, files)
        pages[item["slug"]] = publish(page, datetime.fromisoformat(item["published_at"]))
    for item in documents:
        _age(pages[item["slug"]], item)


def _create(item: dict[str, Any], parent: Any) -> DocumentPage:
    page = DocumentPage(
        title=item["title"],
        slug=item["slug"],
        document_number=item["document_number"],
        kind=item["kind"],
        theme=THEME_KEYS[item["theme"]],
        five_disclosures=item["five_disclosures"],
        dated_on=date.fromisoformat(item["dated_on"]),
        keywords=",".join(item["keywords"]),
        summary=item["summary"],
        content_source=item["content_source"],
        mode=item["mode"],
        mode_reason=item["reason"],
        next_review_on=_date(item["next_review_on"]),
        validity=item["validity"],
        validity_ended_on=_date(item["validity_changed_on"]),
        body=body_of(item["body"]),
    )
    return add_draft(parent, page)


def _link(page: DocumentPage, item: dict[str, Any], pages: Any, agencies: Any) -> None:
    if len(item["issuing_agencies"]) > 1:
        keys = item["issuing_agencies"]
        page.issuing_agencies = [IssuingAgency(agency=agencies[key]) for key in keys]
    page.interpreted_documents = [
        InterpretedDocument(document_id=pages[slug].pk) for slug in item["interprets"]
    ]
    if item["superseded_by"]:
        page.superseded_by_id = pages[item["superseded_by"]].pk


def _attach(page: DocumentPage, item: dict[str, Any], files: Collection) -> None:
    page.attachments = [
        Attachment(file=make_file(attachment, item, files), title=attachment["title"])
        for attachment in item["attachments"]
    ]


def _age(page: DocumentPage, item: dict[str, Any]) -> None:
    """Give the page the history it would have: later versions, and a withdrawal."""
    first = PublishedVersion.objects.get(page_id=page.pk)
    PublishedVersion.objects.filter(pk=first.pk).update(published_at=item["published_at"])
    for number, change in enumerate(item["change_notes"], start=2):
        PublishedVersion.objects.create(
            page_id=page.pk,
            number=number,
            published_at=midday(change["on"]),
            title=page.title,
            note=change["note"],
            digest=first.digest,
        )
    if withdrawn := item["withdrawn"]:
        WithdrawDocument(page, withdrawn["reason"]).execute()
        DocumentPage.objects.filter(pk=page.pk).update(withdrawn_at=midday(withdrawn["on"]))


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
