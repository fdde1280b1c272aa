"""What the public sees, against what the ledger says it may see."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import swapper
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.registered import RegisteredPage
from wagtail_disclosure.publication.writer import listed_otherwise
from wagtail_disclosure.review.audit.problems import Problem, ProblemKind
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.guard import CLEARING
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.mixins import ReviewedPageMixin

__all__ = [
    "listed_without_page",
    "problem_of",
    "public_page_problem",
    "public_pages",
    "public_without_type",
]

UNKNOWN = gettext_lazy("“%(title)s” is public, which the ledger knows nothing of.")
LISTED = gettext_lazy("The public lists say something else of “%(title)s” than the page.")


def public_pages(agency: Agency | None = None) -> QuerySet[Any]:
    """Reviewed pages that are public, of one agency or of all."""
    pages = swapper.load_model("wagtailcore", "Page").objects.live().type(ReviewedPageMixin)
    if agency is None:
        return pages.order_by("pk")
    sections = get_settings().model("SECTION_PAGE_MODEL").objects.filter(agency=agency)
    paths = list(sections.values_list("path", flat=True))
    own = [Q(path__startswith=path) for path in paths]
    return pages.filter(Q(*own, _connector=Q.OR)).order_by("pk") if own else pages.none()


def problem_of(page: Any) -> Problem | None:
    """As `public_page_problem`, of a bare page. What was tampered with may not be readable at all,
    and hides no other page.
    """
    try:
        return public_page_problem(page.specific)
    except Exception as error:  # A stored value that is out of place makes anything fail.
        message = _("“%(title)s” cannot be read: %(error)s")
        values = {"title": page.title, "error": type(error).__name__}
        return Problem(ProblemKind.UNREADABLE, message % values, page_id=page.pk)


def public_page_problem(page: Any) -> Problem | None:
    """What is wrong with ``page``, a specific one, being public as it stands."""
    digest = content_digest(page)
    if page.alias_of_id:
        return _alias_problem(page, digest)
    act, number, published = _latest(page, Act.PUBLISH, Act.UNPUBLISH)
    if act != Act.PUBLISH:
        return _about(page, ProblemKind.UNREVIEWED, UNKNOWN)
    if published != digest:
        message = _("“%(title)s” shows something else than what was published.")
        return _about(page, ProblemKind.CONTENT, message)
    if not _was_cleared(page, number, digest):
        message = _("“%(title)s” is public without ever having been cleared.")
        return _about(page, ProblemKind.UNREVIEWED, message)
    return _withdrawal_problem(page, page.pk) or _register_problem(page)


def listed_without_page(agency: Agency | None = None) -> Iterator[Problem]:
    """What the public lists show of pages that are not public."""
    entries = PublishedEntry.objects.exclude(page__live=True)
    for entry in entries.filter(agency=agency) if agency else entries:
        yield Problem(ProblemKind.REGISTER, LISTED % {"title": entry.title}, page_id=entry.page_id)


def public_without_type(agency: Agency | None = None) -> Iterator[Problem]:
    """Public pages that were reviewed once and no longer pass for such."""
    entries = LedgerEntry.objects.filter(act=Act.PUBLISH)
    keys = (entries.filter(agency_id=agency.pk) if agency else entries).values("page_id")
    pages = swapper.load_model("wagtailcore", "Page").objects.live()
    for page in pages.not_type(ReviewedPageMixin).filter(pk__in=keys).order_by("pk"):
        yield _about(page, ProblemKind.UNREVIEWED, UNKNOWN)


def _latest(page: Any, *acts: Act) -> tuple[str, int, str]:
    """Act, number and content of the last entry among ``acts``. Nothing else of it is read: a
    column that was tampered with may be unreadable.
    """
    entries = entries_of(page.pk).filter(act__in=acts)
    found = entries.values_list("act", "sequence", "content_digest").last()
    return found or ("", 0, "")


def _alias_problem(alias: Any, digest: str) -> Problem | None:
    """An alias is as good as its source, which is looked at on its own."""
    source = type(alias).objects.filter(pk=alias.alias_of_id, live=True).first()
    if source is not None and content_digest(source) == digest:
        return _withdrawal_problem(alias, source.pk)
    message = _("“%(title)s” shows something else than the page that it repeats.")
    return _about(alias, ProblemKind.ALIAS, message)


def _was_cleared(page: Any, number: int, digest: str) -> bool:
    entries = entries_of(page.pk).filter(sequence__lt=number)
    return entries.filter(act__in=CLEARING, content_digest=digest).exists()


def _withdrawal_problem(page: Any, key: int) -> Problem | None:
    """A withdrawal stands beside the content, so it is compared by itself, with the entries on the
    page with that ``key``: itself, or the one that it repeats.
    """
    entries = entries_of(key).filter(act__in=[Act.WITHDRAW, Act.REINSTATE])
    act, reason = entries.values_list("act", "reason").last() or ("", "")
    shown = (getattr(page, "is_withdrawn", False), getattr(page, "withdrawal_reason", ""))
    if shown == ((True, reason) if act == Act.WITHDRAW else (False, "")):
        return None
    message = _("“%(title)s” is withdrawn or shown, which the ledger knows nothing of.")
    return _about(page, ProblemKind.WITHDRAWAL, message)


def _register_problem(page: Any) -> Problem | None:
    """The lists read a register of their own."""
    if not isinstance(page, RegisteredPage) or not listed_otherwise(page):
        return None
    return _about(page, ProblemKind.REGISTER, LISTED)


def _about(page: Any, kind: ProblemKind, message: Any) -> Problem:
    return Problem(kind, message % {"title": page.title}, page_id=page.pk)
