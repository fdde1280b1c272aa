"""What each format of a full report costs: seconds of one writing and bytes.

Run as a script: `python -m tests.benchmarks.exports`. The goal is well under 1 s for every format.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings.sqlite")
django.setup()

from tests.report.documents import sample_document  # noqa: E402
from wagtail_disclosure.report.document import Statutory  # noqa: E402
from wagtail_disclosure.report.renderers.registry import (  # noqa: E402
    REPORT_FORMATS,
    TABLE_FORMATS,
)

ROUNDS = 5


def main() -> None:
    document = sample_document("suqian_city_2024")
    print(f"{'file':10}{'first, s':>10}{'median, s':>11}{'bytes':>10}")
    for form in REPORT_FORMATS:
        _print(form.key, lambda form=form: form.render(document))
    blocks = (block for chapter in document.chapters for block in chapter.blocks)
    tables = [block.values for block in blocks if isinstance(block, Statutory)]
    for form in TABLE_FORMATS:
        for values in tables:
            name = f"{values.table.key}.{form.key}"
            _print(name, lambda form=form, values=values: form.render(values))


def _print(name: str, write: Callable[[], bytes]) -> None:
    """The first writing reads fonts and templates; the median is of those after it."""
    first = _seconds(write)
    times = [_seconds(write) for _ in range(ROUNDS)]
    print(f"{name:10}{first:10.3f}{statistics.median(times):11.3f}{len(write()):10}")


def _seconds(write: Callable[[], bytes]) -> float:
    started = time.perf_counter()
    write()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
