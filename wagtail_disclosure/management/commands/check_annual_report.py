"""Check an annual report against the statutory form."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils.translation import gettext as _

from wagtail_disclosure.report.checking.inputs import CheckInput, input_of_file, input_of_page
from wagtail_disclosure.report.importers.reading import read_report_file
from wagtail_disclosure.statutory.check import CheckResult
from wagtail_disclosure.statutory.findings import Finding, NotAssessable
from wagtail_disclosure.statutory.labelled import UnreadableReport

ERRORS_FOUND, UNREADABLE = 1, 2
# A line of text repeats so much of a quote; the JSON has all of it.
LONGEST_QUOTE = 80


class Command(BaseCommand):
    """Exit status: 0 no error, 1 errors found, 2 unreadable input."""

    help = "Check an annual report, a file or a page, against the statutory form."
    # A file can be checked without a working site around it.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        source = parser.add_mutually_exclusive_group(required=True)
        source.add_argument(
            "file",
            metavar="FILE",
            nargs="?",
            type=Path,
            help="a report: docx, xlsx, html, pdf, csv or labelled JSON",
        )
        source.add_argument("--page", metavar="ID", type=int, help="a report page of this site")
        parser.add_argument("--previous", type=Path, help="the report for the year before")
        parser.add_argument("--json", action="store_true", help="print the result as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        page_id, previous = options["page"], options["previous"]
        given = _read(options["file"]) if page_id is None else _of_page(page_id)
        result = (given.after(_read(previous)) if previous else given).check()
        lines = _as_json(result) if options["json"] else _as_text(result)
        self._print("\n".join(lines))
        if result.errors:
            sys.exit(ERRORS_FOUND)

    def _print(self, text: str) -> None:
        """Write `text`, with escapes where the terminal has no Chinese."""
        encoding = getattr(self.stdout, "encoding", None) or "utf-8"
        self.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


def _read(path: Path) -> CheckInput:
    try:
        return input_of_file(read_report_file(path.name, path.read_bytes()))
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}", returncode=UNREADABLE) from error
    except UnreadableReport as error:
        raise CommandError(f"{path}: {error}", returncode=UNREADABLE) from error


def _of_page(page_id: int) -> CheckInput:
    try:
        return input_of_page(page_id)
    except (LookupError, DatabaseError) as error:
        raise CommandError(str(error), returncode=UNREADABLE) from error


def _as_json(result: CheckResult) -> Iterator[str]:
    yield json.dumps(result.to_json(), ensure_ascii=False, indent=1)


def _as_text(result: CheckResult) -> Iterator[str]:
    verdict = _("Errors found") if result.errors else _("No errors")
    yield f"{result.agency} {result.year}: {verdict}"
    yield _("Edition %(edition)s, %(rules)d rules, %(assessed)d of them assessed") % {
        "edition": result.edition,
        "rules": result.rules_run,
        "assessed": result.rules_run - len(result.not_assessable),
    }
    yield from map(_finding_line, result.findings)
    if result.not_assessable:
        yield _("Not assessable:")
        yield from map(_not_assessable_line, result.not_assessable)


def _finding_line(finding: Finding) -> str:
    quote = finding.quote.replace("\n", "；")
    shown = quote if len(quote) <= LONGEST_QUOTE else f"{quote[:LONGEST_QUOTE]}…"
    line = f"  {finding.severity.value} {finding.rule}: {finding.message}"
    return f"{line} [{shown}]" if shown else line


def _not_assessable_line(item: NotAssessable) -> str:
    cells = "；".join(item.labels)
    return f"  {item.rule}: {item.reason}{f' [{cells}]' if cells else ''}"
