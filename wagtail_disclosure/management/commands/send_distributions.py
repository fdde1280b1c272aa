"""Send what is queued for new media."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wagtail_disclosure.distribution.channels.registry import channels
from wagtail_disclosure.distribution.outbox import due, send_due
from wagtail_disclosure.management.terminal import write_line

GIVEN_UP = 1


class Command(BaseCommand):
    """Exit status: 0 everything sent or put off, 1 something was given up."""

    help = (
        "Send what is queued for new media and due. What fails is put off and tried again. Run it "
        "every few minutes; with --channel for a mail digest as often as it is to be mailed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--channel", default="", metavar="KEY", help="this channel only")
        parser.add_argument(
            "--except",
            default=[],
            metavar="KEY",
            action="append",
            dest="left_out",
            help="not this channel; may be repeated",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would be sent; send nothing"
        )

    def handle(
        self, *args: Any, channel: str, left_out: list[str], dry_run: bool, **options: Any
    ) -> None:
        for key in filter(None, [channel, *left_out]):
            if key not in channels():
                raise CommandError(f"There is no channel {key!r}: {', '.join(channels())}.")
        if dry_run:
            for row in due(channel, left_out):
                write_line(self.stdout, f"{row.channel}: {row.title}")
            return
        done = send_due(channel, left_out)
        self.stdout.write(
            f"{done.sent} sent, {done.cancelled} cancelled, {done.put_off} put off, "
            f"{done.given_up} given up"
        )
        if done.given_up:
            sys.exit(GIVEN_UP)
