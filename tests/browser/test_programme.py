"""Routes, events, projects, impressions and galleries in a real browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.follow import follow
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.visit.models import VisitColumnPage

AtWidths = Callable[[Page], Iterator[int]]
Axe = Callable[..., list[str]]
Fits = Callable[[Page], bool]
Screenshot = Callable[[str], None]


def entry(slug: str) -> Callable[[], str]:
    """Address of the public page with this slug."""
    return lambda: PublishedEntry.objects.get(url_path__endswith=f"/visit/{slug}/").get_url() or ""


def column(category: str) -> Callable[[], str]:
    return lambda: VisitColumnPage.objects.get(category=category).url


PAGES = {
    "route": entry("routes/nalati-two-days"),
    "route-estimated": entry("routes/apples-and-museum"),
    "event": entry("events/talk-2"),
    "event-cancelled": entry("events/open-air-film"),
    "project": entry("projects/visitor-centre"),
    "impression": entry("impressions/yurt-hospitality"),
    "heritage": entry("impressions/felt-making"),
    "gallery": entry("galleries/four-seasons"),
    "gallery-picture": lambda: f"{entry('galleries/four-seasons')()}3/",
    "routes": column("routes"),
    "events": column("events"),
    "projects": column("projects"),
    "projects-filtered": lambda: f"{column('projects')()}?stage=seeking",
    "impressions": column("impressions"),
    "galleries": column("galleries"),
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


def test_nothing_moves_while_pictures_load(page: Page) -> None:
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "entry => window.shift += entry.value)).observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(PAGES["gallery"](), wait_until="networkidle")
    page.mouse.wheel(0, 4000)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.shift") < 0.01


def test_a_gallery_is_turned_over_by_keyboard_without_script(page: Page) -> None:
    page.goto(f"{PAGES['gallery']()}1/")
    following = page.locator("[rel=next]")
    following.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/2/")
    assert page.locator(".disclosure-picture__image").get_attribute("alt")


def test_a_route_prints_as_a_plan(page: Page, screenshot: Screenshot) -> None:
    page.goto(PAGES["route"]())
    page.emulate_media(media="print")
    assert page.locator(".disclosure-stop").first.is_visible()
    assert page.locator(".disclosure-map:visible").count() == 1
    assert not page.locator(".disclosure-tools").is_visible()
    screenshot("route-print")


def test_a_stage_filters_the_library(page: Page) -> None:
    page.goto(PAGES["projects"]())
    follow(page.locator("a[href*='stage=seeking']"))
    shown = page.locator("tbody").last.locator("tr").count()
    projects = PublishedEntry.objects.of_kind(EntryKind.PROJECT).count()
    assert 0 < shown < projects
