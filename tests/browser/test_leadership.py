"""The leadership in a real browser: today's division, another day, the notice, the editing."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.editor import AUTOSAVE_MS, until
from tests.browser.follow import follow
from tests.browser.tiers import account
from wagtail_disclosure.pages.models import LeadershipPage

PUBLIC = {"today": "", "earlier": "?on=2024-05-06", "wrong-day": "?on=heute", "notice": "notice/"}


@pytest.fixture
def leadership() -> LeadershipPage:
    return LeadershipPage.objects.live().get()


def guide_picture(screen: Page, name: str) -> None:
    """Keep a picture for the user guide if DISCLOSURE_GUIDE names its folder."""
    if folder := os.environ.get("DISCLOSURE_GUIDE"):
        screen.screenshot(path=Path(folder) / f"{name}.png")


@pytest.mark.parametrize("name", PUBLIC)
def test_the_public_pages_are_accessible(
    page: Page,
    leadership: LeadershipPage,
    name: str,
    at_widths: Callable,
    axe: Callable,
    no_horizontal_scroll: Callable,
    screenshot: Callable,
) -> None:
    page.goto(leadership.url + PUBLIC[name])
    for width in at_widths(page):
        assert no_horizontal_scroll(page)
        assert axe(page) == []
        screenshot(f"{name}-{width}")
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    screenshot(f"{name}-dark")


def test_another_day_is_asked_for_without_script(
    browser: Any, live_server: Any, leadership: LeadershipPage
) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    screen = context.new_page()
    screen.goto(leadership.url)
    screen.fill("#on", "2024-05-06")
    screen.click(".disclosure-day__form button")
    expect(screen.locator(".disclosure-notice")).to_contain_text("2024-05-06")
    expect(screen.locator(".disclosure-leaders")).to_contain_text("四级调研员")
    context.close()


def test_the_data_for_machines_breaks_no_policy(page: Page, leadership: LeadershipPage) -> None:
    """`page` fails the test where the policy complains in the console."""
    answer = page.goto(leadership.url)
    assert answer is not None and "content-security-policy" in answer.headers
    data = page.locator("script[type='application/ld+json']").text_content()
    assert data is not None and '"OrganizationRole"' in data


def test_on_paper_there_is_no_form(page: Page, leadership: LeadershipPage) -> None:
    page.goto(leadership.url)
    page.emulate_media(media="print")
    assert not page.locator(".disclosure-day").is_visible()
    assert page.locator(".disclosure-leaders").is_visible()


def duties_of(leadership: LeadershipPage, place: int) -> list[str]:
    """What the draft says of the leader at ``place``; nothing while it has none there."""
    draft = LeadershipPage.objects.get(pk=leadership.pk).get_latest_revision_as_object()
    leaders = list(draft.leaders.all())[place : place + 1]
    return [duty.text for leader in leaders for duty in leader.duties.all()]


def test_a_leader_with_a_duty_is_added_and_previewed(
    page: Page, log_in: Callable, leadership: LeadershipPage, screenshot: Callable, faults: Any
) -> None:
    faults.expect("400 (Bad Request)")  # what cannot be saved yet, while it is being typed
    log_in(account("editor"))
    page.goto(f"/admin/pages/{leadership.pk}/edit/")
    number = leadership.leaders.count()
    page.locator("#id_leaders-ADD").click()
    page.fill(f"[name=leaders-{number}-effective_from]", "2025-10-01")
    for rows, field, text in (
        ("posts", "title", "党组成员、副局长（产业）"),
        ("duties", "text", "负责文化产业"),
        ("charges", "name", "产业股"),
    ):
        field_name = f"[name=leaders-{number}-{rows}-0-{field}]"
        if not page.locator(field_name).count():
            page.locator(f"#id_leaders-{number}-{rows}-ADD").click()
        page.fill(field_name, text)
    page.locator(f"[name=leaders-{number}-posts-0-title]").focus()
    guide_picture(page, "leadership-editor")
    page.fill(f"[name=leaders-{number}-phone]", "找办公室")
    screenshot("editing")
    follow(page.locator("footer button.action-save"))
    error = page.locator(f".w-field:has([name=leaders-{number}-phone]) .error-message")
    expect(error).to_be_visible()
    expect(page.locator(f"[name=leaders-{number}-duties-0-text]")).to_have_value("负责文化产业")
    page.fill(f"[name=leaders-{number}-phone]", "0999-5020017")
    page.wait_for_timeout(AUTOSAVE_MS)
    page.wait_for_load_state("networkidle")
    page.locator("footer button.action-save").click()
    until(page, lambda: duties_of(leadership, number) == ["负责文化产业"])
    page.goto(f"/admin/pages/{leadership.pk}/view_draft/")
    expect(page.locator(".disclosure-leaders")).to_contain_text("党组成员、副局长（产业）")


def test_the_matrix_warns_of_an_office_without_a_leader(
    page: Page,
    log_in: Callable,
    leadership: LeadershipPage,
    at_widths: Callable,
    axe: Callable,
    no_horizontal_scroll: Callable,
    screenshot: Callable,
) -> None:
    draft = leadership.get_latest_revision_as_object()
    leaders = list(draft.leaders.all())
    leaders[3].charges = [row for row in leaders[3].charges.all() if row.name != "广电股"]
    draft.leaders = leaders
    draft.save_revision(clean=False)
    log_in(account("editor"))
    page.goto(f"/admin/pages/{leadership.pk}/edit/")
    expect(page.locator(".disclosure-division-warnings")).to_contain_text("广电股")
    page.goto(f"/admin/disclosure-leadership/{leadership.pk}/matrix/")
    expect(page.locator(".division-matrix__uncovered")).to_contain_text("广电股")
    for width in at_widths(page):
        assert axe(page, "main") == []
        assert no_horizontal_scroll(page)
        screenshot(f"matrix-{width}")
    page.set_viewport_size({"width": 1280, "height": 900})
    guide_picture(page, "leadership-matrix")


def test_a_new_division_is_begun(
    page: Page, log_in: Callable, leadership: LeadershipPage, axe: Callable, screenshot: Callable
) -> None:
    log_in(account("editor"))
    page.goto(f"/admin/disclosure-leadership/{leadership.pk}/begin/")
    assert axe(page, "main") == []
    page.fill("[name=on]", "2026-01-01")
    page.keyboard.press("Tab")
    screenshot("begin")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page).to_have_url(f"/admin/pages/{leadership.pk}/edit/", timeout=20_000)
    assert LeadershipPage.objects.get(pk=leadership.pk).has_unpublished_changes
