"""The contents of a page's tags by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.metadata.page_facts import PageFacts
from wagtail_disclosure.metadata.site import Identity
from wagtail_disclosure.statutory.page_tags import names_for

__all__ = ["tags_of"]


ABOUT_THE_TEXT = {"Keywords", "Author", "Description", "Image"}


def tags_of(facts: PageFacts, site: Identity) -> list[tuple[str, str]]:
    """Name and content of each tag that the page carries; optional ones with nothing to say are
    left out. Of what is withdrawn only that it was there is said.
    """
    names = names_for(facts.kind)
    if not facts.is_open:
        names = tuple(name for name in names if name not in ABOUT_THE_TEXT)
    said = ((name, _content(name, facts, site)) for name in names)
    return [(name, content) for name, content in said if content]


def _content(name: str, facts: PageFacts, site: Identity) -> str:
    if name in site.tags:
        return site.tags[name]
    return CONTENTS[name](facts) if name in CONTENTS else ""


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
    own: Any = getattr(facts.page, "content_source", "") if facts.is_open else ""
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
    "Image": lambda facts: facts.picture,
    "Description": lambda facts: facts.description,
    "Url": lambda facts: facts.url,
}
