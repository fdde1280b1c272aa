"""The visit in a real browser: every page type at three widths, light and dark, by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.follow import follow
from wagtail_disclosure.visit.models import (
    AttractionPage,
    ServicePlacePage,
    TravelWarningPage,
    VisitColumnPage,
    VisitIndexPage,
)

AtWidths = Callable[[Page], Iterator[int]]
Axe = Callable[..., list[str]]
Fits = Callable[[Page], bool]
Screenshot = Callable[[str], None]


def address(model: Any, **filters: Any) -> Callable[[], str]:
    """Address of the first public page that ``filters`` find."""
    return lambda: model.objects.live().filter(**filters).order_by("path").first().url


PAGES = {
    "visit-index": address(VisitIndexPage),
    "visit-sights": address(VisitColumnPage, category="sights"),
    "visit-warnings": address(VisitColumnPage, category="warnings"),
    "visit-sight": address(AttractionPage, slug="nalati"),
    "visit-sight-with-prices": address(AttractionPage, slug="demo-reservoir"),
    "visit-sight-without-hours": address(AttractionPage, slug="wild-apples"),
    "visit-lodging": address(ServicePlacePage, slug="demo-hotel"),
    "visit-food": address(ServicePlacePage, slug="demo-restaurant"),
    "visit-shop": address(ServicePlacePage, slug="demo-felt"),
    "visit-transport": address(ServicePlacePage, slug="demo-coach-station"),
    "visit-entertainment": address(ServicePlacePage, slug="demo-theatre"),
    "visit-warning": address(TravelWarningPage),
}


@pytest.fixture(params=PAGES)
def opened(request: pytest.FixtureRequest, page: Page) -> Page:
    """The page, once for each kind of page."""
    response = page.goto(PAGES[request.param]())
    assert response is not None and response.ok
    return page


@pytest.fixture
def name(request: pytest.FixtureRequest) -> str:
    return request.node.callspec.params["opened"]


def test_is_accessible_at_every_width_and_in_the_dark(
    opened: Page,
    name: str,
    at_widths: AtWidths,
    axe: Axe,
    no_horizontal_scroll: Fits,
    screenshot: Screenshot,
) -> None:
    for width in at_widths(opened):
        assert no_horizontal_scroll(opened)
        assert axe(opened) == []
        screenshot(f"{name}-{width}")
    opened.emulate_media(color_scheme="dark")
    assert axe(opened) == []
    screenshot(f"{name}-dark")


def test_the_filter_works_by_keyboard_and_without_script(page: Page) -> None:
    page.goto(PAGES["visit-sights"]())
    page.locator(".disclosure-filter select").select_option("新源镇")
    follow(page.locator(".disclosure-filter button"), key="Enter")
    assert "township=" in page.url
    cards = page.locator(".disclosure-visit-card__facts")
    assert cards.count() == 2
    assert all("新源镇" in text for text in cards.all_inner_texts())


def test_a_need_leads_to_its_column(page: Page) -> None:
    page.goto(PAGES["visit-index"]())
    follow(page.get_by_role("link", name="看什么"))
    assert page.url.endswith("/visit/sights/")
