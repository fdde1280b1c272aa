"""The name of a finding that stays the same as long as what it speaks of does."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from wagtail_disclosure.report.entries import as_text
from wagtail_disclosure.statutory.findings import Finding
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["key_of"]


def key_of(finding: Finding, tables: Mapping[str, TableValues]) -> str:
    """Return a hash (hex) of the rule, the cells with their values, what they are compared with,
    and the text that is quoted, white space apart. The wording of the message does not count.
    """
    cells = [f"{cell.path}={as_text(tables[cell.table].get(cell))}" for cell in finding.cells]
    said = "".join(finding.quote.split())
    compared = ["" if one is None else str(one) for one in (finding.expected, finding.actual)]
    parts = [finding.rule, str(finding.chapter), *cells, *compared, said]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
