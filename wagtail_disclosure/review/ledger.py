"""Writing and reading the ledger."""

from __future__ import annotations

import json
import logging
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from wagtail.utils.timestamps import ensure_utc

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.content import canonical, content_digest, revision_digest
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry, LedgerHead

__all__ = [
    "LOGGER",
    "as_data",
    "entries_of",
    "hash_of",
    "is_authentic",
    "note_reference",
    "is_sealed",
    "record",
    "record_deletion",
    "record_other",
]

# Every entry goes here too, as one line of JSON, once its transaction is committed.
LOGGER = "wagtail_disclosure.audit"
SALT = "wagtail_disclosure.review.ledger"
SEAL = "wagtail_disclosure.review.ledger.head"
# Every other column is covered.
NOT_HASHED = {"hash"}

audit = logging.getLogger(LOGGER)


def record(
    act: Act,
    page: Any,
    *,
    user: Any = None,
    revision: Any = None,
    tier: str = "",
    reason: str = "",
    acting_for: Any = None,
    data: dict[str, Any] | None = None,
    digest: str = "",
) -> LedgerEntry:
    """Append an entry on ``page`` as it is in memory, or as ``revision`` has it. ``digest`` spares
    reading the page's files again.
    """
    subject = revision.as_object() if revision is not None else page.specific
    return _append(
        act=act,
        page_id=page.pk,
        page_type=subject._meta.label_lower,
        page_title=subject.title[:255],
        revision_id=revision.pk if revision is not None else None,
        content_digest=digest or content_digest(subject),
        revision_digest=revision_digest(revision) if revision is not None else "",
        tier=tier,
        reason=reason,
        data=canonical({**(data or {}), **_author(revision)}),
        **_agency(agency_of(page)),
        **_person("user", user),
        **_person("acting_for", acting_for),
    )


def record_other(
    act: Act,
    *,
    agency: Agency | None = None,
    user: Any = None,
    reason: str = "",
    title: str = "",
    data: dict[str, Any] | None = None,
) -> LedgerEntry:
    """Append an entry that belongs to no page, such as a deputyship."""
    return _append(
        act=act,
        page_title=title[:255],
        reason=reason,
        data=canonical(data or {}),
        **_agency(agency),
        **_person("user", user),
    )


def record_deletion(page: Any, *, user: Any = None, reason: str = "") -> LedgerEntry:
    """Append that ``page`` is gone: its place in the tree, files and child rows are too, so the
    agency is that of its last entry.
    """
    last = entries_of(page.pk).last()
    return _append(
        act=Act.DELETE,
        page_id=page.pk,
        page_type=page._meta.label_lower,
        page_title=page.title[:255],
        reason=reason,
        agency_id=last.agency_id if last else None,
        agency_name=last.agency_name if last else "",
        **_person("user", user),
    )


def note_reference(title: str, data: dict[str, Any]) -> None:
    """Append that a command has changed data that published pages show."""
    if get_settings().REVIEW_ENFORCED:
        record_other(Act.REFERENCE, title=title, data=data)


def entries_of(page_id: int | None) -> QuerySet[LedgerEntry]:
    """The entries on a page, in their order."""
    return LedgerEntry.objects.filter(page_id=page_id).order_by("sequence")


def as_data(entry: LedgerEntry) -> dict[str, Any]:
    """Every hashed field of ``entry``, as plain values."""
    fields = [field.attname for field in entry._meta.concrete_fields]
    values = {name: getattr(entry, name) for name in fields if name not in NOT_HASHED}
    return values | {"at": _instant(entry.at), "act": str(entry.act)}


def hash_of(entry: LedgerEntry, key: str | bytes | None = None) -> str:
    """The entry's place in the chain (hex): a keyed hash of its fields, which include the hash of
    the entry before.
    """
    return _keyed(SALT, canonical(as_data(entry)), key)


def is_authentic(entry: LedgerEntry) -> bool:
    """Whether the entry is as it was written. Earlier secrets of the project are accepted."""
    try:
        return any(constant_time_compare(entry.hash, hash_of(entry, key)) for key in _keys())
    except TypeError:  # a database may let in what no field of ours can hold
        return False


def is_sealed(head: LedgerHead, last_hash: str) -> bool:
    """Whether ``head`` says that the entry with ``last_hash`` is the last one."""
    seals = (_seal(head.sequence, last_hash, key) for key in _keys())
    return any(constant_time_compare(head.hash, seal) for seal in seals)


@transaction.atomic
def _append(**fields: Any) -> LedgerEntry:
    """Write the next entry. The key is the number, so that no column is left uncovered."""
    head, _ = LedgerHead.objects.select_for_update().get_or_create(pk=1)
    number = head.sequence + 1
    before = LedgerEntry.objects.filter(sequence=head.sequence).values_list("hash", flat=True)
    entry = LedgerEntry(
        id=number,
        sequence=number,
        at=timezone.now(),
        previous_hash=before.first() or "",
        **fields,
    )
    entry.hash = hash_of(entry)
    entry.save(force_insert=True)
    head.sequence, head.hash = number, _seal(number, entry.hash)
    head.save(update_fields=["sequence", "hash"])
    # A log handler that fails must not fail what has been committed.
    transaction.on_commit(lambda: _mirror(entry), robust=True)
    return entry


def _mirror(entry: LedgerEntry) -> None:
    values = as_data(entry) | {"data": json.loads(entry.data), "hash": entry.hash}
    audit.info(canonical(values))


def _agency(agency: Agency | None) -> dict[str, Any]:
    return {
        "agency_id": agency.pk if agency else None,
        "agency_name": agency.name[:200] if agency else "",
    }


def _person(role: str, user: Any) -> dict[str, str]:
    """Key and name: the entry tells who it was when the account is long gone."""
    if user is None:
        return {}
    name = user.get_full_name() or user.get_username()
    return {f"{role}_id": str(user.pk), f"{role}_name": name[:200]}


def _author(revision: Any) -> dict[str, Any]:
    """Who wrote the revision: Wagtail's own record of that is not protected."""
    if revision is None:
        return {}
    author = _person("user", revision.user)
    key, name = author.get("user_id", ""), author.get("user_name", "")
    return {"author": {"id": key, "name": name}}


def _instant(value: Any) -> str:
    """A time to the microsecond, where the encoder for JSON keeps milliseconds only."""
    return ensure_utc(value).isoformat() if isinstance(value, datetime) else str(value)


def _seal(number: int, last_hash: str, key: str | bytes | None = None) -> str:
    """A keyed hash of the end of the chain, which nobody can make without the key: who cuts off
    the last entries cannot move the head back.
    """
    return _keyed(SEAL, f"{number}:{last_hash}", key)


def _keyed(salt: str, text: str, key: str | bytes | None) -> str:
    secret = key or get_settings().LEDGER_KEY or settings.SECRET_KEY
    return salted_hmac(salt, text, secret=secret, algorithm="sha256").hexdigest()


def _keys() -> list[str | bytes | None]:
    return [None, settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
