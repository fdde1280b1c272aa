"""Lists name no page that is closed to those who read the list."""

from __future__ import annotations

import pytest
from wagtail.models import PageViewRestriction

from tests.factories import make_column, make_section, part
from wagtail_disclosure.base.open_pages import open_below

pytestmark = pytest.mark.django_db


@pytest.fixture
def section():
    return make_section()


def close(page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def test_a_restricted_column_is_named_nowhere(client, section):
    column = make_column(section, title="内部栏目")
    child = type(column)(title="内部子栏目", slug="child", purpose="内部")
    column.add_child(instance=child)
    close(column)
    for page in (section, part(section, "catalogue"), part(section, "guide")):
        assert "内部" not in client.get(page.url).content.decode()


def test_a_restricted_part_is_no_entrance(client, section):
    guide = part(section, "guide")
    guide.title = "内部指南"
    guide.save_revision().publish()
    close(guide)
    assert "内部指南" not in client.get(section.url).content.decode()


def test_who_may_see_a_page_sees_what_lies_open_below_it(section):
    column, closed = make_column(section), make_column(section)
    close(section)
    close(closed)
    catalogue = part(section, "catalogue")
    assert [page.pk for page in open_below(catalogue, catalogue.get_children())] == [column.pk]
