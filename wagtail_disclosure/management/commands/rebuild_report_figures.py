"""Keep the figures of all published reports anew."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.consolidation.kept_figures import KeptFigures, Stage
from wagtail_disclosure.report.consolidation.recording import keep_public


class Command(BaseCommand):
    """For reports that were published before the package kept their figures."""

    help = "Keep the figures of all published annual reports anew, for boards and sums."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        reports = get_settings().model("REPORT_PAGE_MODEL").objects.live().filter(alias_of=None)
        KeptFigures.objects.filter(stage=Stage.PUBLIC).exclude(page__in=reports).delete()
        for page in reports.iterator(chunk_size=100):
            keep_public(page)
        count = KeptFigures.objects.filter(stage=Stage.PUBLIC).count()
        self.stdout.write(f"{count} reports")
