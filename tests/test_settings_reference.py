"""The settings reference lists every key with its default, and every check."""

from __future__ import annotations

import ast
import re
from dataclasses import asdict
from pathlib import Path

import pytest

from wagtail_disclosure.conf import DisclosureSettings

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "reference" / "settings.md"
CHECKS = sorted((ROOT / "wagtail_disclosure").rglob("checks.py"))
KEY = re.compile(r"^\| `([A-Z_]+)` \| `([^`]+)` \| \S.* \|$", re.MULTILINE)
CHECK = re.compile(r"\bdisclosure\.[EW]\d{3}\b")

pytestmark = pytest.mark.once


def keys_with_defaults() -> dict[str, object]:
    own = PAGE.read_text(encoding="utf-8").partition("## Checks")[0]
    return {key: ast.literal_eval(default) for key, default in KEY.findall(own)}


def test_every_key_is_listed_with_its_default() -> None:
    assert keys_with_defaults() == asdict(DisclosureSettings())


def test_every_check_is_listed() -> None:
    raised = {name for path in CHECKS for name in CHECK.findall(path.read_text(encoding="utf-8"))}
    assert len(CHECKS) > 1
    assert set(CHECK.findall(PAGE.read_text(encoding="utf-8"))) == raised
