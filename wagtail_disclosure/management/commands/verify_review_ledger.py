from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.review.audit.verification import Verification

PROBLEMS_FOUND, NO_SUCH_AGENCY = 1, 2


class Command(BaseCommand):
    """Exit status: 0 all agrees, 1 problems found, 2 no such agency. A revision that is no longer
    stored is told, but is no problem.
    """

    help = "Verify the review ledger, the approved revisions and the public pages."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="print the result as JSON")
        parser.add_argument(
            "--agency",
            metavar="CODE",
            help="look at the pages of this agency only (organisation code or name)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        verification = Verification(_agency(options["agency"]))
        serious = self._json(verification) if options["json"] else self._text(verification)
        if serious:
            sys.exit(PROBLEMS_FOUND)

    def _json(self, verification: Verification) -> bool:
        problems = list(verification.problems())
        result = verification.to_json(problems)
        self._print(json.dumps(result, ensure_ascii=False, indent=1))
        return any(problem.is_serious for problem in problems)

    def _text(self, verification: Verification) -> bool:
        found = 0
        for problem in verification.problems():
            self._print(problem.message)
            found += problem.is_serious
        for line in _summary(verification, found):
            self._print(line)
        return bool(found)

    def _print(self, text: str) -> None:
        """Write ``text``, with escapes where the terminal has no Chinese."""
        encoding = getattr(self.stdout, "encoding", None) or "utf-8"
        self.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


def _agency(code: str | None) -> Agency | None:
    if not code:
        return None
    found = Agency.objects.filter(organisation_code=code) | Agency.objects.filter(name=code)
    if agency := found.first():
        return agency
    raise CommandError(f"no agency {code!r}", returncode=NO_SUCH_AGENCY)


def _summary(verification: Verification, found: int) -> list[str]:
    counts = {"entries": verification.chain.count, "pages": verification.pages}
    lines = [_("%(entries)d entries and %(pages)d public pages were compared.") % counts]
    if verification.chain.hash:
        lines.append(_("Hash of the last entry: %(hash)s") % {"hash": verification.chain.hash})
    if not found:
        return [*lines, _("No problem was found.")]
    message = ngettext("%(count)d problem was found.", "%(count)d problems were found.", found)
    return [*lines, message % {"count": found}]
