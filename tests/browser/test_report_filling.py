"""An officer begins the report of the year with what last year's and the catalogue know."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import HEIGHT
from tests.browser.follow import follow
from tests.browser.tiers import account
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.fill.snapshot import SourceSnapshot
from wagtail_disclosure.report.tables import table_of

YEAR = 2026
CARRIED = "table3.carried_over.natural_person"


def index() -> Any:
    return get_settings().model("REPORT_INDEX_PAGE_MODEL").objects.first()


def report() -> Any:
    return get_settings().model("REPORT_PAGE_MODEL").objects.get(year=YEAR)


@pytest.fixture
def filling(page: Page, log_in: Callable) -> Page:
    """The filling screen of a report that has just been begun."""
    log_in(account("editor"))
    page.goto(f"/admin/pages/{index().pk}/")
    page.locator("header [data-w-dropdown-target=toggle]").first.click()
    page.get_by_role("link", name="编制年度报告").first.click()
    page.get_by_label("年度").fill(str(YEAR))
    follow(page.get_by_role("button", name="开始编制"))
    expect(page.locator("h2", has_text="数据来源")).to_be_visible()
    return page


def test_the_officer_fills_a_report_in_three_steps(filling: Page) -> None:
    filling.get_by_label("一、总体情况").check()
    for key in ("table2", "table3", "table4"):
        filling.locator(f"#zeros-{key}").check()
    follow(filling.get_by_role("button", name="填入勾选的内容"))
    expect(filling.locator(".statutory-table")).to_have_count(3)
    expect(filling.get_by_text("并存为草稿。")).to_be_visible()
    draft = report().get_latest_revision_as_object()
    values = table_of(draft, "table3")
    assert values.get(values.table.cell("table3.carried_over.total")) == 0
    assert len(draft.overview) > 1
    follow(filling.get_by_role("link", name="查看取数来源"))
    expect(filling.get_by_role("heading", name="已填入的内容")).to_be_visible()


def test_the_screens_are_accessible_at_every_width(
    filling: Page,
    at_widths: Callable[[Page], Iterator[int]],
    axe: Callable[..., list[str]],
    no_horizontal_scroll: Callable[[Page], bool],
    screenshot: Callable[[str], None],
) -> None:
    for details in filling.locator("main details").all():
        details.evaluate("element => { element.open = true }")
    for width in at_widths(filling):
        assert axe(filling, "main") == []
        assert no_horizontal_scroll(filling)
        screenshot(f"fill-{width}")
    follow(filling.get_by_role("button", name="填入勾选的内容"))
    follow(filling.get_by_role("link", name="查看取数来源"))
    snapshot = SourceSnapshot.objects.get()
    for name, address in (("snapshots", ""), ("snapshot", f"{snapshot.pk}/")):
        filling.goto(f"/admin/disclosure-reports/{report().pk}/sources/{address}")
        for width in at_widths(filling):
            assert axe(filling, "main") == []
            assert no_horizontal_scroll(filling)
            screenshot(f"{name}-{width}")


def test_enter_takes_over_what_is_ticked(filling: Page) -> None:
    box = filling.locator("#zeros-table4")
    box.focus()
    filling.keyboard.press("Space")
    filling.keyboard.press("Enter")
    expect(filling.locator(".statutory-table")).to_have_count(3)
    assert len(SourceSnapshot.objects.get().accepted) > 12


def test_a_table_is_ticked_and_taken_without_script(
    filling: Page, browser: Browser, live_server: LiveServer
) -> None:
    state = filling.context.storage_state()
    context = browser.new_context(
        base_url=live_server.url,
        locale="zh-CN",
        storage_state=state,
        java_script_enabled=False,
        viewport={"width": 1280, "height": HEIGHT},
    )
    screen = context.new_page()
    screen.goto(f"/admin/disclosure-reports/{report().pk}/fill/")
    screen.locator("button[value='none:table3']").click()
    expect(screen.locator("#table3 input[type=checkbox]:checked")).to_have_count(0)
    screen.locator("button[value='all:table3']").click()
    expect(screen.locator(f"input[name='cell-{CARRIED}']")).to_be_checked()
    screen.get_by_role("button", name="填入勾选的内容").click()
    screen.wait_for_url("**/edit/*")
    context.close()
    assert CARRIED in {cell["cell"] for cell in SourceSnapshot.objects.get().accepted}
