"""Loads annual reports: the bureau's real one for 2023, word for word, and others that were written
for the demo and say so.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from example_site.demo.content_files import chapter_of, read
from example_site.demo.publishing import add_draft, midday, publish
from wagtail_disclosure.pages.models import AnnualReportPage
from wagtail_disclosure.report.stream_values import stream_of
from wagtail_disclosure.report.tables import TABLE_FIELDS
from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.values import TableValues

EDITION = get_edition("2021")


def load_report(parent: Any, name: str) -> AnnualReportPage:
    """Create and publish the report ``content/<name>.json`` under ``parent``."""
    content = read(name)
    page = AnnualReportPage(
        year=content["year"],
        issued_on=date.fromisoformat(content["issued_on"]),
        fees_yuan=Decimal(content["fee_yuan"]),
        overview=_overview(content),
        problems=chapter_of(content["chapters"]["problems"]),
        other_matters=chapter_of(content["chapters"]["other"]),
        **{field: _table(key, content["values"]) for key, field in TABLE_FIELDS.items()},
    )
    return publish(add_draft(parent, page), midday(content["issued_on"]))


def _overview(content: dict[str, Any]) -> list[dict[str, Any]]:
    """Chapter 1 begins with the agency's own opening; the statutory one is generated above it."""
    own = {"type": "paragraph", "html": f"<p>{content['original_opening']}</p>"}
    return chapter_of([own, *content["chapters"]["overview"]])


def _table(key: str, values: dict[str, Any]) -> Any:
    return stream_of(TableValues.from_labelled(EDITION.table(key), values[key]))
