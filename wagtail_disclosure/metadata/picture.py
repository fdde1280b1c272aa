"""The picture that stands for a page where only one is shown."""

from __future__ import annotations

from typing import Any

from wagtail.images.models import SourceImageIOError

__all__ = ["picture_url"]

# Cards of 微信 and others want 300 pixels or more, and cut as they like.
SIZE = "max-1200x1200"


def picture_url(page: Any) -> str:
    """Address of the first of the page's ``photos``, as the storage gives it; blank where it has
    none, or the file has gone. Two queries for a page that can have pictures, none for others.
    """
    photos = getattr(page, "photos", None)
    if photos is None:
        return ""
    first = photos.select_related("image").exclude(image=None).first()
    if first is None or first.image is None:
        return ""
    try:
        return str(first.image.get_rendition(SIZE).url)
    except (SourceImageIOError, OSError):
        return ""
