"""The page on restyling lists every custom property, every block and every page's template."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.templates.test_sources import PACKAGE, SHEETS, TEMPLATES

PAGE = Path(__file__).parent.parent.parent / "docs" / "how-to" / "restyle.md"
FOLDER = PACKAGE / "templates" / "wagtail_disclosure"
EXTENDS = re.compile(r'{% extends "wagtail_disclosure/([^"]+)"')
LINKED = re.compile(r"'wagtail_disclosure/(\w+\.css)'")
OURS = re.compile(r"{% block ((?:disclosure|error|visit)_\w+)")

pytestmark = pytest.mark.once


def rows(heading: str) -> list[list[str]]:
    """Cells of the table under a heading of the second level, its head left out."""
    part = PAGE.read_text("utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def quoted(cells: list[str]) -> list[str]:
    return [name for cell in cells for name in re.findall(r"`([^`]+)`", cell)]


def sources() -> dict[str, str]:
    found = {str(path.relative_to(FOLDER)): path for path in TEMPLATES}
    return {name: path.read_text("utf-8") for name, path in found.items()}


def stands_in_the_frame(name: str, known: dict[str, str]) -> bool:
    parent = EXTENDS.search(known.get(name, ""))
    return parent is not None and (
        parent[1] == "base.html" or stands_in_the_frame(parent[1], known)
    )


def test_every_property_is_listed_once() -> None:
    declared = {
        name
        for sheet in SHEETS
        for name in re.findall(r"(--disclosure-[a-z-]+)\s*:", sheet.read_text("utf-8"))
    }
    listed = quoted([first for first, _meaning in rows("Colours, fonts, spacing")])
    assert sorted(listed) == sorted(declared)


def test_every_block_is_listed_once() -> None:
    blocks = {name for source in sources().values() for name in OURS.findall(source)}
    listed = quoted([first for first, _where, _content in rows("Blocks")])
    assert sorted(listed) == sorted(blocks)


def test_every_page_is_listed_with_its_sheets() -> None:
    known = sources()
    pages = {
        name: LINKED.findall(known[name]) for name in known if stands_in_the_frame(name, known)
    }
    listed = {quoted([first])[0]: second for first, second in rows("One template")}
    assert sorted(listed) == sorted(pages)
    for name, sheets in pages.items():
        assert quoted([listed[name].partition("those of")[0]]) == sheets, name


def test_the_frame_of_a_server_error_has_the_same_blocks() -> None:
    own = set(OURS.findall((FOLDER / "errors" / "500.html").read_text("utf-8")))
    assert own == {"disclosure_head", "error_title", "error_heading", "error_message", "error_ways"}
