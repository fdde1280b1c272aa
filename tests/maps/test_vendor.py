"""The bundled library is whole, licensed, and survives a host's way of serving static files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.files import File
from django.core.files.storage import FileSystemStorage

import wagtail_disclosure

pytestmark = pytest.mark.once

STATIC = Path(wagtail_disclosure.__file__).parent / "static"
LEAFLET = STATIC / "wagtail_disclosure/vendor/leaflet"


def test_the_licence_comes_along() -> None:
    assert "BSD 2-Clause" in (LEAFLET / "LICENSE").read_text("utf-8")
    version = re.search(r"Leaflet (\d+\.\d+\.\d+)", (LEAFLET / "leaflet.js").read_text("utf-8"))
    assert version is not None
    assert version[1] in (LEAFLET / "README.md").read_text("utf-8")


def test_everything_that_the_style_sheet_names_is_there() -> None:
    named = re.findall(r"url\(([^#)]+)\)", (LEAFLET / "leaflet.css").read_text("utf-8"))
    assert named
    assert all((LEAFLET / name).is_file() for name in named)


def test_hashed_names_can_be_made(tmp_path: Path) -> None:
    storage = ManifestStaticFilesStorage(location=tmp_path / "collected")
    source = FileSystemStorage(location=STATIC)
    files = [path for path in STATIC.rglob("*") if path.is_file()]
    paths = {}
    for path in files:
        name = path.relative_to(STATIC).as_posix()
        with path.open("rb") as content:
            storage._save(name, File(content))
        paths[name] = (source, name)
    failed = [(name, done) for name, _, done in storage.post_process(paths) if done is not True]
    assert [name for name, done in failed if isinstance(done, Exception)] == []
    assert "leaflet." in storage.stored_name("wagtail_disclosure/vendor/leaflet/leaflet.js")
