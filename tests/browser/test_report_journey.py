"""From last year's report to this year's published one: every step of the officer, counted.

A step is a press on a button or a link, or a field that is typed. The guide for editors tells the
same story (docs/user-guide/annual-report-in-an-hour.md).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.editor import AUTOSAVE_MS, press, until
from tests.browser.tiers import account, approve
from tests.browser.watch import Faults
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.checking.settled import SettledWarning
from wagtail_disclosure.report.tables import table_of

# The demo has the bureau's report for the year before.
YEAR = 2026
# What it takes today is 25; another step needs a reason.
MOST_STEPS = 25
OVERVIEW = "全年推进文化、体育和旅游领域的信息公开，栏目按期更新。"
PROBLEMS = "解读材料的形式还比较单一，将增加图解。"
REASON = "已与登记簿逐件核对。"


@dataclass
class Officer:
    """The editor at the screen, and what they have done so far."""

    screen: Page
    steps: list[str] = field(default_factory=list)

    def click(self, target: Locator, what: str) -> None:
        self.steps.append(f"press {what}")
        target.click()

    def tick(self, target: Locator, what: str) -> None:
        self.steps.append(f"tick {what}")
        target.check()

    def type(self, target: Locator, text: str, what: str) -> None:
        self.steps.append(f"type {what}")
        target.fill(text)


@pytest.fixture
def officer(page: Page, log_in: Callable, faults: Faults) -> Officer:
    # Wagtail's own autosave, overtaken by a press on a button, is answered with 400.
    faults.expect("400 (Bad Request)")
    log_in(account("editor"))
    return Officer(page)


def report() -> Any:
    return get_settings().model("REPORT_PAGE_MODEL").objects.get(year=YEAR)


def begin(officer: Officer) -> None:
    index = get_settings().model("REPORT_INDEX_PAGE_MODEL").objects.order_by("path").first()
    screen = officer.screen
    screen.goto(f"/admin/pages/{index.pk}/")
    menu = screen.locator("header [data-w-dropdown-target=toggle]").first
    officer.click(menu, "the header's menu")
    officer.click(screen.get_by_role("link", name="编制年度报告").first, "begin a report")
    officer.type(screen.get_by_label("年度"), str(YEAR), "the year")
    officer.click(screen.get_by_role("button", name="开始编制"), "begin")


def fill(officer: Officer) -> None:
    """Take over what the registers offer, and zero where nothing is to be reported."""
    screen = officer.screen
    for key in ("table2", "table3", "table4"):
        officer.tick(screen.locator(f"#zeros-{key}"), f"nothing more to report in {key}")
    officer.click(screen.get_by_role("button", name="填入勾选的内容"), "fill in")
    expect(screen.locator(".statutory-table")).to_have_count(3)


def write(officer: Officer) -> None:
    """Chapters 1 and 5, the figures that no register knows, fees and date."""
    screen = officer.screen
    for name, text in (("overview", OVERVIEW), ("problems", PROBLEMS)):
        chapter = screen.locator(f"[data-contentpath='{name}']")
        officer.click(chapter.locator("button[title]").first, f"a text in {name}")
        officer.click(screen.get_by_role("option", name="文字"), "text")
        editor = chapter.locator("[contenteditable=true]").first
        officer.steps.append(f"type {name}")
        editor.click()
        screen.keyboard.type(text)
    officer.type(cell(screen, "requests-received-natural_person"), "2", "requests received")
    officer.type(cell(screen, "requests-closed-granted-natural_person"), "2", "requests granted")
    officer.type(screen.locator("#id_fees_yuan"), "0", "the fees")
    officer.type(screen.locator("#id_issued_on"), f"{date.today():%Y-%m-%d}", "the date")
    screen.locator("#id_fees_yuan").focus()


def cell(screen: Page, key: str) -> Locator:
    return screen.locator(f"[data-contentpath='requests'] [data-cell='{key}']")


def save(officer: Officer) -> None:
    """Wagtail saves by itself as well; the officer presses the button to be sure."""
    screen = officer.screen
    screen.wait_for_timeout(AUTOSAVE_MS)
    screen.wait_for_load_state("networkidle")
    officer.click(screen.get_by_role("button", name="保存草稿").first, "save")
    until(screen, lambda: report().get_latest_revision_as_object().fees_yuan is not None)


def settle(officer: Officer, screenshot: Callable[[str], None]) -> None:
    """Give a reason for each warning, on the screen of the check."""
    screen = officer.screen
    screen.goto(f"/admin/disclosure-reports/{report().pk}/check/")
    screenshot("journey-check")
    for _ in range(10):
        open_forms = screen.locator("form:has(textarea)")
        if not open_forms.count():
            break
        officer.type(open_forms.first.locator("textarea"), REASON, "a reason")
        with screen.expect_navigation():
            officer.click(open_forms.first.locator("button[type=submit]"), "settle")
    screen.goto(f"/admin/pages/{report().pk}/edit/")


def submit(officer: Officer) -> None:
    officer.steps.append("press the footer's menu")
    officer.steps.append("press submit")
    press(officer.screen, "action-submit")


def test_from_last_years_report_to_the_published_one(
    officer: Officer, screenshot: Callable[[str], None]
) -> None:
    begin(officer)
    expect(officer.screen.locator("h2", has_text="数据来源")).to_be_visible()
    screenshot("journey-fill")
    fill(officer)
    write(officer)
    save(officer)
    screen = officer.screen
    screenshot("journey-editor")
    settle(officer, screenshot)
    submit(officer)
    draft = report()
    assert draft.current_workflow_state is not None, screen.locator(".messages").inner_text()
    assert len(officer.steps) <= MOST_STEPS, officer.steps

    public = approve(draft)
    assert public.live
    values = table_of(public, "table3")
    assert values.get(values.table.cell("table3.closed.total.total")) == 2
    screen.goto(public.get_url())
    expect(screen.locator("h1")).to_have_text(public.title)
    screenshot("journey-public")
    for name in ("pdf", "docx", "xlsx"):
        with screen.expect_download() as download:
            screen.locator(f".disclosure-tools a[href$='/{name}/']").click()
        assert download.value.suggested_filename.startswith(public.title)
    settled = SettledWarning.objects.filter(page_id=public.pk)
    assert all(one.reason == REASON for one in settled)
