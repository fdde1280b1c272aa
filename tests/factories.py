"""Small real objects for tests: an agency, its section, documents in it."""

from __future__ import annotations

from datetime import date, datetime
from itertools import count
from typing import Any

import swapper
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.models import Site

from tests.replay import replayed
from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.catalogue.setup import SetUpSection
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import PublishedEntry

# The stock page, or the one that the settings module puts in its place.
Page = swapper.load_model("wagtailcore", "Page")
_serial = count(1)


def make_agency(**fields: Any) -> Agency:
    """A saved agency with a code of its own."""
    number = next(_serial)
    values = {"name": f"测试局{number}", "organisation_code": f"K{number:08d}", **fields}
    return Agency.objects.create(**values)


def home() -> Any:
    """The root page of the default site."""
    return Site.objects.get(is_default_site=True).root_page.specific


def make_section(agency: Agency | None = None, **fields: Any) -> Any:
    """The section of ``agency``, or of a new one with these fields, under the home page, with its
    five parts.
    """
    return _set_up(agency) if agency else _make_new_section(**fields)


def _set_up(agency: Agency) -> Any:
    return SetUpSection(agency=agency, parent=home()).execute().section


@replayed
def _make_new_section(**fields: Any) -> Any:
    return _set_up(make_agency(**fields))


def part(section: Any, key: str) -> Any:
    """A part of a section by its slug: guide, regulations, catalogue, reports, request."""
    return section.get_children().get(slug=key).specific


def make_column(section: Any, **fields: Any) -> Any:
    """A published column under 法定主动公开内容."""
    number = next(_serial)
    values = {
        "title": f"栏目{number}",
        "slug": f"column-{number}",
        "purpose": "公开演示信息",
        **fields,
    }
    column = get_settings().model("COLUMN_PAGE_MODEL")(**values)
    part(section, "catalogue").add_child(instance=column)
    column.save_revision().publish()
    return column


def document_values(**fields: Any) -> dict[str, Any]:
    """Everything a document needs to be published."""
    number = next(_serial)
    return {
        "title": f"关于第{number}件事的通知",
        "slug": f"document-{number}",
        "summary": "一句话的概述。",
        "dated_on": date(2023, 5, 6),
        "kind": "notice",
        "theme": "culture",
        "body": [("text", "<p>正文。</p>")],
        **fields,
    }


def make_draft(column: Any, **fields: Any) -> Any:
    """A document that has never been published."""
    page = get_settings().model("DOCUMENT_PAGE_MODEL")(live=False, **document_values(**fields))
    column.add_child(instance=page)
    page.save_revision(clean=False)
    return page


def make_document(column: Any, **fields: Any) -> Any:
    """A published document, fresh from the database."""
    page = make_draft(column, **fields)
    page.get_latest_revision().publish()
    return type(page).objects.get(pk=page.pk)


def make_user(name: str = "editor", group: str = "", **fields: Any) -> Any:
    """A user, in the existing group whose name ends with ``group``."""
    user = get_user_model().objects.create_user(name, f"{name}@example.com", "secret", **fields)
    if group:
        user.groups.add(Group.objects.get(name__endswith=group))
    return user


def bare_entry(column: Any, page: Any, published_at: datetime) -> PublishedEntry:
    """An unsaved register row for ``page``, a bare page: public lists read nothing else."""
    section = column.get_parent().get_parent().specific
    return PublishedEntry(
        page=page,
        section_id=section.pk,
        column_id=column.pk,
        agency=section.agency,
        kind="document",
        title=page.title,
        column_title=column.title,
        url_path=page.url_path,
        published_at=published_at,
    )
