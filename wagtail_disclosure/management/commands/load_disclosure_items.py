from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wagtail_disclosure.catalogue.item_import import SHIPPED, import_items


class Command(BaseCommand):
    help = "Load disclosure items from a CSV file: all of it, or nothing when a row is wrong."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", nargs="?", type=Path, default=SHIPPED, help="default: the shipped file"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would happen, write nothing"
        )

    def handle(self, *args: Any, file: Path, dry_run: bool, **options: Any) -> None:
        try:
            result = import_items(file, dry_run=dry_run)
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{file}: {error}", returncode=2) from error
        if result.problems:
            raise CommandError("\n".join(result.problems))
        verb = "would be " if dry_run else ""
        self.stdout.write(
            f"{result.added} {verb}added, {result.changed} {verb}changed, "
            f"{result.unchanged} unchanged"
        )
