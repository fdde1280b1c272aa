"""What the portal itself counts for a year: the default of `REPORT_CHECK_SOURCES`."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date

from django.db import transaction

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.statutory.plausibility import Known

__all__ = ["catalogue_entries", "known_of"]

logger = logging.getLogger(__name__)

# Codes of DocumentKind and Validity, as the register keeps them.
NORMATIVE, IN_FORCE = "normative", ("in_force", "amended")


def catalogue_entries(agency: Agency, year: int) -> Known:
    """Return the normative documents in the catalogue that were in force at the end of the year."""
    documents = PublishedEntry.objects.filter(
        agency=agency,
        kind=EntryKind.DOCUMENT,
        document_kind=NORMATIVE,
        validity__in=IN_FORCE,
        dated_on__lte=date(year, 12, 31),
    )
    # In however many languages it is published, a document is one.
    return Known(documents=documents.values("translation_key").distinct().count())


def known_of(agency: Agency, year: int) -> Known:
    """Ask every source; of each number, the first source that has one is believed. A source may be
    the project's own code: one that fails knows nothing, and keeps no report from the public.
    """
    answers = [_asked(source, agency, year) for source in get_settings().all_imported(SOURCES)]
    return Known(
        next((one.documents for one in answers if one.documents is not None), None),
        next((one.requests for one in answers if one.requests is not None), None),
    )


def _asked(source: Callable[[Agency, int], Known], agency: Agency, year: int) -> Known:
    try:
        # Its own savepoint: a query that failed would stop all others on PostgreSQL.
        with transaction.atomic():
            return source(agency, year)
    except Exception:
        logger.exception("The source %r of counts failed for %s, %s.", source, agency, year)
        return Known()


SOURCES = "REPORT_CHECK_SOURCES"
