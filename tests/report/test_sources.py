from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.factories import make_section, part
from tests.report.builders import BALANCED, make_draft, make_report, stream
from wagtail_disclosure.report.document import Paragraph, Run, Statutory
from wagtail_disclosure.report.sources import labelled_report_of_page, report_document
from wagtail_disclosure.statutory.check import check_report

pytestmark = pytest.mark.django_db


@pytest.fixture
def index() -> Any:
    return part(make_section(name="新源县文旅局", phone="0999-1"), "reports")


def test_the_document_has_the_six_chapters(index: Any) -> None:
    document = report_document(make_report(index, fees_yuan=Decimal("12.50")))
    assert [chapter.title for chapter in document.chapters] == [
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ]
    assert document.title == "新源县文旅局2023年政府信息公开工作年度报告"
    assert "2023年1月1日至2023年12月31日" in document.opening
    assert "电话：0999-1" in document.opening
    assert document.chapters[0].blocks == (Paragraph((Run("一年来的工作。"),)),)
    assert isinstance(document.chapters[2].blocks[0], Statutory)
    assert "12.5 元" in document.chapters[5].blocks[0].runs[0].text
    assert document.signed_on == "2024年1月12日"


def test_the_opening_names_the_form_that_was_used(index: Any) -> None:
    page = make_report(
        index,
        disclosed=stream("table2", edition="2019"),
        requests=stream("table3", BALANCED, edition="2019"),
        remedies=stream("table4", edition="2019"),
    )
    assert "国办公开办函〔2019〕60号" in report_document(page).opening


def test_an_unfinished_report_has_a_document(index: Any) -> None:
    page = make_draft(index, year=None, fees_yuan=None, requests=[])
    document = report_document(page)
    assert document.opening == ""
    assert document.chapters[2].blocks == document.chapters[5].blocks == ()


def test_tables_of_a_page_are_checked_as_drafted_or_as_published(index: Any) -> None:
    page = make_report(index)
    page.requests = stream("table3", BALANCED | {"received.natural_person": 9})
    page.save_revision(clean=False)
    drafted = labelled_report_of_page(page.pk)
    assert check_report(drafted).to_json()["verdict"] == "fail"
    published = labelled_report_of_page(page.pk, draft=False)
    assert check_report(published).to_json()["verdict"] == "pass"
    assert (published.agency, published.year, published.edition) == ("新源县文旅局", 2023, "2021")


def test_editions_are_told_table_by_table(index: Any) -> None:
    page = make_draft(index, requests=stream("table3", BALANCED, edition="2019"))
    assert labelled_report_of_page(page.pk).edition == "mixed"


def test_an_unknown_page_is_a_lookup_error(index: Any) -> None:
    with pytest.raises(LookupError, match="999999"):
        labelled_report_of_page(999999)


def test_a_report_without_a_year_is_a_lookup_error(index: Any) -> None:
    with pytest.raises(LookupError, match="no year"):
        labelled_report_of_page(make_draft(index, year=None).pk)
