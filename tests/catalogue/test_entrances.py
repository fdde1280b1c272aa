"""The line that an entrance says about itself."""

from __future__ import annotations

from wagtail_disclosure.catalogue.entrances import SectionFacts, line_about
from wagtail_disclosure.pages.models import MatterIndexPage, SectionPage

FACTS = SectionFacts(documents=3, report_years=[2025])


def test_the_list_of_key_tasks_has_a_line():
    assert line_about(MatterIndexPage, FACTS)
    assert line_about(SectionPage, FACTS) == ""


def test_a_project_need_not_have_every_type(settings):
    changed = {"MATTER_INDEX_PAGE_MODEL": "absent.Page"}
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, **changed}
    assert line_about(MatterIndexPage, FACTS) == ""
