"""The wording of findings that only a page has, as Chinese data."""

from __future__ import annotations

__all__ = ["BLANK_CELLS", "SUMS_DIFFER"]

BLANK_CELLS = "{table}还有 {count} 格空白，没有发生的填 0"
SUMS_DIFFER = "{table}有 {count} 格与下属机关之和不同，请核对"
