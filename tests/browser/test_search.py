"""Readers search: with a mouse, by keyboard alone, and without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.follow import follow
from tests.browser.test_public_pages import AtWidths, Axe, Fits, Screenshot

pytestmark = pytest.mark.browser

SEARCH = "/disclosure/search/"


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("search", "?q=开放"),
        ("search-everything", ""),
        ("search-narrowed", "?q=通知&genre=notice&order=newest"),
        ("search-empty", "?q=免废开放&year=2023"),
    ],
)
def test_every_state_is_accessible(
    page: Page,
    name: str,
    query: str,
    at_widths: AtWidths,
    axe: Axe,
    no_horizontal_scroll: Fits,
    screenshot: Screenshot,
) -> None:
    page.goto(f"{SEARCH}{query}")
    for width in at_widths(page):
        assert no_horizontal_scroll(page)
        assert axe(page) == []
        screenshot(f"{name}-{width}")
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    screenshot(f"{name}-dark")
    page.emulate_media(color_scheme="light", forced_colors="active")
    screenshot(f"{name}-forced")


def test_from_words_to_a_document(page: Page) -> None:
    page.goto("/disclosure/")
    page.get_by_role("combobox").fill("开放")
    follow(page.get_by_role("search").get_by_role("button"))
    everything = page.locator(".disclosure-entries__title").count()
    assert everything > 3
    assert page.locator("mark").count() >= everything
    follow(page.locator("#facet-kind ~ ul a").first)
    assert 0 < page.locator(".disclosure-entries__title").count() <= everything
    assert "kind=" in page.url
    follow(page.locator(".disclosure-entries__title").first)
    expect(page.locator(".disclosure-title")).to_be_visible()


def test_suggestions_by_keyboard(page: Page, axe: Axe, screenshot: Screenshot) -> None:
    page.goto("/disclosure/")
    box = page.get_by_role("combobox")
    box.focus()
    box.press_sequentially("开放")
    choices = page.get_by_role("option")
    expect(choices.first).to_be_visible()
    box.press("ArrowDown")
    expect(choices.first).to_have_attribute("aria-selected", "true")
    assert axe(page) == []
    screenshot("search-suggestions")
    title = choices.first.inner_text()
    box.press("Escape")
    expect(choices.first).to_be_hidden()
    box.press_sequentially("时")
    expect(choices.first).to_be_visible()
    box.press("ArrowDown")
    follow(box, key="Enter")
    assert page.locator(".disclosure-entries__title").count() >= 1
    assert title


def test_without_script(browser: Browser, live_server: LiveServer) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    page = context.new_page()
    page.goto("/disclosure/")
    page.locator("#disclosure-search").fill("图书馆")
    follow(page.locator(".disclosure-search__button"))
    assert page.locator(".disclosure-entries__title").count() >= 1
    assert page.locator(".disclosure-facet").first.is_visible()
    context.close()


def test_a_page_by_its_number(page: Page) -> None:
    page.goto(SEARCH)
    jump = page.locator("#page-number")
    if not jump.count():
        pytest.fail("the demo has too few entries for a list of eight pages")
    jump.fill("3")
    follow(jump, key="Enter")
    assert page.locator(".disclosure-pagination__number[aria-current]").inner_text() == "3"
