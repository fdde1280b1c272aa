"""Readers who use no mouse: every journey by Tab, Enter, arrows and Escape alone."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.follow import follow
from tests.browser.page_types import KINDS

SMALLEST_TARGET = 44  # CSS pixels


def tab_to(page: Page, target: Locator, presses: int = 60) -> None:
    """Press Tab until the first of ``target`` has the focus, and see that it shows."""
    for _ in range(presses):
        page.keyboard.press("Tab")
        if target.first.evaluate("element => element === document.activeElement"):
            break
    expect(target.first).to_be_focused()
    style = target.first.evaluate("element => getComputedStyle(element).outlineStyle")
    assert style != "none", "the focus is not seen"


def enter(page: Page) -> None:
    with page.expect_navigation():
        page.keyboard.press("Enter")


def root_size(page: Page) -> float:
    """Size of the root's type in CSS pixels."""
    return page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")


def test_skip_link_and_menu(page: Page) -> None:
    page.goto("/disclosure/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.goto("/disclosure/")
    tab_to(page, page.get_by_role("navigation").first.get_by_role("link", name="新源要闻"))
    enter(page)
    assert page.url.endswith("/news/")


def test_from_suggestions_over_a_facet_to_a_document(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto("/disclosure/")
    box = page.get_by_role("combobox")
    tab_to(page, box)
    page.keyboard.type("开放")
    choices = page.get_by_role("option")
    expect(choices.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(choices.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(choices.first).to_be_hidden()
    enter(page)
    tab_to(page, page.get_by_role("link", name="筛选结果"))
    page.keyboard.press("Enter")
    expect(page.locator("#narrow")).to_be_focused()
    tab_to(page, page.locator("#facet-kind ~ ul a"))
    enter(page)
    assert "kind=" in page.url
    tab_to(page, page.locator(".disclosure-entries__title"))
    enter(page)
    expect(page.locator("h1.disclosure-title")).to_be_visible()


def test_pages_of_a_list(page: Page) -> None:
    page.goto(KINDS["catalogue"].address())
    tab_to(page, page.locator(".disclosure-pagination [rel=next]"), presses=150)
    enter(page)
    current = page.locator(".disclosure-pagination__number[aria-current=page]")
    expect(current).to_have_text("2")


@pytest.mark.parametrize("name", ["table3", "table4"])
def test_a_wide_table_is_scrolled_on_a_phone(page: Page, name: str) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(KINDS["report"].address())
    frame = page.locator(f".disclosure-form-frame:has(.disclosure-form--{name})")
    expect(frame).to_have_attribute("role", "region")
    expect(frame).to_have_accessible_name(frame.locator("caption").inner_text())
    tab_to(page, frame, presses=150)
    page.keyboard.press("ArrowRight")
    page.wait_for_function("frame => frame.scrollLeft > 0", arg=frame.element_handle())
    heading = frame.locator("th[scope=row]")
    if heading.count():
        box = heading.last.bounding_box()
        assert box is not None and box["x"] >= 0, "the row's heading went out of view"


def test_large_type_is_chosen_kept_and_given_back(page: Page, no_horizontal_scroll: Any) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto("/disclosure/?page=1")
    usual = root_size(page)
    large = page.locator(".disclosure-type__choice--large")
    standard = page.locator(".disclosure-type__choice--standard")
    expect(standard).to_be_hidden()
    tab_to(page, large)
    box = large.bounding_box()
    assert box is not None and min(box["width"], box["height"]) >= SMALLEST_TARGET
    enter(page)
    assert page.url.endswith("/disclosure/?page=1")
    assert root_size(page) == pytest.approx(1.3 * usual)
    assert no_horizontal_scroll(page)
    expect(large).to_be_hidden()
    page.goto(KINDS["report"].address())
    assert root_size(page) == pytest.approx(1.3 * usual)
    assert no_horizontal_scroll(page)
    tab_to(page, standard)
    enter(page)
    assert root_size(page) == usual


def test_large_type_without_script(browser: Browser, live_server: LiveServer) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    page = context.new_page()
    page.goto("/disclosure/")
    before = page.locator(".disclosure-title").bounding_box()
    follow(page.locator(".disclosure-type__choice--large"), key="Enter")
    expect(page.locator(".disclosure-type__choice--standard")).to_be_visible()
    after = page.locator(".disclosure-title").bounding_box()
    assert before is not None and after is not None and after["height"] > before["height"]
    context.close()


def test_addresses_can_be_copied(page: Page) -> None:
    """A feed is a plain link, so that its address can be copied from the menu of the keyboard."""
    page.goto(KINDS["column"].address())
    feed = page.locator(".disclosure a[type='application/atom+xml']")
    tab_to(page, feed, presses=100)
    assert (feed.first.get_attribute("href") or "").endswith("feed/atom/")


def test_paper_says_whose_page_it_is(page: Page) -> None:
    page.goto(KINDS["document"].address())
    head = page.locator(".disclosure-paper")
    expect(head).to_be_hidden()
    page.emulate_media(media="print")
    expect(head).to_be_visible()
    expect(head).to_contain_text("文化体育广播电视和旅游局")
    expect(head).to_contain_text(page.url)
    expect(page.locator(".disclosure-type")).to_be_hidden()
    shown = page.locator(".disclosure-file a").first.evaluate(
        "link => getComputedStyle(link, '::after').content"
    )
    assert "/documents/" in shown


def test_forced_colours_keep_frames_and_focus(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(KINDS["guide"].address())
    card = page.locator(".disclosure-card").first
    assert card.evaluate("card => getComputedStyle(card).borderTopStyle") == "solid"
    tab_to(page, page.locator(".disclosure-type__choice--large"))
