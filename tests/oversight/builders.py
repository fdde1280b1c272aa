"""Columns whose content is of some age."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from tests.factories import make_column, make_document
from wagtail_disclosure.oversight.columns import sections_of, states_of
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.version import PublishedVersion
from wagtail_disclosure.review.circumstances import without_review

REASON = "演示用，事前已审核。"


def column_in(section: Any, **fields: Any) -> Any:
    """A public column in the catalogue of ``section``."""
    with without_review(REASON):
        return make_column(section, **fields)


def document_in(column: Any, days_ago: int = 0, **fields: Any) -> Any:
    """A public document that has been as it is for so many days."""
    with without_review(REASON):
        page = make_document(column, **fields)
    age(page, days_ago)
    return page


def age(page: Any, days_ago: int) -> None:
    """Put the publication of ``page``, and of its newest version, so many days back."""
    moment = timezone.now() - timedelta(days=days_ago)
    PublishedEntry.objects.filter(page_id=page.pk).update(published_at=moment)
    newest = PublishedVersion.objects.filter(page_id=page.pk).order_by("-number").first()
    PublishedVersion.objects.filter(pk=newest.pk).update(published_at=moment)


def states_in(*sections: Any) -> dict[str, Any]:
    """The states of the columns of the sections' agencies, by title."""
    agencies = {section.agency.pk for section in sections}
    return {state.title: state for state in states_of(sections_of(agencies))}
