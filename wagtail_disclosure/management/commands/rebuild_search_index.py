from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wagtail_disclosure.search import writer


class Command(BaseCommand):
    help = "Write the index of the public search anew, or compare it with the pages (--verify)."

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
        titles = list(writer.unlike())
        for title in titles:
            self.stdout.write(f"differs: {title}")
        if titles:
            raise CommandError(f"{len(titles)} differences")
        self.stdout.write("The search agrees with the pages.")
