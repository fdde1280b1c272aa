"""Maps in a real browser: drawn everywhere, interactive on demand where the site has tiles."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from example_site.settings import WAGTAIL_DISCLOSURE as DEMO
from tests.browser.watch import Faults

AtWidths = Callable[[Page], Iterator[int]]
Axe = Callable[..., list[str]]
Fits = Callable[[Page], bool]
Screenshot = Callable[[str], None]

TILES = DEMO | {"MAP_TILES": "/tiles/{z}/{x}/{y}.png", "MAP_TILES_ATTRIBUTION": "某图（演示）"}
SWITCH = "显示交互地图"


@pytest.fixture
def maps(settings, page: Page) -> Page:
    """A page with three maps, which stay drawn."""
    settings.ROOT_URLCONF = "tests.browser.map_urls"
    page.goto("/maps/")
    return page


@pytest.fixture
def tiled(settings, page: Page) -> Page:
    """The same with tiles."""
    settings.ROOT_URLCONF = "tests.browser.map_urls"
    settings.WAGTAIL_DISCLOSURE = TILES
    page.goto("/maps/")
    return page


def test_is_accessible_at_every_width(
    maps: Page, at_widths: AtWidths, axe: Axe, no_horizontal_scroll: Fits, screenshot: Screenshot
) -> None:
    for width in at_widths(maps):
        assert no_horizontal_scroll(maps)
        assert axe(maps) == []
        # One drawing of each map is to be seen, for eyes and for screen readers.
        assert maps.get_by_role("img").count() == 3
        screenshot(f"maps-{width}")


@pytest.mark.parametrize("mode", ["dark", "forced", "rtl"])
def test_in_other_modes(
    maps: Page, mode: str, axe: Axe, no_horizontal_scroll: Fits, screenshot: Screenshot
) -> None:
    if mode == "rtl":
        maps.goto("/maps/?rtl")
    elif mode == "dark":
        maps.emulate_media(color_scheme="dark")
    else:
        maps.emulate_media(forced_colors="active")
    assert axe(maps) == []
    assert no_horizontal_scroll(maps)
    screenshot(f"maps-{mode}")


def test_without_tiles_nothing_is_offered(maps: Page) -> None:
    expect(maps.locator("button:not(.disclosure-type__choice)")).to_have_count(0)
    assert maps.locator("script[src*='maps.js']").count() == 0


def test_map_apps_are_a_key_away(maps: Page) -> None:
    summary = maps.locator("summary").first
    summary.focus()
    maps.keyboard.press("Enter")
    maps.keyboard.press("Tab")
    assert maps.evaluate("document.activeElement.href").startswith("geo:43.43,83.26")


def test_no_tile_is_asked_for_before_the_reader_asks(tiled: Page, screenshot: Screenshot) -> None:
    asked: list[str] = []
    tiled.on("request", lambda request: asked.append(request.url))
    tiled.reload()
    expect(tiled.get_by_role("button", name=SWITCH)).to_have_count(3)
    assert not [url for url in asked if "/tiles/" in url or "leaflet" in url]
    screenshot("maps-offered")


def test_the_interactive_map_is_accessible(
    tiled: Page, at_widths: AtWidths, axe: Axe, no_horizontal_scroll: Fits, screenshot: Screenshot
) -> None:
    for _ in range(3):
        tiled.get_by_role("button", name=SWITCH).first.click()
    expect(tiled.get_by_role("region", name="我们的场馆")).to_be_visible()
    expect(tiled.locator(".leaflet-tile-loaded").first).to_be_visible()
    for width in at_widths(tiled):
        assert no_horizontal_scroll(tiled)
        assert axe(tiled) == []
        screenshot(f"maps-interactive-{width}")
    expect(tiled.get_by_text("某图（演示）").first).to_be_visible()
    expect(tiled.get_by_text("本图为示意图").first).to_be_hidden()


def test_by_keyboard_a_place_leads_to_its_page_and_back(tiled: Page) -> None:
    tiled.get_by_role("button", name=SWITCH).nth(1).click()
    pin = tiled.get_by_role("button", name="1 县图书馆")
    pin.focus()
    tiled.keyboard.press("Enter")
    link = tiled.locator(".leaflet-popup a")
    expect(link).to_be_focused()
    expect(link).to_have_attribute("href", "/library/")
    tiled.keyboard.press("Escape")
    expect(tiled.locator(".leaflet-popup a")).to_have_count(0)
    expect(pin).to_be_focused()


def test_zooming_breaks_no_policy(tiled: Page) -> None:
    tiled.get_by_role("button", name=SWITCH).first.click()
    for name in ("放大", "放大", "缩小"):
        tiled.get_by_role("button", name=name).click()
        tiled.wait_for_timeout(300)
    expect(tiled.locator(".leaflet-tile-loaded").first).to_be_visible()


def test_back_to_the_drawing(tiled: Page) -> None:
    button = tiled.get_by_role("button", name=SWITCH).first
    button.click()
    expect(tiled.locator(".disclosure-map-canvas")).to_have_count(1)
    back = tiled.get_by_role("button", name="显示示意图")
    back.click()
    expect(tiled.locator(".disclosure-map-canvas")).to_have_count(0)
    assert tiled.get_by_role("img").count() == 3
    expect(tiled.get_by_role("button", name=SWITCH).first).to_be_focused()


def test_where_no_tile_comes_the_drawing_stays(settings, page: Page, faults: Faults) -> None:
    faults.expect("404")
    settings.ROOT_URLCONF = "tests.browser.map_urls"
    settings.WAGTAIL_DISCLOSURE = TILES | {"MAP_TILES": "/no-tiles/{z}/{x}/{y}.png"}
    page.goto("/maps/")
    page.get_by_role("button", name=SWITCH).first.click()
    expect(page.get_by_text("交互地图无法加载。")).to_be_visible()
    expect(page.locator(".disclosure-map-canvas")).to_have_count(0)
    assert page.get_by_role("img").count() == 3
