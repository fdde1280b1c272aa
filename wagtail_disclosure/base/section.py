"""The disclosure section of one agency, wherever it sits in the host's page tree."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.open_pages import models_with, of_models
from wagtail_disclosure.conf import get_settings

__all__ = [
    "SectionOwnerMixin",
    "agency_of",
    "has_read_agency",
    "part_of",
    "remember_section",
    "section_of",
]

# On pages that were found by their section.
KNOWN = "_disclosure_section"


class SectionOwnerMixin(models.Model):
    """The page that makes everything under it one agency's disclosure."""

    agency = models.ForeignKey(
        Agency,
        verbose_name=_("agency"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Everything under this page is disclosed by this agency."),
    )

    class Meta:
        abstract = True


def section_of(page: Any) -> Any | None:
    """The nearest section at or above ``page``, with its agency; None outside any section. One
    query, unless the page was found by its section.
    """
    if (known := getattr(page, KNOWN, None)) is not None:
        return known
    sections = get_settings().model("SECTION_PAGE_MODEL").objects
    above = sections.ancestor_of(page, inclusive=True).select_related("agency")
    return above.order_by("-depth").first()


def remember_section(page: Any, section: Any) -> Any:
    """``page``, which for as long as it is in memory knows that it is in ``section``."""
    setattr(page, KNOWN, section)
    return page


def agency_of(page: Any) -> Agency | None:
    """The agency that discloses ``page``."""
    section = section_of(page)
    return section.agency if section else None


def has_read_agency(page: Any) -> bool:
    """Whether ``agency_of(page)`` would ask nothing of the database."""
    section = page if isinstance(page, SectionOwnerMixin) else getattr(page, KNOWN, None)
    return section is not None and section._meta.get_field("agency").is_cached(section)


def part_of(section: Any, key: str) -> Any | None:
    """The public page of a section whose type the setting ``key`` names, such as
    ``REQUEST_PAGE_MODEL``.
    """
    model = get_settings().model(key)
    return of_models(model.objects.child_of(section), models_with(model)).live().first()
