"""Loads the bureau's key tasks: invented for the demo, and saying so."""

from __future__ import annotations

from datetime import date
from typing import Any

from example_site.demo.content_files import read
from example_site.demo.publishing import add_draft, midday, publish
from wagtail_disclosure.pages.models import (
    DocumentPage,
    MatterDocument,
    MatterIndexPage,
    MatterMilestone,
    MatterPage,
    MatterProgress,
)
from wagtail_disclosure.publication.version import PublishedVersion


def load_matters(section: Any) -> MatterIndexPage:
    """Create the list of key tasks under ``section`` and the tasks in it."""
    content = read("matters")
    index = MatterIndexPage(
        title=content["title"],
        slug="matters",
        intro=content["intro"],
        owner_office=content["owner"],
        update_within_days=content["max_age_days"],
    )
    publish(add_draft(section, index), midday(content["opened_on"]))
    for item in content["tasks"]:
        _load_task(index, item)
    return index


def _load_task(index: MatterIndexPage, item: dict[str, Any]) -> None:
    consultation = item.get("consultation", {})
    page = MatterPage(
        title=item["title"],
        slug=item["slug"],
        year=item["year"],
        kind=item["kind"],
        owner_office=item["owner"],
        leader_post=item["leader"],
        goal=item["goal"],
        consultation_from=_date(consultation.get("from")),
        consultation_until=_date(consultation.get("until")),
        consultation_reason=consultation.get("reason", ""),
        result=item.get("result", ""),
        concluded_on=_date(item.get("concluded_on")),
    )
    add_draft(index, page)
    page.milestones = [MatterMilestone(**_row(row)) for row in item["milestones"]]
    page.progress = [MatterProgress(**_row(row)) for row in item["progress"]]
    documents = DocumentPage.objects.filter(slug__in=item.get("documents", ()))
    page.related_documents = [MatterDocument(document_id=document.pk) for document in documents]
    publish(page, midday(item["published_on"]))
    _age(page, item)


def _age(page: MatterPage, item: dict[str, Any]) -> None:
    """Give the task the history it would have: a version for each report of progress."""
    versions = PublishedVersion.objects.filter(page_id=page.pk)
    first = versions.get()
    versions.update(published_at=midday(item["published_on"]))
    for number, row in enumerate(item["progress"], start=2):
        PublishedVersion.objects.create(
            page_id=page.pk,
            number=number,
            published_at=midday(row["dated_on"]),
            title=page.title,
            note="更新进展。",
            digest=first.digest,
        )


def _row(row: dict[str, Any]) -> dict[str, Any]:
    """A row with its days as dates."""
    return {name: _date(value) if name.endswith("_on") else value for name, value in row.items()}


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
