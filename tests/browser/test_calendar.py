"""An administrator of the portal enters a holiday, imports a list and looks at the year."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.follow import follow
from tests.browser.tiers import account

DAYS = "/admin/snippets/wagtail_disclosure/calendarday/"
CSV = (
    "日期,类别,名称,来源\n2027-01-01,法定节假日,元旦,演示通知\n2027-01-09,调休上班,元旦,演示通知\n"
)


@pytest.fixture
def calendar(page: Page, log_in: Callable) -> Page:
    log_in(account("admin"))
    page.goto(DAYS)
    return page


def test_the_screens_fit_and_are_accessible(
    calendar: Page,
    axe: Callable,
    at_widths: Callable[[Page], Iterator[int]],
    no_horizontal_scroll: Callable[[Page], bool],
    screenshot: Callable[[str], None],
) -> None:
    screens = {"list": "", "add": "add/", "import": "import/", "year": "year/2025/"}
    for name, path in {**screens, "unknown-year": "year/2027/"}.items():
        calendar.goto(DAYS + path)
        assert axe(calendar, "main") == [], name
        for width in at_widths(calendar):
            assert no_horizontal_scroll(calendar), (name, width)
            screenshot(f"calendar-{name}-{width}")


def test_a_contradiction_is_named_at_its_field(
    calendar: Page, screenshot: Callable[[str], None]
) -> None:
    calendar.goto(DAYS + "add/")
    calendar.get_by_label("日期").fill("2025-06-06")
    calendar.get_by_label("类别").select_option("makeup_workday")
    calendar.get_by_role("textbox", name="来源").fill("演示通知")
    follow(calendar.get_by_role("button", name="保存").first)
    expect(calendar.get_by_text("2025-06-06 是星期五，也不是法定节假日")).to_be_visible()
    screenshot("calendar-contradiction")
    expect(calendar.get_by_role("textbox", name="来源")).to_have_value("演示通知")


def test_an_import_is_looked_at_before_it_counts(
    calendar: Page, screenshot: Callable[[str], None]
) -> None:
    calendar.goto(DAYS + "import/")
    upload = {"name": "days.csv", "mimeType": "text/csv", "buffer": CSV.encode()}
    calendar.get_by_label("CSV 文件").set_input_files([upload])
    follow(calendar.locator("main form button.button").last)
    expect(calendar.get_by_text("2027-01-09 调休上班日 元旦")).to_be_visible()
    screenshot("calendar-import-preview")
    follow(calendar.locator("button[name=confirm]"))
    calendar.goto(DAYS + "year/2027/")
    expect(calendar.get_by_role("cell", name="2027-01-09")).to_be_visible()
