"""The published report as its readers meet it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from wagtail_disclosure.conf import get_settings


@pytest.fixture
def report(page: Page) -> Page:
    page.goto(get_settings().model("REPORT_PAGE_MODEL").objects.get(year=2023).url)
    return page


def test_is_accessible_at_every_width(
    report: Page,
    at_widths: Callable[[Page], Iterator[int]],
    axe: Callable[..., list[str]],
    no_horizontal_scroll: Callable[[Page], bool],
    screenshot: Callable[[str], None],
) -> None:
    for width in at_widths(report):
        assert no_horizontal_scroll(report)
        assert axe(report) == []
        screenshot(f"report-{width}")


def test_the_list_of_reports_is_accessible(
    page: Page, at_widths: Callable[[Page], Iterator[int]], axe: Callable[..., list[str]]
) -> None:
    page.goto(get_settings().model("REPORT_INDEX_PAGE_MODEL").objects.live().first().url)
    for _ in at_widths(page):
        assert axe(page) == []


def test_a_phone_shows_totals_before_the_form(report: Page) -> None:
    digest = report.locator(".disclosure-digest").first
    expect(digest).not_to_be_visible()
    report.set_viewport_size({"width": 360, "height": 800})
    expect(digest).to_be_visible()


def test_chapters_are_reached_from_the_contents(report: Page) -> None:
    report.get_by_role("link", name="四、政府信息公开行政复议、行政诉讼情况").click()
    assert report.url.endswith("#chapter-4")
    expect(report.locator("#chapter-4")).to_be_in_viewport()


def test_the_form_scrolls_by_keyboard(report: Page) -> None:
    report.set_viewport_size({"width": 360, "height": 800})
    frame = report.locator(".disclosure-form-frame").nth(1)
    frame.focus()
    report.keyboard.press("ArrowRight")
    report.wait_for_timeout(300)
    assert frame.evaluate("element => element.scrollLeft") > 0
