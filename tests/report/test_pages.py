from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from tests.factories import make_section, part
from tests.report.builders import BALANCED, make_draft, make_report, report_values, stream
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.report.siblings import report_for_year
from wagtail_disclosure.report.stream_values import stream_of
from wagtail_disclosure.report.tables import table_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def index() -> Any:
    return part(make_section(name="新源县文化体育广播电视和旅游局"), "reports")


def refused(page: Any) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as caught:
        page.get_latest_revision().publish()
    page.refresh_from_db()
    assert not page.live
    return caught.value.message_dict


def test_is_named_after_agency_and_year(index: Any) -> None:
    page = make_draft(index)
    assert page.title == "新源县文化体育广播电视和旅游局2023年政府信息公开工作年度报告"
    assert page.slug == "2023"


def test_a_draft_may_lack_its_year(index: Any) -> None:
    page = make_draft(index, year=None)
    assert page.title == "新源县文化体育广播电视和旅游局政府信息公开工作年度报告"
    assert refused(page)["year"] == ["Enter the year of the report."]


def test_new_reports_hold_the_form_in_force() -> None:
    page = get_settings().model("REPORT_PAGE_MODEL")()
    assert [
        page.disclosed[0].block_type,
        page.requests[0].block_type,
        page.remedies[0].block_type,
    ] == [
        "table2_2021",
        "table3_2021",
        "table4_2021",
    ]


def test_publication_writes_the_register(index: Any) -> None:
    page = make_report(index)
    entry = PublishedEntry.objects.get(page_id=page.pk)
    assert (entry.report_year, entry.dated_on, entry.kind) == (2023, date(2024, 1, 12), "report")
    assert page.index_number


def test_an_unbalanced_table_is_saved_and_not_published(index: Any) -> None:
    page = make_draft(index, requests=stream("table3", BALANCED | {"received.natural_person": 9}))
    assert refused(page) == {
        "requests": [
            "四、结转下年度继续办理 / 自然人：表三 自然人：第一项 9 + 第二项 0 = 9，"
            "第三项（七）总计 2 + 第四项 1 = 3，两者应相等"
        ]
    }


def test_blank_cells_are_named_up_to_a_limit(index: Any) -> None:
    page = make_draft(index, remedies=stream("table4", rest=""))
    assert len(refused(page)["remedies"]) == 10


def test_editions_may_be_mixed(index: Any) -> None:
    page = make_report(index, requests=stream("table3", BALANCED, edition="2019"))
    assert page.live


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"fees_yuan": None}, "fees_yuan"),
        ({"fees_yuan": Decimal(-1)}, "fees_yuan"),
        ({"issued_on": None}, "issued_on"),
        ({"issued_on": date(2022, 12, 31)}, "issued_on"),
        ({"year": 2007}, "year"),
        ({"year": 2999, "issued_on": date(2024, 1, 1)}, "year"),
        ({"disclosed": []}, "disclosed"),
        ({"overview": []}, "overview"),
        ({"problems": []}, "problems"),
    ],
)
def test_what_is_missing_is_named_at_its_field(index: Any, fields: dict, name: str) -> None:
    assert name in refused(make_draft(index, **fields))


def test_is_not_dated_in_the_future(index: Any) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert "issued_on" in refused(make_draft(index, issued_on=tomorrow))


def test_one_report_a_year(index: Any) -> None:
    make_report(index)
    second = make_draft(index)
    assert second.slug == "2023-2"
    assert refused(second) == {"year": ["This agency already has a report for 2023."]}


def test_a_draft_takes_its_year_as_well(index: Any) -> None:
    first = make_draft(index)
    assert report_for_year(
        first.get_parent().get_parent().specific.agency, 2023, besides=make_draft(index, year=2022)
    )
    assert "year" in refused(make_draft(index))


def test_a_change_to_a_live_report_takes_its_year(index: Any) -> None:
    page = make_report(index, year=2022)
    page.year = 2023
    page.save_revision(clean=False)
    assert "year" in refused(make_draft(index))


def test_another_agency_has_its_own_2023(index: Any) -> None:
    make_report(index)
    assert make_report(part(make_section(), "reports")).live


def test_concurrent_publication_is_refused_at_the_year(
    index: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both passed the check before either was published: the register has the last word."""
    make_report(index)
    second = make_draft(index)
    monkeypatch.setattr("wagtail_disclosure.report.rules.report_of_same_year", lambda page: None)
    assert refused(second) == {"year": ["This agency already has a report for 2023."]}
    assert PublishedEntry.objects.count() == 1


def test_a_copy_begins_without_a_year(index: Any) -> None:
    page = make_report(index)
    copy = page.copy(update_attrs={"slug": "copy"}, keep_live=True)
    assert copy.year is None
    assert not copy.live
    assert copy.index_number == ""


def test_born_live_with_errors_begins_as_a_draft(index: Any) -> None:
    values = report_values(requests=stream("table3", rest=""))
    page = get_settings().model("REPORT_PAGE_MODEL")(live=True, **values)
    index.add_child(instance=page)
    assert not page.live


def test_public_page_shows_the_form(index: Any, client: Client) -> None:
    page = make_report(index)
    content = client.get(page.get_url()).content.decode()
    assert "<h1" in content and page.title in content
    for heading in ("一、总体情况", "二、主动公开政府信息情况", "六、其他需要报告的事项"):
        assert heading in content
    assert "全年收取政府信息公开信息处理费 0 元" in content
    assert 'headers="t3-' in content
    assert "style=" not in content


def test_the_index_lists_what_is_published(index: Any, client: Client) -> None:
    page = make_report(index)
    make_draft(index, year=2020)
    content = client.get(index.get_url()).content.decode()
    assert page.title in content
    assert "2020年" not in content


def test_stored_tables_are_read_back(index: Any) -> None:
    values = table_of(make_report(index), "table3")
    page = make_draft(index, year=2021, requests=stream_of(values))
    assert table_of(page, "table3") == values
