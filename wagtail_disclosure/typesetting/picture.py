"""An image as a flowable, scaled down to the page; one that cannot be read shows its text."""

from __future__ import annotations

import io
import logging
from typing import Any

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from wagtail_disclosure.typesetting.illustration import Illustration
from wagtail_disclosure.typesetting.structure.element import Element

logger = logging.getLogger(__name__)

# Printing needs no more; photographs straight from a camera have several times as many.
PIXELS_PER_POINT = 200 / 72
# Larger ones are refused unread: they cost gigabytes once decoded.
MOST_PIXELS = 80_000_000
# The size of a picture that says nothing of its own resolution.
POINTS_PER_PIXEL = 0.75

JPEG = "JPEG"
JPEG_QUALITY = 88

_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)


class Picture(Illustration):
    """An image of at most *width* by *height* points; *alternative* is its text equivalent.

    It *leads* when what follows, its caption, belongs on the same page.
    """

    def __init__(
        self,
        image: Image.Image,
        alternative: str,
        width: float,
        height: float,
        leads: bool = False,
        parent: Element | None = None,
    ) -> None:
        scale = min(POINTS_PER_PIXEL, width / image.width, height / image.height)
        super().__init__(alternative, image.width * scale, image.height * scale, parent)
        self.leads = leads
        reduced = _reduced(image, self.width, self.height)
        self._reader = ImageReader(_photograph(reduced) if image.format == JPEG else reduced)

    def paint(self) -> None:
        canvas: Any = self.canv
        canvas.drawImage(self._reader, 0, 0, self.width, self.height, mask="auto")


def read_image(data: bytes) -> Image.Image | None:
    """Decode an image file, upright; `None`, with a warning in the log, when that cannot be."""
    try:
        image = Image.open(io.BytesIO(data))
        if image.width * image.height > MOST_PIXELS:
            raise ValueError(f"{image.width} by {image.height} pixels")
        upright = ImageOps.exif_transpose(image)
    except (OSError, SyntaxError, ValueError, *_BOMBS) as error:
        logger.warning("An image was left out of a PDF: %s", error)
        return None
    is_opaque = "A" not in upright.getbands() and "transparency" not in upright.info
    decoded = upright.convert("RGB" if is_opaque else "RGBA")
    decoded.format = image.format
    return decoded


def _photograph(image: Image.Image) -> io.BytesIO:
    """*image* as JPEG, a tenth of its size without: for what has been JPEG before."""
    target = io.BytesIO()
    image.save(target, JPEG, quality=JPEG_QUALITY)
    target.seek(0)
    return target


def _reduced(image: Image.Image, width: float, height: float) -> Image.Image:
    most = (max(int(width * PIXELS_PER_POINT), 1), max(int(height * PIXELS_PER_POINT), 1))
    if image.width <= most[0]:
        return image
    return image.resize(most, Image.Resampling.LANCZOS)
