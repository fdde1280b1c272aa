"""A county office looks who has handed in, and follows a figure of the sum to its report."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.follow import follow
from tests.browser.tiers import account
from wagtail_disclosure.base.agency import Agency

YEAR = 2025


@pytest.fixture
def board(page: Page, log_in: Callable) -> Page:
    log_in(account("county-editor"))
    county = Agency.objects.get(short_name="县政府办")
    page.goto(f"/admin/disclosure-reports/board/{county.pk}/{YEAR}/")
    return page


def test_the_screens_fit_and_are_accessible(
    board: Page,
    axe: Callable,
    at_widths: Callable[[Page], Iterator[int]],
    no_horizontal_scroll: Callable[[Page], bool],
    screenshot: Callable[[str], None],
) -> None:
    screens = {"board": board.url}
    follow(board.get_by_role("link", name="已发布年报汇总"))
    screens["sums"] = board.url
    figure = board.locator(".report-board__form td a[href*='received.natural_person']")
    expect(figure).to_have_text("5")
    follow(figure)
    screens["cell"] = board.url
    follow(board.get_by_role("link", name="县文旅局"))
    screens["filed"] = board.url
    for name, address in screens.items():
        board.goto(address)
        assert axe(board, "main") == [], name
        for width in at_widths(board):
            assert no_horizontal_scroll(board), (name, width)
            screenshot(f"report-{name}-{width}")


def test_reminding_by_keyboard(board: Page) -> None:
    board.goto(board.url.replace(str(YEAR), "2024"))
    box = board.get_by_label("催报县财政局")
    box.focus()
    if not box.is_checked():
        board.keyboard.press("Space")
    board.get_by_role("button", name="催报所选机关").press("Enter")
    expect(board.get_by_text("已催报：县财政局")).to_be_visible()
