"""What the chapters with a statutory table begin with: the table of the edition in force, blank."""

from __future__ import annotations

from typing import Any

from wagtail_disclosure.conf import get_settings

__all__ = ["blank_table_2", "blank_table_3", "blank_table_4"]

Stream = list[dict[str, Any]]


def blank_table_2() -> Stream:
    """Chapter 2 of a new report."""
    return _blank("table2")


def blank_table_3() -> Stream:
    """Chapter 3 of a new report."""
    return _blank("table3")


def blank_table_4() -> Stream:
    """Chapter 4 of a new report."""
    return _blank("table4")


def _blank(table: str) -> Stream:
    return [{"type": f"{table}_{get_settings().REPORT_EDITION}", "value": {}}]
