"""The leadership page and its rows."""

from __future__ import annotations

__all__: list[str] = []
