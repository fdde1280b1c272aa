"""Tell readers by mail of what is new, and forget addresses that were never confirmed."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from wagtail_disclosure.management.terminal import write_line
from wagtail_disclosure.subscriptions.digests import due_batches
from wagtail_disclosure.subscriptions.model import Frequency
from wagtail_disclosure.subscriptions.offer import is_offered
from wagtail_disclosure.subscriptions.sending import clear_unconfirmed, send_digests

NOT_SENT, NOT_OFFERED = 1, 2


class Command(BaseCommand):
    """Exit status: 0 everything sent, 1 something was not, 2 subscriptions are switched off."""

    help = (
        "Send the digests that are due, each in the section's language, and delete subscriptions "
        "that were not confirmed in time. Run it once a day."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--frequency", choices=Frequency.values, help="only these digests")
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would be sent; change nothing"
        )

    def handle(self, *args: Any, frequency: str | None, dry_run: bool, **options: Any) -> None:
        now, frequencies = timezone.now(), [Frequency(frequency)] if frequency else []
        if dry_run:
            self._preview(*due_batches(now, *frequencies))
            return
        cleared = clear_unconfirmed(now)
        if not is_offered():
            raise CommandError(
                "WAGTAIL_DISCLOSURE['SUBSCRIPTIONS_FROM'] is blank, or wagtail_disclosure.urls is "
                "not included: nothing is sent",
                returncode=NOT_OFFERED,
            )
        outcome = send_digests(now, *frequencies)
        self.stdout.write(
            f"{outcome.sent} digests sent, {outcome.failed} failed, {outcome.unchanged} had nothing"
            f" new; {cleared} unconfirmed subscriptions deleted"
        )
        if outcome.is_given_up:
            self.stderr.write("the mail server takes nothing: the rest was not tried")
        if outcome.failed:
            sys.exit(NOT_SENT)

    def _preview(self, *batches: Any) -> None:
        digests = [digest for batch in batches for digest in batch if digest.entries]
        for digest in digests:
            subscription = digest.subscription
            what = digest.names.of(subscription.selection)
            line = f"to {subscription.masked_email}: {what}, {len(digest.entries)} new"
            write_line(self.stdout, line)
        self.stdout.write(f"{len(digests)} digests to send")
