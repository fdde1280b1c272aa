"""The list of key tasks and a key task as the public sees them."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.agency.matters.builders import in_days, make_draft_task, make_index, make_task
from tests.factories import make_column, make_document, make_draft, make_section
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.version import PublishedVersion

pytestmark = pytest.mark.django_db
DAY = date(2025, 5, 1)


@pytest.fixture
def index():
    return make_index(make_section())


def text_of(client, page, query=""):
    response = client.get(page.url + query)
    assert response.status_code == 200
    return response.content.decode()


def lines(client, index, year):
    response = client.get(f"{index.url}csv/{year}/")
    assert response.status_code == 200
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))


def test_the_list_shows_the_newest_year_until_another_is_asked_for(client, index):
    old, new = make_task(index, year=2024), make_task(index, year=2025)
    assert new.title in text_of(client, index)
    assert old.title not in text_of(client, index)
    assert old.title in text_of(client, index, "?year=2024")
    for nonsense in ("2023", "x", "", "２０２４", "9" * 40):
        assert new.title in text_of(client, index, f"?year={nonsense}")


def test_the_timeline_is_asked_for_and_keeps_the_year(client, index):
    make_task(index, year=2024, progress=[(date(2024, 3, 2), "旧事", None)])
    make_task(index, progress=[(DAY, "新事", None)])
    text = text_of(client, index, "?view=timeline&year=2024")
    assert "disclosure-timeline" in text
    assert "旧事" in text
    assert "新事" not in text
    assert 'name="view" value="timeline"' in text
    assert "disclosure-matters__table" in text_of(client, index, "?view=nonsense")


def test_an_empty_list_says_what_to_do(client, index):
    assert "disclosure-empty" in text_of(client, index)
    assert client.get(index.url + "csv/2025/").status_code == 404


def test_the_table_says_how_each_task_stands(client, index):
    make_task(
        index,
        milestones=[("设计", in_days(-9), None)],
        progress=[(DAY, "招标", 40)],
        leader_post="副局长",
    )
    make_task(index, concluded_on=DAY, result="完成")
    text = text_of(client, index)
    for words in ("disclosure-tag--overdue", "disclosure-tag--done", "40 %", "招标", "副局长"):
        assert words in text
    assert "第二十条第（三）项" in text
    assert "重大行政决策程序暂行条例" in text


def test_a_task_without_news_for_longer_than_the_column_allows_is_marked(client, index):
    make_task(index, progress=[(in_days(-31), "旧", None)])
    index.update_within_days = 30
    index.save_revision().publish()
    mark = "Update overdue"
    assert mark in text_of(client, index)
    make_task(index, year=2026, progress=[(in_days(-30), "新", None)])
    assert mark not in text_of(client, index, "?year=2026")


def test_only_what_is_public_is_listed(client, index):
    shown = make_task(index)
    draft = make_draft_task(index, title="草稿里的事")
    gone = make_task(index, title="撤下的事")
    gone.unpublish()
    closed = make_task(index, title="内部的事")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    text = text_of(client, index)
    assert shown.title in text
    assert not any(page.title in text for page in (draft, gone, closed))
    assert [line["事项"] for line in lines(client, index, 2025)] == [shown.title]
    assert client.get(draft.url).status_code == 404


def test_an_edit_is_public_only_when_it_is_published(client, index):
    page = make_task(index, goal="公开的目标。")
    page.goal = "未公开的目标。"
    page.progress = [type(page).progress.rel.related_model(dated_on=DAY, text="未公开的进展")]
    page.change_note = "更新进展"
    revision = page.save_revision()
    assert "未公开" not in text_of(client, page) + text_of(client, index)
    assert not any("未公开" in str(line) for line in lines(client, index, 2025))
    revision.publish()
    assert "未公开的进展" in text_of(client, page)
    assert PublishedVersion.objects.filter(page_id=page.pk).count() == 2


def test_the_task_page_has_its_facts_timeline_and_public_documents(client, index):
    column = make_column(index.get_parent().specific)
    public, draft = make_document(column), make_draft(column, title="未公开的文件")
    page = make_task(
        index,
        kind="decision",
        consultation_from=date(2025, 3, 1),
        consultation_until=date(2025, 3, 11),
        consultation_reason="情况紧急",
        milestones=[("设计", date(2025, 2, 1), date(2025, 2, 2))],
        related_documents=[public.pk, draft.pk],
    )
    text = text_of(client, page)
    assert page.index_number in text
    for words in ("情况紧急", "2025-03-11", "设计", public.title, "disclosure-timeline"):
        assert words in text
    assert draft.title not in text


def test_the_register_knows_a_task(index):
    page = make_task(index, concluded_on=DAY, result="完成", kind="livelihood")
    entry = PublishedEntry.objects.get(page_id=page.pk)
    assert (entry.kind, entry.category, entry.summary) == ("matter", "livelihood", page.goal)
    assert (entry.starts_on, entry.ends_on) == (date(2025, 1, 1), DAY)
    assert entry.index_number == page.index_number != ""


def test_the_file_has_a_line_for_each_task_and_no_formula(client, index):
    make_task(
        index,
        title="=HYPERLINK(1)",
        goal="+1",
        milestones=[("一", DAY, DAY), ("二", in_days(5), None)],
        progress=[(DAY, "@SUM(1)", 50)],
    )
    make_task(index, concluded_on=DAY, result="-1")
    first, second = lines(client, index, 2025)
    assert (first["事项"], first["目标"], first["最近进展"]) == (
        "'=HYPERLINK(1)",
        "'+1",
        "'@SUM(1)",
    )
    assert (first["完成进度（%）"], first["节点"]) == ("50", "完成1个，共2个")
    assert (second["结果"], second["办结日期"], second["序号"]) == ("'-1", "2025-05-01", "2")


def test_the_number_of_queries_does_not_grow(client, index):
    def cost(page):
        client.get(page.url)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(page.url).status_code == 200
        return len(captured)

    rows = {
        "milestones": [("一", DAY, DAY), ("二", in_days(9), None)],
        "progress": [(DAY, "甲", 10), (DAY, "乙", 20)],
    }
    task = make_task(index, **rows)
    few = cost(index), cost(task)
    for _number in range(6):
        make_task(index, milestones=rows["milestones"] * 4, progress=rows["progress"] * 4)
    assert (cost(index), cost(task)) == few
    with CaptureQueriesContext(connection) as captured:
        lines(client, index, 2025)
    assert len(captured) <= few[0]
