from __future__ import annotations

from django.core.management import call_command

from tests.report.consolidation.conftest import County, draft, publish
from wagtail_disclosure.report.consolidation.kept_figures import KeptFigures, Stage


def test_figures_come_back(county: County, capsys) -> None:
    page, gone = publish(county.culture), draft(county.sports)
    before = KeptFigures.objects.get()
    KeptFigures.objects.all().delete()
    KeptFigures.objects.create(
        page=gone, stage=Stage.PUBLIC, year=2023, at=before.at, errors=0, warnings=0
    )
    call_command("rebuild_report_figures")
    [kept] = KeptFigures.objects.all()
    assert (kept.page_id, kept.tables) == (page.pk, before.tables)
    assert capsys.readouterr().out.strip() == "1 reports"
