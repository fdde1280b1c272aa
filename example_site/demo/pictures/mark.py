"""Writes on a picture what it is: an illustration, not a photograph."""

from __future__ import annotations

from importlib.resources import as_file, files

from PIL import Image, ImageDraw, ImageFont

TEXT = "示意图"
# The face that the package sets its headings in.
FACE = files("wagtail_disclosure") / "typesetting" / "fonts" / "DisclosureHei-Medium.ttf"
PAPER, INK = (255, 255, 255), (40, 48, 45)


def mark(picture: Image.Image) -> None:
    """Put the mark into the lower right corner, legible at the width of a phone."""
    size = max(14, picture.width // 36)
    with as_file(FACE) as path:
        font = ImageFont.truetype(str(path), size)
    draw = ImageDraw.Draw(picture)
    left, top, right, bottom = draw.textbbox((0, 0), TEXT, font=font)
    pad, edge = size * 0.45, size * 0.6
    x, y = picture.width - edge - pad - right, picture.height - edge - pad - bottom
    box = (x + left - pad, y + top - pad, x + right + pad, y + bottom + pad)
    draw.rounded_rectangle(box, radius=size * 0.3, fill=PAPER)
    draw.text((x, y), TEXT, font=font, fill=INK)
