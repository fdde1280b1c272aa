"""The parent's figures are the sums of its agencies' figures, each traceable to its parts."""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook
from wagtail.models import PageViewRestriction

from tests.factories import part
from tests.report.builders import make_draft, make_report, stream
from tests.report.consolidation.conftest import County, draft, publish
from tests.review.factories import make_person, submit
from wagtail_disclosure.report.consolidation.recording import keep_filed
from wagtail_disclosure.report.consolidation.source import subordinate_sums
from wagtail_disclosure.report.consolidation.sums import consolidate
from wagtail_disclosure.report.consolidation.workbook import cells_workbook
from wagtail_disclosure.review.roles import Role

GRANTED = "table3.closed.granted.natural_person"


def total(found, path: str = GRANTED) -> object:
    values = found.tables[path.partition(".")[0]].values
    return values.get(values.table.cell(path))


def test_published_reports_are_added(county: County) -> None:
    publish(county.culture, granted=2)
    publish(county.sports, granted=5)
    found = consolidate(county.agency, 2023, "2021")
    assert total(found) == 7
    assert total(found, "table3.closed.total.total") == 7
    summed = found.tables["table3"]
    parts = summed.parts[summed.values.table.cell(GRANTED)]
    assert {(one.label, one.value) for one in parts} == {("测试县文旅局", 2), ("测试县体育局", 5)}
    assert found.missing == ()


def test_drafts_are_not_added(county: County) -> None:
    publish(county.culture, granted=2)
    draft(county.sports, granted=5)
    found = consolidate(county.agency, 2023, "2021")
    assert total(found) == 2
    assert list(found.missing) == [county.sports.agency]


def test_what_is_handed_in_is_added_when_asked_for(county: County, settings) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True}
    submit(draft(county.culture, granted=4), make_person(county.culture.agency, Role.EDITOR))
    assert total(consolidate(county.agency, 2023, "2021", with_filed=True)) == 4
    assert consolidate(county.agency, 2023, "2021").contributions == ()


def test_what_is_public_wins_over_what_was_handed_in(county: County) -> None:
    page = publish(county.culture, granted=2)
    changed = page.get_latest_revision_as_object()
    changed.requests = stream("table3", {"closed.granted.natural_person": 9})
    keep_filed(changed)
    assert total(consolidate(county.agency, 2023, "2021", with_filed=True)) == 2


def test_what_is_public_to_some_is_not_added(county: County) -> None:
    page = publish(county.culture, granted=2)
    PageViewRestriction.objects.create(page_id=page.pk, restriction_type="login")
    found = consolidate(county.agency, 2023, "2021")
    assert found.contributions == ()
    assert county.culture.agency in found.missing


def test_another_edition_adds_what_both_have(county: County) -> None:
    publish(county.culture, granted=2)
    old = stream(
        "table3",
        {
            "received.natural_person": 4,
            "closed.granted.natural_person": 3,
            "closed.other.natural_person": 1,
        },
        edition="2019",
    )

    make_report(part(county.sports, "reports"), requests=old)
    found = consolidate(county.agency, 2023, "2021")
    assert total(found) == 5
    assert [item.label for item in found.tables["table3"].left_out] == ["测试县体育局"]


def test_the_sums_are_offered_to_the_parents_own_report(county: County) -> None:
    publish(county.culture, granted=2)
    page = make_draft(part(county.section, "reports"))
    offers = subordinate_sums(page)
    assert offers is not None
    figures = {offer.cell.path: offer for offer in offers.offers}
    assert figures[GRANTED].value == 2
    assert [one.label for one in figures[GRANTED].parts] == ["测试县文旅局"]
    assert "测试县体育局" in offers.note
    assert not any(offer.cell.path.endswith(".total") for offer in offers.offers)


def test_an_agency_without_agencies_is_offered_nothing(county: County) -> None:
    assert subordinate_sums(draft(county.culture)) is None


def test_queries_do_not_grow(county: County, django_assert_max_num_queries) -> None:
    publish(county.culture)
    publish(county.sports)
    with django_assert_max_num_queries(5):
        consolidate(county.agency, 2023, "2021")


def test_the_workbook_has_every_agency_and_cell(county: County) -> None:
    county.sports.agency.short_name = "=体育局"
    county.sports.agency.save()
    publish(county.culture, granted=2)
    publish(county.sports, granted=5)
    found = consolidate(county.agency, 2023, "2021")
    workbook = load_workbook(BytesIO(cells_workbook("汇总", found)))
    sheet = workbook["收到和处理政府信息公开申请情况"]
    cells = list(found.tables["table3"].values.table.cells())
    column = next(number for number, cell in enumerate(cells, start=2) if cell.path == GRANTED)
    values = {row[0].value: row[column - 1].value for row in sheet.iter_rows()}
    assert (values["测试县文旅局"], values["'=体育局"], values["合计"]) == (2, 5, 7)
    assert sheet.max_column == len(cells) + 1
    assert workbook.sheetnames[-1] == "未计入"
