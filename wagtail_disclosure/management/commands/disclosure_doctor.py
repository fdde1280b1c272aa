"""Say what keeps the review from working, and which columns are out of date."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand

from wagtail_disclosure.agency.leadership.doctor import division_problems
from wagtail_disclosure.management.terminal import write_line
from wagtail_disclosure.oversight.doctor import column_problems
from wagtail_disclosure.review.people.doctor import examine
from wagtail_disclosure.review.people.problems import Level
from wagtail_disclosure.search.doctor import search_problems

ERRORS_FOUND = 1


class Command(BaseCommand):
    """Exit status: 0 no error (there may be warnings), 1 errors found."""

    help = (
        "Say what keeps the review of disclosures from working and which columns are out of date, "
        "and what to do about it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="print the result as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        problems = [*examine(), *division_problems(), *column_problems(), *search_problems()]
        counts = Counter(problem.level for problem in problems)
        if options["json"]:
            found = [problem.to_json() for problem in problems]
            result = {"problems": found, **{f"{level}s": counts[level] for level in Level}}
            write_line(self.stdout, json.dumps(result, indent=1))
        else:
            for problem in problems:
                write_line(self.stdout, f"{problem.level}: {problem.message}")
                write_line(self.stdout, f"    {problem.advice}")
            summary = (f"{counts[level]} {level}" for level in Level)
            self.stdout.write(", ".join(summary))
        if counts[Level.ERROR]:
            sys.exit(ERRORS_FOUND)
