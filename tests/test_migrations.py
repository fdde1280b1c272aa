"""Every settings module passes Django's checks and has the migrations that its models need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = [
    "tests.settings.sqlite",
    "tests.settings.postgres",
    "tests.settings.swapped",
    "tests.settings.minimal",
    "tests.settings.without_visit",
    "example_site.settings",
]
pytestmark = pytest.mark.once


def manage(settings: str, *command: str) -> subprocess.CompletedProcess[str]:
    """Run one management command in a process of its own, with that settings module."""
    return subprocess.run(
        [sys.executable, "-m", "django", *command, f"--settings={settings}"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("settings", SETTINGS)
def test_checks_pass(settings: str) -> None:
    # The review is off in most tests, which is what W001 says.
    done = manage(settings, "check", "--fail-level=ERROR")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("settings", SETTINGS)
def test_no_migration_is_missing(settings: str) -> None:
    done = manage(settings, "makemigrations", "--check", "--dry-run")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "settings", ["tests.settings.swapped", "tests.settings.minimal", "tests.settings.without_visit"]
)
def test_tables_are_created(settings: str) -> None:
    done = manage(settings, "migrate", "--verbosity=0")
    assert done.returncode == 0, done.stderr
