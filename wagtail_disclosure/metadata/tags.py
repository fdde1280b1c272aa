"""The contents of a page's tags by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.metadata.page_facts import PageFacts
from wagtail_disclosure.metadata.site import Identity
from wagtail_disclosure.statutory.page_tags import names_for

__all__ = ["tags_of"]


def tags_of(facts: PageFacts, site: Identity) -> list[tuple[str, str]]:
    """Name and content of each tag that the page carries; optional ones with nothing to say are
    left out.
    """
    given = {
        "SiteName": site.name,
        "SiteDomain": site.domain,
        "SiteIDCode": site.code,
        **{name: say(facts) for name, say in CONTENTS.items()},
    }
    return [(name, given[name]) for name in names_for(facts.kind) if given[name]]


def _of_column(*names: str) -> Callable[[PageFacts], str]:
    """The first of these fields of the column that says something; its title says it at last."""

    def say(facts: PageFacts) -> str:
        values = (getattr(facts.column, name, "") for name in (*names, "title"))
        return next((str(value) for value in values if value), "")

    return say


def _title(facts: PageFacts) -> str:
    return str(facts.page.title)


def _pub_date(facts: PageFacts) -> str:
    if facts.published_at is None:
        return ""
    return f"{facts.published_at.astimezone(BEIJING):%Y-%m-%d %H:%M}"


def _source(facts: PageFacts) -> str:
    """Who published it; a page of the host says so itself (``content_source``)."""
    own: Any = getattr(facts.page, "content_source", "")
    return str(own or (facts.agency.name if facts.agency else ""))


def _author(facts: PageFacts) -> str:
    """The office that answers for it, never a person."""
    own = getattr(facts.column, "owner_office", "")
    return str(own or (facts.agency.office_name if facts.agency else ""))


def _keywords(facts: PageFacts) -> str:
    own = getattr(facts.page, "keywords", "")
    theme = facts.page.get_theme_display() if getattr(facts.page, "theme", "") else ""
    return str(own or theme)


CONTENTS: dict[str, Callable[[PageFacts], str]] = {
    "ColumnName": _of_column(),
    "ColumnDescription": _of_column("purpose", "intro", "search_description"),
    "ColumnKeywords": _of_column("keywords"),
    "ColumnType": _of_column("column_type"),
    "ArticleTitle": _title,
    "PubDate": _pub_date,
    "ContentSource": _source,
    "Keywords": _keywords,
    "Author": _author,
    "Description": lambda facts: facts.description,
    "Image": lambda facts: "",
    "Url": lambda facts: facts.url,
}
