"""Remind those who keep columns of what is out of date, and send the messages."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from wagtail_disclosure.management.terminal import write_line
from wagtail_disclosure.oversight.reminders import due_reminders, write_reminders
from wagtail_disclosure.review.outbox import MailKind, deliver, unsent

NOT_SENT = 1


class Command(BaseCommand):
    """Exit status: 0 everything sent, 1 something was not."""

    help = (
        "Write reminders of columns that are out of date, empty or soon due, to each address at "
        "most once in FRESHNESS_REMINDER_DAYS days, and send them. Run it once a day."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would be sent; send nothing"
        )

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        if dry_run:
            self._preview()
            return
        written = write_reminders()
        delivery = deliver(unsent().filter(kind=MailKind.FRESHNESS))
        self.stdout.write(
            f"{written} reminders written, {delivery.sent} messages sent, {delivery.failed} failed"
        )
        if delivery.failed:
            sys.exit(NOT_SENT)

    def _preview(self) -> None:
        count = 0
        for reminder in due_reminders():
            count += 1
            titles = "、".join(state.title for state in reminder.states)
            write_line(self.stdout, f"reminder to {reminder.address}: {titles}")
        self.stdout.write(f"{count} reminders to write")
