"""How long reading the file of an annual report takes, by format, and how it grows with the text.

Run as a script; it needs no database. Times on a shared machine mean little, the ratios to labelled
JSON within one run more. The goal for a docx is under 1 s.
"""

from __future__ import annotations

import json
import os
import statistics
import time
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings.sqlite")
django.setup()

from tests.report.reading import files  # noqa: E402
from tests.report.reading.reports import AGENCY, TEXT, blocks_of, sample  # noqa: E402
from wagtail_disclosure.report.document import (  # noqa: E402
    Chapter,
    Paragraph,
    ReportDocument,
    Run,
    Statutory,
)
from wagtail_disclosure.report.importers.reading import read_report_file  # noqa: E402
from wagtail_disclosure.report.renderers.pdf import render_pdf  # noqa: E402
from wagtail_disclosure.statutory.labelled import write_report  # noqa: E402
from wagtail_disclosure.statutory.wording import (  # noqa: E402
    CHAPTER_TITLES,
    opening_paragraph,
    report_title,
)

ROUNDS = 5
LONG = 10
TABLES = {2: "table2", 3: "table3", 4: "table4"}


def main() -> None:
    contents = {"json": json.dumps(write_report(sample())).encode()} | {
        "csv": files.as_csv(blocks_of(sample())),
        "html": files.as_html(blocks_of(sample())),
        "xlsx": files.as_xlsx(blocks_of(sample())),
        "docx": files.as_docx(blocks_of(sample())),
        "pdf": pdf(),
        "docx, long": files.as_docx(blocks_of(sample(), long_text())),
    }
    times = {name: measured(name, content) for name, content in contents.items()}
    print(f"{'file':12}{'kB':>8}{'ms':>10}{'x json':>8}")
    for name, milliseconds in times.items():
        ratio = milliseconds / times["json"]
        print(f"{name:12}{len(contents[name]) / 1000:8.1f}{milliseconds:10.1f}{ratio:8.1f}")


def measured(name: str, content: bytes) -> float:
    """Return the median time of reading a file, in ms; the first reading does not count."""
    extension = name.partition(",")[0]
    read = lambda: read_report_file(f"report.{extension}", content)  # noqa: E731
    assert set(read().report.tables) == set(TABLES.values())
    return statistics.median(timed(read) for _ in range(ROUNDS))


def timed(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def long_text() -> dict[int, list[files.Block]]:
    """Ten times a thousand characters, the limit of chapter one, in each chapter of text."""
    return {number: ["全年主动公开信息。" * 22] * 5 * LONG for number in TEXT}


def pdf() -> bytes:
    report = sample()
    chapters = tuple(
        Chapter(
            number,
            title,
            (Statutory(report.tables[TABLES[number]]),)
            if number in TABLES
            else (Paragraph((Run("一年来的工作。"),)),),
        )
        for number, title in enumerate(CHAPTER_TITLES, 1)
    )
    title, opening = report_title(AGENCY, 2023), opening_paragraph(AGENCY, 2023)
    return render_pdf(ReportDocument(title, AGENCY, 2023, opening, chapters, AGENCY))


if __name__ == "__main__":
    main()
