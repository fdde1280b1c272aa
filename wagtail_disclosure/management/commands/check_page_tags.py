from __future__ import annotations

import json
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wagtail_disclosure.metadata.checking import Checked, check_site, check_url


class Command(BaseCommand):
    help = "Check the page tags (网页标签) of addresses, or with --all of every page of the portal."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("urls", nargs="*", metavar="URL")
        parser.add_argument("--all", action="store_true", help="every page of the portal")
        parser.add_argument("--json", action="store_true", help="print what was found as JSON")

    def handle(self, *args: Any, urls: list[str], json: bool, **options: Any) -> None:
        if bool(urls) == options["all"]:
            raise CommandError("Give addresses, or --all.")
        checked = list(check_site()) if options["all"] else [check_url(url) for url in urls]
        faulty = [page for page in checked if page.faults or page.error]
        self._print_json(checked) if json else self._print(checked, faulty)
        if faulty:
            raise CommandError(f"{len(faulty)} of {len(checked)} pages have faults")

    def _print_json(self, checked: list[Checked]) -> None:
        pages = [asdict(page) for page in checked]
        self.stdout.write(json.dumps(pages, ensure_ascii=False, indent=2))

    def _print(self, checked: list[Checked], faulty: list[Checked]) -> None:
        for page in faulty:
            self.stdout.write(page.url)
            if page.error:
                self.stdout.write(f"  {page.error}")
            for fault in page.faults:
                self.stdout.write(f"  {fault.tag}: {fault.message}")
        self.stdout.write(f"{len(checked)} pages checked, {len(faulty)} with faults")
