"""Downloads of the audit report: local times, and no cell that a spreadsheet would execute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.admin.views.mixins import SpreadsheetExportMixin

__all__ = ["SafeExportMixin", "harmless"]

# What makes a spreadsheet read a text as a formula, the full-width forms included.
FORMULA = re.compile(r"^[\s]*[=+\-@＝＋－＠]|^[\t\r]")
# Control characters that no workbook may contain.
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
BYTE_ORDER_MARK = "\ufeff"


def harmless(text: str) -> str:
    """``text`` as a spreadsheet shows it, never as a formula."""
    return f"'{text}" if FORMULA.match(text) else text


def printable(text: str) -> str:
    return FORBIDDEN.sub("", text)


def local_text(value: datetime) -> str:
    return f"{timezone.localtime(value):%Y-%m-%d %H:%M:%S}"


def local_naive(value: datetime) -> datetime:
    return timezone.localtime(value).replace(tzinfo=None, microsecond=0)


class SafeExportMixin(SpreadsheetExportMixin):
    """For texts that anybody may have typed."""

    custom_value_preprocess = {
        **SpreadsheetExportMixin.custom_value_preprocess,
        datetime: {"csv": local_text, "xlsx": local_naive},
        str: {"csv": harmless, "xlsx": printable},
    }

    def stream_csv(self, queryset: Any) -> Iterator[Any]:
        """Spreadsheets recognise UTF-8 by its byte order mark."""
        yield BYTE_ORDER_MARK
        yield from super().stream_csv(queryset)
