"""Bulk publishing refuses as a whole, in words, when a page may not be public."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.factories import (
    Page,
    make_column,
    make_draft,
    make_section,
    make_user,
)

pytestmark = pytest.mark.django_db
MODEL = (Page._meta.app_label, Page._meta.model_name)


@pytest.fixture
def section(client):
    section = make_section()
    client.force_login(make_user(group=f"{section.agency.label} 信息公开管理员"))
    return section


def publish(client, *pages, **data):
    url = reverse("wagtail_bulk_action", args=[*MODEL, "publish"])
    query = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{url}?{query}&next=/admin/", data, follow=True)


def live(page) -> bool:
    return Page.objects.get(pk=page.pk).live


def test_complete_drafts_are_published(client, section):
    column = make_column(section)
    drafts = [make_draft(column), make_draft(column)]
    publish(client, *drafts)
    assert all(live(page) for page in drafts)


def test_one_incomplete_draft_stops_all_with_its_name(client, section):
    column = make_column(section)
    good, bad = make_draft(column), make_draft(column, title="缺概述", summary="")
    response = publish(client, good, bad)
    assert "缺概述" in response.content.decode()
    assert not live(good) and not live(bad)


def test_descendants_are_looked_at_too(client, section):
    column = make_column(section)
    column.unpublish()
    bad = make_draft(column, title="缺日期", dated_on=None)
    response = publish(client, column, include_descendants="on")
    assert "缺日期" in response.content.decode()
    assert not live(column) and not live(bad)


def test_other_bulk_actions_are_left_alone(client, section):
    draft = make_draft(make_column(section), summary="")
    url = reverse("wagtail_bulk_action", args=[*MODEL, "delete"])
    client.post(f"{url}?id={draft.pk}&next=/admin/")
    assert not Page.objects.filter(pk=draft.pk).exists()
