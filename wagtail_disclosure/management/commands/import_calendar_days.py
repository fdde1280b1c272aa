from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from wagtail_disclosure.base.calendar_import import ImportCalendarDays
from wagtail_disclosure.base.csv_rows import MAX_BYTES, text_of
from wagtail_disclosure.management.terminal import write_line

CANNOT_BE_READ = 2


class Command(BaseCommand):
    help = "Load calendar days from a CSV file: all of it, or nothing when a line is wrong."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", type=Path, help="UTF-8 or GB 18030, with the columns 日期, 类别, 名称, 来源"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would happen, write nothing"
        )

    def handle(self, *args: Any, file: Path, dry_run: bool, **options: Any) -> None:
        result = ImportCalendarDays(_text_in(file)).execute(dry_run=dry_run)
        if result.problems:
            raise CommandError("\n".join(result.problems))
        would_be = "would be " if dry_run else ""
        for verb, days in (("added", result.added), ("changed", result.changed)):
            for day in days:
                write_line(self.stdout, f"{would_be}{verb}: {day}")
        self.stdout.write(
            f"{len(result.added)} {would_be}added, {len(result.changed)} {would_be}changed, "
            f"{result.unchanged} unchanged"
        )


def _text_in(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return text_of(stream.read(MAX_BYTES + 1))
    except OSError as error:
        raise CommandError(str(error), returncode=CANNOT_BE_READ) from error
    except ValidationError as error:
        message = f"{file}: {'; '.join(error.messages)}"
        raise CommandError(message, returncode=CANNOT_BE_READ) from error
