from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wagtail_disclosure.search import writer
from wagtail_disclosure.search.servers import search_server
from wagtail_disclosure.search.servers.base import SearchServer, ServerError
from wagtail_disclosure.search.servers.building import build, differing
from wagtail_disclosure.search.servers.sending import send_noted


class Command(BaseCommand):
    help = (
        "Write the index of the public search anew, compare it with the pages (--verify), or send "
        "the search server what it has not yet been told (--send)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        one = parser.add_mutually_exclusive_group()
        one.add_argument(
            "--verify", action="store_true", help="write nothing; exit 1 on a difference"
        )
        one.add_argument(
            "--send", action="store_true", help="only send the search server what it lacks"
        )

    def handle(self, *args: Any, verify: bool, send: bool, **options: Any) -> None:
        server = search_server()
        try:
            if verify:
                self._verify(server)
            elif send:
                self._send(server)
            else:
                self._rebuild(server)
        except ServerError as error:
            message = f"The search server: {error} The database answers meanwhile."
            raise CommandError(message) from error

    def _rebuild(self, server: SearchServer | None) -> None:
        self.stdout.write(f"{writer.rebuild()} entries written")
        if server:
            self.stdout.write(f"{build(server)} entries sent to the search server")

    def _send(self, server: SearchServer | None) -> None:
        if server is None:
            raise CommandError("There is no search server in the settings.")
        sent = send_noted(server)
        for key, reason in sent.refused.items():
            self.stdout.write(f"refused: entry {key}: {reason}")
        if sent.refused:
            raise CommandError(f"{len(sent.refused)} refused")
        self.stdout.write(f"{sent.number} changes sent to the search server")

    def _verify(self, server: SearchServer | None) -> None:
        found = [f"differs: {title}" for title in writer.unlike()]
        if server:
            found += [f"differs on the search server: entry {key}" for key in differing(server)]
        for line in found:
            self.stdout.write(line)
        if found:
            raise CommandError(f"{len(found)} differences")
        self.stdout.write("The search agrees with the pages.")
