"""From a case to everything else that is known of its page, as far as the reader may go there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.review.audit.access import may_read_record
from wagtail_disclosure.review.desk.case import Case
from wagtail_disclosure.review.preview.links import may_link
from wagtail_disclosure.review.proof.access import may_proofread, may_review_secrecy

__all__ = ["Link", "links_of"]

# Address, what it is called, and who may go there.
SCREENS: tuple[tuple[str, Any, Any], ...] = (
    ("page_record", pgettext_lazy("disclosure", "Record"), may_read_record),
    ("proofread", _("Proofreading"), may_proofread),
    ("secrecy", _("Secrecy review"), may_review_secrecy),
    ("preview_links", _("Preview links"), may_link),
)


@dataclass(frozen=True, slots=True)
class Link:
    """An address, its label, and whether it opens beside the case."""

    label: Any
    url: str
    is_beside: bool = False


def links_of(case: Case) -> list[Link]:
    """The preview and the public version, then the other screens of the review."""
    links = [
        Link(_("Preview"), reverse("disclosure_review:review_preview", args=[case.state.pk]), True)
    ]
    if case.page.live and (url := case.page.get_url()):
        links.append(Link(_("Public version"), url, is_beside=True))
    links += [
        Link(label, reverse(f"disclosure_review:{name}", args=[case.page.pk]))
        for name, label, may_open in SCREENS
        if may_open(case.user, case.page)
    ]
    if case.may_be_edited:
        url = reverse("wagtailadmin_pages:history", args=[case.page.pk])
        links.append(Link(_("History"), url))
    return links
