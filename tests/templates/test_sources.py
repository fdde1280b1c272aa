"""Rules for every public template and style sheet of the package."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import wagtail_disclosure

PACKAGE = Path(wagtail_disclosure.__file__).parent


def public(pattern: str) -> list[Path]:
    return sorted(path for path in PACKAGE.glob(pattern) if "admin" not in path.parts)


TEMPLATES = public("templates/**/*.html")
# What a bundled library brings is its own.
SHEETS = [path for path in public("static/**/*.css") if "vendor" not in path.parts]
PHYSICAL = re.compile(
    r"(?<![\w-])((margin|padding|border)-(left|right|top|bottom)|left|right|top|bottom"
    r"|width|height|(min|max)-(width|height))\s*:"
)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)

pytestmark = pytest.mark.once


def named(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_template_is_short_and_holds_no_inline_code(path: Path) -> None:
    source = path.read_text("utf-8")
    assert source.count("\n") < 80
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", source)
    assert not re.search(r"<script(?![^>]*\b(src=|type=\"application/json\"))", source)
    assert not re.search(r"(src|href)=\"(https?:)?//", source)


@pytest.mark.parametrize("path", SHEETS, ids=named)
def test_sheet_stays_on_the_host_and_off_its_elements(path: Path) -> None:
    source = COMMENT.sub("", path.read_text("utf-8"))
    assert "@import" not in source
    assert "url(" not in source
    for selectors in re.findall(r"(?:^|[{};])\s*([^@{};]+?)\s*\{", source):
        for selector in re.split(r",(?![^(]*\))", selectors):
            assert re.search(r"\.disclosure|^\s*:root$", selector), selector


@pytest.mark.parametrize("path", SHEETS, ids=named)
def test_sheet_is_ready_for_right_to_left(path: Path) -> None:
    declarations = re.sub(
        r"@(media|container|supports)[^{]*", "", COMMENT.sub("", path.read_text("utf-8"))
    )
    assert not PHYSICAL.search(declarations)
