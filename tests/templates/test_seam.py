"""The one template that a host overrides: its block names are API."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from django.template.loader import render_to_string

from tests.templates.conftest import Read

EXTENSIONS = Path(__file__).parent.parent / "testextends" / "templates"
BLOCKS = ("title", "tags", "head", "breadcrumbs", "content")


def use_templates(settings: Any, folder: Path) -> None:
    templates = deepcopy(settings.TEMPLATES)
    templates[0]["DIRS"] = [folder]
    settings.TEMPLATES = templates


@pytest.fixture
def host(settings: Any) -> None:
    """A host that has a base template of its own."""
    use_templates(settings, EXTENSIONS)


def test_every_block_can_be_filled(settings: Any, section: Any) -> None:
    use_templates(settings, EXTENSIONS / "testextends")
    html = render_to_string("every_block.html", {"page": section})
    assert [html.count(f"[{name}]") for name in BLOCKS] == [1] * len(BLOCKS)


@pytest.mark.usefixtures("host")
def test_pages_stand_in_the_hosts_frame(section: Any, column: Any, read: Read) -> None:
    for page in (section, column, *section.get_children()):
        html = read(page)
        assert "- host</title>" in html
        content = html.partition('id="host-content">')[2]
        assert f">{page.title}</h1>" in content
        assert 'class="disclosure ' in content
        assert html.count("<h1") == 1


def test_pages_stand_alone(section: Any, read: Read) -> None:
    html = read(section)
    assert html.startswith("<!doctype html>")
    assert "disclosure-skip" in html
    assert 'aria-current="page"' in html
