"""Write the day's reminders and send what the mail server has not taken yet."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from wagtail_disclosure.management.terminal import write_line
from wagtail_disclosure.review.outbox import MAX_ATTEMPTS, ReviewMail, deliver, unsent
from wagtail_disclosure.review.people.actors import name_of
from wagtail_disclosure.review.people.reminders import due_reminders, write_reminders

NOT_SENT = 1


class Command(BaseCommand):
    """Exit status: 0 everything sent, 1 something was not."""

    help = (
        "Write the day's reminders of what is due for review, and send the review's messages that "
        "were not sent yet. Run it once a day or more often."
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
        delivery = deliver(unsent())
        given_up = ReviewMail.objects.filter(sent_at=None, attempts__gte=MAX_ATTEMPTS).count()
        self.stdout.write(
            f"{written} reminders written, {delivery.sent} messages sent, {delivery.failed} failed,"
            f" {given_up} given up"
        )
        if delivery.failed:
            sys.exit(NOT_SENT)

    def _preview(self) -> None:
        count = 0
        for reminder in due_reminders():
            title = reminder.task_state.revision.object_str
            for user in reminder.recipients:
                count += 1
                write_line(self.stdout, f"reminder to {name_of(user)}: {title}")
        for mail in unsent():
            write_line(self.stdout, f"unsent to {mail.recipient}: {mail.subject}")
        self.stdout.write(f"{count} reminders to write, {unsent().count()} messages to send")
