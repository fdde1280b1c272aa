"""Files for tests."""

from __future__ import annotations

from typing import Any

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model


def make_file(
    title: str = "附件", name: str = "attachment.pdf", content: bytes = b"%PDF-1.7"
) -> Any:
    """A saved document of the host's document model."""
    return get_document_model().objects.create(title=title, file=ContentFile(content, name))
