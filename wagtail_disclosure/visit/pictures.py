"""Pictures in the sizes that pages show, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wagtail.images import get_image_model

__all__ = ["LARGE", "SIZES", "with_renditions"]

# Widths in pixels for phones, tablets and sharp screens; the browser picks.
SIZES = ("width-320", "width-640", "width-960")
LARGE = ("width-640", "width-1280", "width-1920")


def with_renditions(rows: Iterable[Any], sizes: tuple[str, ...] = SIZES) -> list[Any]:
    """``rows`` with an ``image``, each with its picture and the sizes of it that exist.

    A size that nobody has asked for yet is made, once, when the page is drawn.
    """
    kept = list(rows)
    images = get_image_model().objects.prefetch_renditions(*sizes)
    images_by_key = images.in_bulk({row.image_id for row in kept if row.image_id})
    shown = [row for row in kept if row.image_id in images_by_key]
    for row in shown:
        row.image = images_by_key[row.image_id]
    return shown
