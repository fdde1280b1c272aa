"""Asks the sources of `TABLE_SOURCES` what they have for a report.

A source may be the project's own code or read another system: one that fails is said to have
failed, and the others are shown.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.statutory.offers import Offers

__all__ = ["offers_for"]

logger = logging.getLogger(__name__)


def offers_for(page: Any) -> Iterator[Offers]:
    """Yield what each source offers for `page`, the draft of a report with a year."""
    for path in get_settings().TABLE_SOURCES:
        offers = _asked(path, page)
        if offers is not None:
            yield offers


def _asked(path: str, page: Any) -> Offers | None:
    try:
        # Its own savepoint: a query that failed would stop the others on PostgreSQL.
        with transaction.atomic():
            return import_string(path)(page)
    except Exception:
        logger.exception("The source %s of figures failed for page %s.", path, page.pk)
        return Offers(path, (), _("This source could not be read; nothing was taken from it."))
