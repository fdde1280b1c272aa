"""Totals of tables that are not the sum of their parts."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.review.proof.findings import MachineFinding, finding
from wagtail_disclosure.review.proof.page_content import PageContent, PlacedTable
from wagtail_disclosure.review.proof.registry import machine_check
from wagtail_disclosure.text.proofs import WrongSum, sums_that_fail

__all__ = ["find"]


@machine_check({"wrong_sum": _("Total that does not add up")})
def find(content: PageContent) -> Iterator[MachineFinding]:
    """Rows and columns marked as totals (合计, 总计 …) whose parts give another number."""
    for table in content.of(PlacedTable):
        for wrong in sums_that_fail(table.rows):
            yield _finding(table, wrong)


def _finding(table: PlacedTable, wrong: WrongSum) -> MachineFinding:
    heading = (
        table.rows[0][wrong.column] if wrong.direction == "above" else table.rows[wrong.row][0]
    )
    quote = f"{wrong.label} {heading} {wrong.actual}"
    # The parts belong to it: a sum that was looked at is looked at again when one of them changes.
    return finding(
        "wrong_sum",
        f"{table.place} › {heading or wrong.label}",
        quote,
        context=f"{quote}\0{table.rows}",
        suggestion=str(wrong.expected),
        source=table.source,
    )
