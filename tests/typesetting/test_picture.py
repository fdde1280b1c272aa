from __future__ import annotations

import io
import logging

import pytest
from PIL import Image

from wagtail_disclosure.typesetting import picture
from wagtail_disclosure.typesetting.picture import Picture, read_image


def encoded(image: Image.Image, kind: str = "PNG") -> bytes:
    target = io.BytesIO()
    image.save(target, kind)
    return target.getvalue()


@pytest.mark.parametrize(
    ("mode", "expected"), [("RGB", "RGB"), ("L", "RGB"), ("P", "RGB"), ("LA", "RGBA")]
)
def test_images_become_rgb_and_keep_transparency(mode: str, expected: str) -> None:
    image = read_image(encoded(Image.new(mode, (4, 4))))
    assert image is not None
    assert image.mode == expected


@pytest.mark.parametrize("data", [b"", b"no image", encoded(Image.new("RGB", (90, 90)))[:60]])
def test_unreadable_images_are_left_out_with_a_warning(
    data: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert read_image(data) is None
    assert "left out" in caplog.text


def test_images_of_too_many_pixels_are_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "MOST_PIXELS", 15)
    assert read_image(encoded(Image.new("RGB", (4, 4)))) is None


def test_photographs_taken_on_their_side_stand_upright() -> None:
    photograph = Image.new("RGB", (6, 4))
    exif = photograph.getexif()
    exif[0x0112] = 6
    target = io.BytesIO()
    photograph.save(target, "JPEG", exif=exif)
    image = read_image(target.getvalue())
    assert image is not None
    assert image.size == (4, 6)


def test_large_pictures_are_scaled_to_the_page_and_small_ones_are_not_enlarged() -> None:
    large = Picture(Image.new("RGB", (4000, 2000)), "照片", 400, 300)
    assert large.wrap(0, 0) == (400, 200)
    assert Picture(Image.new("RGB", (40, 20)), "图标", 400, 300).wrap(0, 0) == (30, 15)


def test_pixels_that_no_printer_shows_are_dropped() -> None:
    large = Picture(Image.new("RGB", (4000, 2000)), "照片", 400, 300)
    assert large._reader.getSize() == (1111, 555)
