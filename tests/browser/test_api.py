"""The page about the API: accessible, and its examples work."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.test_public_pages import AtWidths, Axe, Fits, Screenshot

pytestmark = pytest.mark.browser

ROOT = "/api/disclosure/v1/"


def test_the_page_is_accessible(
    page: Page, at_widths: AtWidths, axe: Axe, no_horizontal_scroll: Fits, screenshot: Screenshot
) -> None:
    page.goto(ROOT)
    for width in at_widths(page):
        assert no_horizontal_scroll(page)
        assert axe(page) == []
        screenshot(f"api-{width}")
    page.emulate_media(color_scheme="dark")
    page.locator("summary").first.click()
    assert axe(page) == []
    screenshot("api-dark")


def test_its_examples_find_something(page: Page) -> None:
    page.goto(ROOT)
    addresses = [
        link.get_attribute("href") or "" for link in page.locator(".disclosure-api a").all()
    ]
    assert len(addresses) > 5
    for address in addresses:
        answer = page.request.get(address)
        assert answer.ok and answer.headers["content-type"] == "application/json"
    lists = [page.request.get(one).json() for one in addresses if "?" in one]
    assert sum(bool(one["items"]) for one in lists) >= 3
