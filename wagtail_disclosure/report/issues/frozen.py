"""A report document as plain JSON, and back again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from wagtail_disclosure.report.document import Chapter, ReportDocument
from wagtail_disclosure.report.issues.frozen_blocks import Pictures, freeze_block, thaw_block

__all__ = ["content_digest", "freeze", "thaw"]

# What a later version of the package may have to read differently.
FORMAT = 1
PLAIN = ("title", "agency", "year", "opening", "issued_by", "language", "source")


def freeze(document: ReportDocument) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Return the document as JSON, and its pictures by digest. Its verification is left out."""
    pictures = Pictures()
    content = {
        "format": FORMAT,
        **{name: getattr(document, name) for name in PLAIN},
        "issued_on": document.issued_on and document.issued_on.isoformat(),
        "fees_yuan": None if document.fees_yuan is None else str(document.fees_yuan),
        "meta": [list(pair) for pair in document.meta],
        "chapters": [
            {
                "number": chapter.number,
                "heading": chapter.heading,
                "blocks": [freeze_block(block, pictures) for block in chapter.blocks],
            }
            for chapter in document.chapters
        ],
    }
    return content, pictures.data


def thaw(content: Mapping[str, Any], picture: Callable[[str], Any]) -> ReportDocument:
    """Return the document that was frozen; `picture` gives the data of a picture by its digest."""
    issued_on, fees = content["issued_on"], content["fees_yuan"]
    return ReportDocument(
        **{name: content[name] for name in PLAIN},
        issued_on=date.fromisoformat(issued_on) if issued_on else None,
        fees_yuan=None if fees is None else Decimal(fees),
        meta=tuple((label, value) for label, value in content["meta"]),
        chapters=tuple(
            Chapter(
                chapter["number"],
                chapter["heading"],
                tuple(thaw_block(block, picture) for block in chapter["blocks"]),
            )
            for chapter in content["chapters"]
        ),
    )


def content_digest(content: Mapping[str, Any]) -> str:
    """SHA-256 (hex) of frozen content, whatever the order of its keys."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
