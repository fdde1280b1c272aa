"""The demo's secret key: made on the first run and kept beside the database."""

from __future__ import annotations

from pathlib import Path

from django.core.management.utils import get_random_secret_key


def secret_key(file: Path) -> str:
    """Read the key from `file`; write a new one, readable by its owner only, if there is none."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(get_random_secret_key(), encoding="utf-8")
    return file.read_text(encoding="utf-8")
