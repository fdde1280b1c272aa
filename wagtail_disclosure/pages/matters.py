"""Key tasks and their rows."""

from __future__ import annotations

__all__: list[str] = []
