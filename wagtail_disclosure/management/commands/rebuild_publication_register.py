from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wagtail_disclosure.publication import writer


class Command(BaseCommand):
    help = "Write the register of published pages anew, or compare it with the pages (--verify)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--verify", action="store_true", help="write nothing; exit 1 on a difference"
        )

    def handle(self, *args: Any, verify: bool, **options: Any) -> None:
        if verify:
            self._verify()
        else:
            self.stdout.write(f"{writer.rebuild()} entries written")

    def _verify(self) -> None:
        found = list(writer.differences())
        for difference in found:
            self.stdout.write(f"{difference.reason}: page {difference.page_id} {difference.title}")
        if found:
            raise CommandError(f"{len(found)} differences")
        self.stdout.write("The register agrees with the pages.")
