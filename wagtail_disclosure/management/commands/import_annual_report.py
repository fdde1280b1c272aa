"""Import annual reports from files as drafts."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.management.pages import page_at
from wagtail_disclosure.management.terminal import write_line
from wagtail_disclosure.report.importers.batch import ImportBatch
from wagtail_disclosure.report.importers.outcome import Outcome
from wagtail_disclosure.report.importers.places import report_indexes_of

FINDINGS, REFUSED = 1, 2


class Command(BaseCommand):
    """Exit status: 0 imported, 1 imported with errors in the tables, 2 a file was refused."""

    help = (
        "Import annual reports from files as drafts, each file whole or not at all. Nothing is "
        "published."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
        parser.add_argument("--agency", required=True, help="organisation code or name")
        parser.add_argument("--year", type=int, help="the year that the files must be about")
        parser.add_argument(
            "--parent", metavar="PATH", help="report index: path or id; default: the agency's own"
        )
        parser.add_argument("--dry-run", action="store_true", help="write nothing")
        parser.add_argument("--json", action="store_true", help="print the result as JSON")
        parser.add_argument(
            "--as-revision",
            action="store_true",
            help="make a new draft of a report of the year that is there already",
        )

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        agency = _agency(options["agency"])
        batch = ImportBatch(
            agency,
            _index(agency, options["parent"]),
            year=options["year"],
            as_revision=options["as_revision"],
            dry_run=options["dry_run"],
        )
        outcomes = [batch.add(path) for path in files]
        lines = _as_json(outcomes) if options["json"] else _as_text(outcomes, options["dry_run"])
        for line in lines:
            write_line(self.stdout, line)
        if status := max(map(_status, outcomes)):
            sys.exit(status)


def _agency(name: str) -> Agency:
    found = Agency.objects.filter(organisation_code=name) | Agency.objects.filter(name=name)
    if agency := found.first():
        return agency
    raise CommandError(_("There is no agency “%(name)s”.") % {"name": name}, returncode=REFUSED)


def _index(agency: Agency, parent: str | None) -> Any:
    if parent is not None:
        index = page_at(parent)
        if agency_of(index) == agency:
            return index
        message = _("“%(page)s” does not keep the reports of “%(agency)s”.")
        names = {"page": parent, "agency": agency}
        raise CommandError(message % names, returncode=REFUSED)
    indexes = report_indexes_of(agency)
    if indexes:
        return indexes[0]
    message = _("“%(agency)s” has no section with annual reports.") % {"agency": agency}
    raise CommandError(message, returncode=REFUSED)


def _status(outcome: Outcome) -> int:
    if outcome.error:
        return REFUSED
    return FINDINGS if outcome.check and outcome.check.errors else 0


def _as_json(outcomes: list[Outcome]) -> Iterator[str]:
    """One object for one file, a list for several."""
    data = [outcome.to_json() for outcome in outcomes]
    yield json.dumps(data if len(data) > 1 else data[0], ensure_ascii=False, indent=1)


def _as_text(outcomes: list[Outcome], dry_run: bool) -> Iterator[str]:
    for outcome in outcomes:
        if outcome.error:
            yield f"{outcome.name}: {outcome.error}"
            continue
        yield f"{outcome.name}: {_verdict(outcome, dry_run)}"
        for item in outcome.uncertain:
            yield f"  {item.cell}: {item.read!r}: {item.why}"
        for finding in outcome.check.findings if outcome.check else ():
            yield f"  {finding.severity.value} {finding.rule}: {finding.message}"


def _verdict(outcome: Outcome, dry_run: bool) -> str:
    if dry_run:
        return _("would be imported")
    return _("imported as a draft, page %(page)s") % {"page": outcome.page_id}
