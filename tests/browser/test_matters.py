"""Key tasks in the public's browser, and the currency of columns in the admin's."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from playwright.sync_api import Page

from tests.browser.follow import follow
from wagtail_disclosure.conf import get_settings

AtWidths = Callable[[Page], Iterator[int]]
Axe = Callable[..., list[str]]
Fits = Callable[[Page], bool]
Screenshot = Callable[[str], None]


def index_address() -> str:
    return get_settings().model("MATTER_INDEX_PAGE_MODEL").objects.get().url


def task_address(slug: str) -> Callable[[], str]:
    return lambda: get_settings().model("MATTER_PAGE_MODEL").objects.get(slug=slug).url


def column_address() -> str:
    return get_settings().model("CATALOGUE_PAGE_MODEL").objects.live()[0].url


PAGES = {
    "index": lambda: index_address() + "?year=2025",
    "timeline": lambda: index_address() + "?year=2025&view=timeline",
    "task-overdue": task_address("lvyou-guihua-2025"),
    "task-done": task_address("wenhuaguan-gaizao-2025"),
    "facets": column_address,
}


@pytest.mark.parametrize("name", PAGES)
def test_public_pages_are_accessible_at_every_width(
    page: Page,
    name: str,
    at_widths: AtWidths,
    axe: Axe,
    no_horizontal_scroll: Fits,
    screenshot: Screenshot,
) -> None:
    response = page.goto(PAGES[name]())
    assert response is not None and response.ok
    for width in at_widths(page):
        assert no_horizontal_scroll(page)
        assert axe(page) == []
        screenshot(f"{name}-{width}")


@pytest.mark.parametrize("name", ["index", "timeline", "task-overdue"])
def test_public_pages_are_accessible_in_the_dark(
    page: Page, name: str, axe: Axe, screenshot: Screenshot
) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(PAGES[name]())
    assert axe(page) == []
    screenshot(f"{name}-dark")


def test_the_year_is_chosen_and_the_table_leads_to_the_task(page: Page) -> None:
    page.goto(index_address())
    page.locator("#year").select_option("2025")
    follow(page.locator(".disclosure-matters__years button"))
    assert "year=2025" in page.url
    rows = page.locator(".disclosure-matters__table tbody tr")
    assert rows.count() == 5
    follow(rows.locator("a").first)
    assert page.locator(".disclosure-timeline__event").count() > 3


def test_a_table_becomes_cards_on_a_phone(page: Page) -> None:
    page.goto(index_address())
    row = page.locator(".disclosure-matters__table tbody tr").first
    assert row.evaluate("row => getComputedStyle(row).display") == "table-row"
    page.set_viewport_size({"width": 360, "height": 900})
    assert row.evaluate("row => getComputedStyle(row).display") == "block"


def test_a_list_is_narrowed_by_side_of_the_work(page: Page) -> None:
    page.goto(column_address())
    choice = page.locator(".disclosure-facets__choice").nth(1)
    count = int(choice.locator(".disclosure-facets__count").inner_text())
    follow(choice)
    assert "side=" in page.url
    assert page.locator(".disclosure-facets__choice[aria-current]").count() == 1
    assert page.locator(".disclosure-entries__item").count() == min(count, 20)


def test_an_editor_sees_which_columns_are_out_of_date(
    page: Page, log_in: Callable, axe: Axe, at_widths: AtWidths, screenshot: Screenshot
) -> None:
    log_in(get_user_model().objects.get(username="editor"))
    page.goto(reverse("wagtailadmin_home"))
    panel = page.locator("#disclosure-columns-section, section:has(#disclosure-columns-heading)")
    assert panel.count() == 1
    screenshot("admin-home")
    page.goto(reverse("wagtail_disclosure:column_report"))
    assert page.locator("table.listing tbody tr").count() > 10
    for width in at_widths(page):
        assert axe(page, "#listing-results table") == []
        screenshot(f"admin-report-{width}")
