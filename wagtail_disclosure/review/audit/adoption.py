"""Pages that were public before the review was introduced: somebody answers for them, once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import transaction

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.publication.registered import RegisteredPage
from wagtail_disclosure.publication.writer import write_moved_entry
from wagtail_disclosure.review import ledger
from wagtail_disclosure.review.audit.problems import ProblemKind
from wagtail_disclosure.review.audit.public_pages import public_page_problem, public_pages
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.ledger_entry import Act

__all__ = ["adopt", "pages_to_adopt"]


def pages_to_adopt(agency: Agency, *, changed: bool = False) -> Iterator[Any]:
    """Public pages of ``agency`` that nobody cleared; with ``changed`` also those whose content is
    not what was published, as after an upgrade that brought a new field.
    """
    kinds = {ProblemKind.UNREVIEWED} | ({ProblemKind.CONTENT} if changed else set())
    for page in public_pages(agency).specific().iterator(chunk_size=50):
        problem = public_page_problem(page)
        if problem and problem.kind in kinds:
            yield page


@transaction.atomic
def adopt(page: Any, reason: str) -> None:
    """Write that ``page`` is public as it stands because of ``reason``, without review. The public
    lists then say what it says.
    """
    digest = content_digest(page)
    ledger.record(Act.SYSTEM, page, reason=reason, digest=digest)
    data = {"live_revision": page.live_revision_id, "adopted": True}
    ledger.record(Act.PUBLISH, page, reason=reason, digest=digest, data=data)
    if isinstance(page, RegisteredPage):
        write_moved_entry(page)
