"""All checks of a report's text together."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from wagtail_disclosure.statutory.findings import Finding
from wagtail_disclosure.statutory.prose.fees import check_fees
from wagtail_disclosure.statutory.prose.figures import check_figures
from wagtail_disclosure.statutory.prose.report_text import ReportText
from wagtail_disclosure.statutory.prose.similarity import check_similarity
from wagtail_disclosure.statutory.prose.structure import check_structure
from wagtail_disclosure.statutory.prose.years import check_years
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["check_text"]


def check_text(
    text: ReportText,
    tables: Mapping[str, TableValues],
    previous: ReportText | None,
    fees_yuan: Decimal | None,
    similarity_percent: int,
) -> tuple[Finding, ...]:
    """Return what a text lacks, states wrongly or repeats from the year before."""
    last_year = previous if previous and previous.year == text.year - 1 else None
    return (
        *check_structure(text, tables.keys()),
        *check_years(text),
        *check_figures(text, tables),
        *check_fees(text, fees_yuan),
        *(check_similarity(text, last_year, similarity_percent) if last_year else ()),
    )
