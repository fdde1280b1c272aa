"""Records and reads the public history of a page."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import QuerySet
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.blocks import StreamValue

from wagtail_disclosure.publication.version import PublishedVersion

__all__ = ["digest_of", "record_version", "versions_of"]


KEYS = {"pk", "page", "id"}


def digest_of(page: Any) -> str:
    """SHA-256 (hex) of what a reader of ``page`` can read: the fields it names in
    ``substance_fields``.
    """
    content = page.serializable_data()
    substance = {name: _read(page, name, content) for name in page.substance_fields}
    plain = _without(KEYS.union(_parent_keys(page)), substance)
    text = json.dumps(plain, cls=DjangoJSONEncoder, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def versions_of(page: Any) -> QuerySet[PublishedVersion]:
    """Published versions, newest first."""
    return PublishedVersion.objects.filter(page_id=page.pk).order_by("-number")


def record_version(page: Any) -> None:
    """Add a version if ``page`` reads differently from the last one."""
    latest = versions_of(page).first()
    digest = digest_of(page)
    if latest is not None and latest.digest == digest:
        return
    PublishedVersion.objects.create(
        page_id=page.pk,
        number=latest.number + 1 if latest else 1,
        published_at=page.last_published_at or timezone.now(),
        title=page.title,
        note=page.change_note if latest else "",
        digest=digest,
    )


def _read(page: Any, name: str, content: dict[str, Any]) -> Any:
    """A field's content, alike in memory and from the database: a stream as its blocks write it,
    whatever was put in; a decimal number without the zeros that its column adds.
    """
    value = getattr(page, name)
    if isinstance(value, StreamValue):
        return [child.get_prep_value() for child in value]
    return value.normalize() if isinstance(value, Decimal) else content.get(name)


def _parent_keys(model: Any) -> Iterator[str]:
    """Names of the fields that tie rows, and rows within rows, to what they belong to."""
    for relation in get_all_child_relations(model):
        yield relation.field.name
        yield from _parent_keys(relation.related_model)


def _without(keys: set[str], value: Any) -> Any:
    """Drop keys of child rows and ids of blocks: they change without changing what is read."""
    if isinstance(value, list):
        return [_without(keys, item) for item in value]
    if isinstance(value, dict):
        return {key: _without(keys, item) for key, item in value.items() if key not in keys}
    return value.normalize() if isinstance(value, Decimal) else value
