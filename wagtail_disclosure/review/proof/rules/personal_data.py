"""Personal data in the text and the files: none of it is published unless a person says why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.review.proof.findings import MachineFinding, finding_in
from wagtail_disclosure.review.proof.page_content import PageContent, PlacedText
from wagtail_disclosure.review.proof.registry import machine_check
from wagtail_disclosure.review.proofreading_models import Severity
from wagtail_disclosure.text.personal_data import find_personal_data, masked

__all__ = ["find"]

LABELS = {
    "resident_id": _("Resident ID number"),
    "mobile": _("Mobile number"),
    "bank_card": _("Bank card number"),
    "email": _("E-mail address"),
    "passport": _("Passport number"),
}


@machine_check(LABELS)
def find(content: PageContent) -> Iterator[MachineFinding]:
    """Every number or address of a person, masked: findings are kept in the ledger."""
    own = _contacts(content.page)
    for text in content.of(PlacedText):
        for found in find_personal_data(text.text):
            if _plain(found.text) not in own:
                yield finding_in(
                    text,
                    found.start,
                    found.end,
                    found.kind,
                    quote=masked(found),
                    suggestion=masked(found),
                    severity=Severity.BLOCKING,
                )


def _contacts(page: Any) -> set[str]:
    """How the agency itself is reached is public by law (Regulations, article 12)."""
    agency = agency_of(page) if page.path else None
    if agency is None:
        return set()
    return {_plain(text) for text in (agency.email, agency.phone, agency.fax)} - {""}


def _plain(text: str) -> str:
    return "".join(text.split()).replace("-", "").lower()
