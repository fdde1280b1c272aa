from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

import swapper
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.catalogue.setup import SetUpSection


class Command(BaseCommand):
    help = (
        "Create an agency's disclosure section with its four parts and the request page, "
        "and the groups that work on it. Run again, it changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--agency", required=True, help="name or organisation code of the agency"
        )
        parser.add_argument(
            "--code", help="organisation code: creates the agency if it does not exist"
        )
        parser.add_argument(
            "--parent", required=True, help="id or path (/news/) of the page it goes under"
        )

    def handle(
        self, *args: Any, agency: str, code: str | None, parent: str, **options: Any
    ) -> None:
        action = SetUpSection(agency=self._agency(agency, code), parent=self._parent(parent))
        try:
            result = action.execute()
        except ValidationError as error:
            raise CommandError("; ".join(error.messages)) from error
        for line in result.created:
            self.stdout.write(f"created {line}")
        if not result.created:
            self.stdout.write("nothing to do")
        self.stdout.write(f"section: page {result.section.pk} {result.section.url_path}")

    def _agency(self, name: str, code: str | None) -> Agency:
        found = Agency.objects.filter(name=name) | Agency.objects.filter(organisation_code=name)
        if agency := found.first():
            return agency
        if not code:
            raise CommandError(f"no agency {name!r}; give --code to create it")
        agency = Agency(name=name, organisation_code=code)
        try:
            agency.full_clean()
        except ValidationError as error:
            raise CommandError("; ".join(error.messages)) from error
        agency.save()
        return agency

    def _parent(self, parent: str) -> Any:
        pages = swapper.load_model("wagtailcore", "Page").objects
        by_id = parent.isdecimal()
        page = pages.filter(pk=int(parent)).first() if by_id else self._by_path(parent)
        if page is None:
            raise CommandError(f"no page {parent!r}")
        return page.specific

    def _by_path(self, path: str) -> Any:
        site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
        if site is None:
            raise CommandError("there is no default site: give --parent as a page id")
        full = site.root_page.url_path.rstrip("/") + "/" + path.strip("/")
        pages = swapper.load_model("wagtailcore", "Page").objects
        return pages.filter(url_path=full.rstrip("/") + "/").first()
