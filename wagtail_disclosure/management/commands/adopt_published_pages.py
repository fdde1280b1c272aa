from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.review.audit.adoption import adopt, pages_to_adopt


class Command(BaseCommand):
    help = (
        "Enter pages into the review ledger that were public before the review was introduced, "
        "with the reason why they may stay public. Run again, it changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--agency", metavar="CODE", required=True, help="organisation code or name"
        )
        parser.add_argument("--reason", required=True, help="who answers for them, and why")
        parser.add_argument(
            "--changed",
            action="store_true",
            help="also pages whose content is not what was published, as after an upgrade",
        )
        parser.add_argument("--dry-run", action="store_true", help="write nothing")

    def handle(self, *args: Any, agency: str, reason: str, **options: Any) -> None:
        if not reason.strip():
            raise CommandError("--reason must say why these pages may stay public.")
        count = 0
        for page in pages_to_adopt(_agency(agency), changed=options["changed"]):
            if not options["dry_run"]:
                adopt(page, reason.strip())
            self.stdout.write(f"page {page.pk} {page.title} {page.url_path}")
            count += 1
        done = "would be adopted" if options["dry_run"] else "adopted"
        self.stdout.write(f"{count} pages {done}")


def _agency(code: str) -> Agency:
    found = Agency.objects.filter(organisation_code=code) | Agency.objects.filter(name=code)
    if agency := found.first():
        return agency
    raise CommandError(f"no agency {code!r}")
