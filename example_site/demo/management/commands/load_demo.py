from __future__ import annotations

import os
from io import StringIO
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from example_site.demo.accounts import ACCOUNTS, create_accounts
from example_site.demo.content_files import CONTENT
from example_site.demo.languages import load_languages
from example_site.demo.portal import load_portal
from example_site.demo.programme import load_programme
from example_site.demo.review import load_review
from example_site.demo.section import load_section
from example_site.demo.visit import load_visit
from example_site.portal.models import HomePage
from wagtail_disclosure.review.circumstances import without_review

REASON = "演示数据：装载时直接公开，未经审核。"


class Command(BaseCommand):
    help = "Fill an empty portal with the demo, once; print the address and the accounts."

    def handle(self, *args: Any, **options: Any) -> None:
        if HomePage.objects.exists():
            self.stdout.write("The demo is already loaded: left as it is.")
        else:
            self._load()
        self._print_accounts()

    @transaction.atomic
    def _load(self) -> None:
        self.stdout.write("Loading the demo …")
        with without_review(REASON):
            home = load_portal()
            section = load_section(home)
            load_visit(section)
            load_programme(section)
        # Xinjiang's own holidays, as far as their dates are known: 2026 is for you to enter.
        call_command("import_calendar_days", CONTENT / "calendar_days.csv", stdout=StringIO())
        create_accounts()
        load_review()
        # Last, so that what is loaded before it finds each page once.
        with without_review(REASON):
            load_languages(home, section)

    def _print_accounts(self) -> None:
        port = os.environ.get("PORT", "8000")
        self.stdout.write(f"\nPortal   http://127.0.0.1:{port}/")
        self.stdout.write(f"Section  http://127.0.0.1:{port}/disclosure/")
        self.stdout.write(f"Admin    http://127.0.0.1:{port}/admin/\n")
        for account in ACCOUNTS:
            self.stdout.write(f"  {account.username:<18} {account.password:<20} {account.role}")
