"""Nothing below a page shows more than the page itself does: each further address, one by one."""

from __future__ import annotations

from typing import Any

import pytest

from tests.visit.programme import (
    make_event,
    make_gallery,
    make_impression,
    make_project,
    make_route,
    make_visit,
    make_visit_column,
)
from wagtail_disclosure.publication.visibility import Sight

pytestmark = pytest.mark.django_db
PAGES = {
    "impressions": (make_impression, [""]),
    "galleries": (make_gallery, ["", "1/"]),
    "routes": (make_route, ["", "gpx/"]),
    "events": (make_event, ["", "ics/"]),
    "projects": (make_project, [""]),
}


def unseen(page: Any) -> Sight:
    return Sight.NONE


@pytest.mark.parametrize("category", PAGES)
def test_every_address_asks_the_policy(client: Any, settings: Any, category: str) -> None:
    make, addresses = PAGES[category]
    page = make(make_visit_column(category, make_visit()))
    for address in addresses:
        assert client.get(page.url + address).status_code == 200
    settings.WAGTAIL_DISCLOSURE = {
        **settings.WAGTAIL_DISCLOSURE,
        "VISIBILITY_POLICY": "tests.visit.test_sight.unseen",
    }
    for address in addresses:
        assert client.get(page.url + address).status_code == 404


@pytest.mark.parametrize("category", PAGES)
def test_an_offline_page_is_not_there_and_in_no_list(client: Any, category: str) -> None:
    make, addresses = PAGES[category]
    column = make_visit_column(category, make_visit())
    page = make(column)
    assert page.title in client.get(column.url).content.decode()
    page.unpublish()
    for address in addresses:
        assert client.get(page.url + address).status_code == 404
    assert page.title not in client.get(column.url).content.decode()
