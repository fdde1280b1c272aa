from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.catalogue.setup import SetUpSection
from wagtail_disclosure.management.pages import page_at


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
        action = SetUpSection(agency=self._agency(agency, code), parent=page_at(parent))
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
