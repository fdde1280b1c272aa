"""Files for tests."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.images import get_image_model


def make_file(
    title: str = "附件", name: str = "attachment.pdf", content: bytes = b"%PDF-1.7"
) -> Any:
    """A saved document of the host's document model."""
    return get_document_model().objects.create(title=title, file=ContentFile(content, name))


def make_image(title: str = "门口", size: tuple[int, int] = (60, 40)) -> Any:
    """A saved image of the host's image model."""
    file = BytesIO()
    Image.new("RGB", size, "green").save(file, "PNG")
    content = ContentFile(file.getvalue(), "picture.png")
    return get_image_model().objects.create(title=title, file=content)
