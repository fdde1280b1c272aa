"""Fingerprints of what is reviewed: a page's content with its files, and a revision as stored."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import SuspiciousOperation
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import COMMENTS_RELATION_NAME, ReferenceIndex
from wagtail.utils.timestamps import ensure_utc

__all__ = ["FileDigest", "canonical", "content_digest", "files_of", "revision_digest"]

# What Wagtail keeps about a page beside its content, and the address, which changes with a move.
BOOKKEEPING = frozenset(
    "pk id path depth numchild translation_key locale latest_revision live"
    " has_unpublished_changes first_published_at last_published_at live_revision draft_title slug"
    " content_type url_path owner locked locked_at locked_by expired latest_revision_created_at"
    f" alias_of {COMMENTS_RELATION_NAME}".split()
)
MISSING = "missing"
PARAGRAPH_KEY = re.compile(r' data-block-key="[^"]*"')


@dataclass(frozen=True, slots=True)
class FileDigest:
    """A file that a page shows. ``sha256`` is hexadecimal, or ``missing``."""

    kind: str
    pk: str
    title: str
    name: str
    sha256: str


def canonical(data: Any) -> str:
    """``data`` as JSON text that is the same for the same data."""
    return json.dumps(
        data, cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )


def content_digest(page: Any) -> str:
    """SHA-256 (hex) of everything ``page`` says, with the bytes of every file it shows."""
    files = [asdict(file) for file in files_of(page)]
    return _sha256(canonical({"content": content_of(page), "files": files}))


def revision_digest(revision: Any) -> str:
    """SHA-256 (hex) of a revision exactly as it is stored."""
    stored = {
        "content": revision.content,
        "object": str(revision.object_id),
        "type": revision.content_type_id,
        # Spelled out: the encoder keeps milliseconds only.
        "created": ensure_utc(revision.created_at).isoformat(),
    }
    return _sha256(canonical(stored))


def content_of(page: Any) -> dict[str, Any]:
    """The page's fields and child rows, without keys and bookkeeping."""
    left_out = BOOKKEEPING.union(getattr(page, "fields_outside_revisions", ()), _parent_links(page))
    data = page.serializable_data()
    children = {rel.get_accessor_name(): rel for rel in get_all_child_relations(page)}
    return {
        name: _rows(value, children[name]) if name in children else _plain(page, name, value)
        for name, value in data.items()
        if name not in left_out
    }


def files_of(page: Any) -> list[FileDigest]:
    """Every document and picture that ``page``, as it is in memory, refers to."""
    found = {
        (content_type_id, object_id)
        for content_type_id, object_id, _, _ in ReferenceIndex._extract_references_from_object(page)
    }
    digests = [
        digest
        for kind, model in (("document", get_document_model()), ("image", get_image_model()))
        for digest in _digests(kind, model, found)
    ]
    return sorted(digests, key=lambda digest: (digest.kind, digest.pk))


def _digests(kind: str, model: Any, found: set[tuple[int, str]]) -> Iterator[FileDigest]:
    base = ContentType.objects.get_for_model(model)
    keys = [object_id for content_type_id, object_id in found if content_type_id == base.pk]
    for item in model.objects.filter(pk__in=keys) if keys else ():
        yield FileDigest(kind, str(item.pk), item.title, item.file.name, _sha256_of(item.file))


def _sha256_of(file: Any) -> str:
    try:
        with file.storage.open(file.name, "rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except (OSError, ValueError, SuspiciousOperation):  # a name that no upload has given
        return MISSING


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _parent_links(page: Any) -> set[str]:
    fields = page._meta.get_fields()
    return {f.name for f in fields if f.is_relation and getattr(f.remote_field, "parent_link", 0)}


def _rows(rows: list[dict[str, Any]], relation: Any) -> list[dict[str, Any]]:
    """Child rows in their order, with the rows within them, without keys."""
    model = relation.related_model
    left_out = {"pk", relation.field.name, "sort_order", "translation_key", "locale"}
    within = {rel.get_accessor_name(): rel for rel in get_all_child_relations(model)}
    return [
        {
            name: _rows(value, within[name]) if name in within else _plain(model, name, value)
            for name, value in row.items()
            if name not in left_out
        }
        for row in rows
    ]


def _plain(model: Any, name: str, value: Any) -> Any:
    """A value as data: databases write decimals and streams differently from forms."""
    field = model._meta.get_field(name)
    if isinstance(field, models.DecimalField) and value is not None:
        return str(field.to_python(value).quantize(field.to_python(10) ** -field.decimal_places))
    if hasattr(field, "stream_block") and isinstance(value, str):
        return _without_ids(json.loads(value or "[]"))
    return value


def _without_ids(value: Any) -> Any:
    """Stream data without the identifiers of blocks and paragraphs: the editing screen gives them,
    and they say nothing.
    """
    if isinstance(value, str):
        return PARAGRAPH_KEY.sub("", value)
    if isinstance(value, list):
        return [_without_ids(item) for item in value]
    if isinstance(value, dict):
        is_block = {"type", "value"} <= value.keys()
        return {k: _without_ids(v) for k, v in value.items() if not (is_block and k == "id")}
    return value
