from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from wagtail_disclosure.management.terminal import write_line
from wagtail_disclosure.report.issues.frozen import content_digest
from wagtail_disclosure.report.issues.issue import ReportIssue
from wagtail_disclosure.report.issues.keeping import adopt, pages_without_issue


class Command(BaseCommand):
    help = (
        "Keep the current version of public annual reports that were published before versions "
        "were kept, so that they have a verification code. Run again, it changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="write nothing")
        parser.add_argument(
            "--verify",
            action="store_true",
            help="write nothing; exit with 1 if a kept version is not what was kept",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["verify"]:
            self._verify()
            return
        count = 0
        for page in pages_without_issue():
            if not options["dry_run"]:
                adopt(page)
            write_line(self.stdout, f"page {page.pk} {page.title} {page.url_path}")
            count += 1
        done = "would be kept" if options["dry_run"] else "kept"
        self.stdout.write(f"{count} reports {done}")

    def _verify(self) -> None:
        changed = [issue for issue in _issues() if content_digest(issue.content) != issue.digest]
        for issue in changed:
            write_line(self.stdout, f"page {issue.version.page_id} {issue}: not what was kept")
        self.stdout.write(f"{len(changed)} versions changed")
        if changed:
            sys.exit(1)


def _issues() -> Any:
    return ReportIssue.objects.select_related("version").order_by("pk").iterator(chunk_size=50)
