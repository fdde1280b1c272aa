"""The last door before the public: a page is saved as live only with content that was cleared."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from wagtail_disclosure.base.section import agency_of, section_of
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review import circumstances, ledger
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.ledger_entry import Act

__all__ = [
    "UnreviewedPublication",
    "admit",
    "as_saved",
    "is_enforced",
    "is_guarding",
    "note_offline",
    "note_published",
    "note_release",
]

CLEARING = frozenset({Act.CLEAR, Act.BREAK_GLASS, Act.SYSTEM})
STATE = (*CLEARING, Act.PUBLISH, Act.UNPUBLISH)


class UnreviewedPublication(PermissionDenied):
    """Content was to go live that has not been through its tiers."""


def is_enforced() -> bool:
    """Whether the project has the review on."""
    return get_settings().REVIEW_ENFORCED


def is_guarding() -> bool:
    """Whether what is public is kept as it is: not inside a command that answers for it."""
    return is_enforced() and not circumstances.current().is_unreviewed


def admit(page: Any, whole: bool = True) -> str:
    """Let ``page`` be saved as live and return the digest of its content; blank where the save
    brings nothing new to the public.

    A page that is just being inserted becomes a draft instead: a copy or a new page is never born
    public. So does an alias that shows something else than its source, where it is saved as a
    ``whole``. Raises UnreviewedPublication for any other content that was not cleared.
    """
    digest = content_digest(page)
    if circumstances.current().is_unreviewed or _is_cleared(page, digest):
        return digest
    if _is_live_already(page, digest):
        return ""
    if page._state.adding or (whole and page.alias_of_id):
        _make_draft(page)
        return ""
    raise UnreviewedPublication(
        _("“%(title)s” has not been through review as it stands, so it is not published.")
        % {"title": page.title}
    )


def as_saved(page: Any, names: Iterable[str]) -> Any:
    """The row of ``page`` as it will be once only the fields ``names`` are saved."""
    row = page.specific_class.objects.get(pk=page.pk)
    for name in names:
        value = getattr(page, name)
        setattr(row, name, list(value.all()) if hasattr(value, "all") else value)
    return row


def note_published(page: Any, digest: str) -> None:
    """Write down that the public now sees this content, unless it saw it before. What is blank
    was never cleared: it is kept as it was, and not vouched for.
    """
    if not digest:
        return
    entries = ledger.entries_of(page.pk)
    latest = entries.filter(act__in=[Act.PUBLISH, Act.UNPUBLISH]).last()
    if latest is not None and latest.act == Act.PUBLISH and latest.content_digest == digest:
        return
    act = circumstances.current()
    if act.is_unreviewed:
        ledger.record(Act.SYSTEM, page, reason=act.reason, digest=digest)
    data = {"alias_of": page.alias_of_id} if page.alias_of_id else {}
    if page.live_revision_id:
        data["live_revision"] = page.live_revision_id
    ledger.record(Act.PUBLISH, page, user=act.user, reason=act.reason, digest=digest, data=data)


def note_release(page: Any, digest: str) -> None:
    """Write down that an alias became a page of its own, with what was cleared for its source."""
    cleared = ledger.entries_of(page.pk).filter(act__in=CLEARING, content_digest=digest)
    if digest and not cleared.exists():
        reason = _("Cleared as the page that it was an alias of.")
        act = circumstances.current()
        ledger.record(Act.CLEAR, page, user=act.user, reason=reason, digest=digest)


def note_offline(page: Any, reason: str = "", was_live: bool = False) -> None:
    """Write down that the public no longer sees the page, if it did (``was_live``: it is known
    to have been public, though the ledger may be younger).
    """
    entries = ledger.entries_of(page.pk)
    latest = entries.filter(act__in=[Act.PUBLISH, Act.UNPUBLISH]).last()
    if latest.act == Act.UNPUBLISH if latest else not was_live:
        return
    act = circumstances.current()
    if page.expired:
        reason = _("The date of expiry has come.")
    ledger.record(Act.UNPUBLISH, page, user=act.user, reason=act.reason or reason)


def _is_cleared(page: Any, digest: str) -> bool:
    if page.alias_of_id:
        return _repeats_its_source(page, digest)
    if page._state.adding or not page.pk:
        return False
    return digest in _admitted(page)


def _admitted(page: Any) -> set[str]:
    """What may be live: the content that the page's present agency cleared last and the content
    published last, unless the page was taken offline since.
    """
    cleared = published = ""
    agency = agency_of(page)
    key = agency.pk if agency else None
    entries = ledger.entries_of(page.pk).filter(act__in=STATE).reverse()
    rows = entries.values_list("act", "content_digest", "agency_id")
    for act, digest, agency_id in rows.iterator(chunk_size=20):
        if act == Act.UNPUBLISH or (cleared and published):
            break
        if act == Act.PUBLISH:
            published = published or digest
        elif agency_id == key:
            cleared = cleared or digest
    return {cleared, published} - {""}


def _is_live_already(page: Any, digest: str) -> bool:
    """Whether the save changes nothing that the public sees: what was live before the review was
    introduced can still be kept.
    """
    if page._state.adding:
        return False
    saved = type(page).objects.filter(pk=page.pk, live=True).first()
    return saved is not None and content_digest(saved) == digest


def _repeats_its_source(alias: Any, digest: str) -> bool:
    """Whether the alias shows what its source shows, for the same agency: another one would answer
    for something that it has not reviewed.
    """
    source = type(alias).objects.filter(pk=alias.alias_of_id, live=True).first()
    if source is None or content_digest(source) != digest:
        return False
    return section_of(alias) == section_of(source)


def _make_draft(page: Any) -> None:
    page.live = False
    page.has_unpublished_changes = True
    page.live_revision = page.first_published_at = page.last_published_at = None
