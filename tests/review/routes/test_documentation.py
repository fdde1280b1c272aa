"""The table of routes in the documentation is complete and true to the tests."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.review.routes.registry import ROUTES

ROOT = Path(__file__).parents[3]
PACKAGE = ROOT / "wagtail_disclosure"
PAGE = (ROOT / "docs" / "reference" / "publication_routes.md").read_text()
HERE = "tests/review/routes/"
MAY_SKIP_REVIEW = {"review/circumstances.py", "catalogue/setup.py"}

pytestmark = pytest.mark.once


def named_tests() -> set[str]:
    return set(re.findall(rf"`({HERE}\w+\.py::\w+)`", PAGE))


def existing_tests() -> Iterator[str]:
    for path in Path(__file__).parent.glob("test_*.py"):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield f"{HERE}{path.name}::{node.name}"


def test_every_route_is_in_the_table() -> None:
    before_decisions = PAGE.split("## Decisions")[0]
    rows = re.findall(rf"^\| ([^|]+) \| [^|]+ \|[^|]*\| `{HERE}", before_decisions, re.MULTILINE)
    assert rows == list(dict.fromkeys(rows))
    assert set(rows) == set(ROUTES)


def test_every_named_test_exists() -> None:
    assert named_tests() <= set(existing_tests())


def test_every_module_is_named() -> None:
    modules = {name.split("::")[0] for name in existing_tests()}
    assert modules == {name.split("::")[0] for name in named_tests()}


def test_only_commands_publish_without_review() -> None:
    """Setting up a section is what its command does."""
    users = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if "without_review" in path.read_text() and "management" not in path.parts
    }
    assert users == MAY_SKIP_REVIEW
