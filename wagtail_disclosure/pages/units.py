"""Units and their closures: mixins put on the base page, and nothing else."""

from __future__ import annotations

__all__: list[str] = []
