"""An editor reads the check beside the report, settles a warning, and goes to what it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.editor import press
from tests.browser.tiers import account
from tests.report.builders import BALANCED, stream
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.checking.settled import SettledWarning

SAID = "2022年，我局共收到政府信息公开申请9件，均按期答复。"
REASON = "正文含申请人撤回的申请。"
RECEIVED = "[data-contentpath='requests'] [data-cell='requests-received-natural_person']"


@pytest.fixture
def draft(log_in: Callable) -> Any:
    """A report whose text and table differ, with a blank table, and its editor at work."""
    log_in(account("editor"))
    parent = get_settings().model("REPORT_INDEX_PAGE_MODEL").objects.first()
    report = get_settings().model("REPORT_PAGE_MODEL")(
        live=False,
        year=2022,
        overview=[("heading", "（一）依申请公开"), ("text", f"<p>{SAID}</p>")],
        disclosed=stream("table2"),
        requests=stream("table3", BALANCED),
        remedies=stream("table4", rest=""),
        problems=[("heading", "一、存在问题"), ("text", "<p>栏目更新不及时。</p>")],
        fees_yuan=0,
        issued_on=date(2023, 1, 12),
    )
    parent.add_child(instance=report)
    report.save_revision(clean=False)
    return report


@pytest.fixture
def panel(page: Page, draft: Any) -> Locator:
    """The check, opened beside the form."""
    page.goto(f"/admin/pages/{draft.pk}/edit/")
    expect(page.locator(".statutory-table")).to_have_count(3)
    page.locator("[data-side-panel-toggle='disclosure-check']").click()
    panel = page.locator("[data-disclosure-check]")
    expect(panel).to_be_visible()
    return panel


def counter(page: Page) -> Locator:
    toggle = page.locator("[data-side-panel-toggle='disclosure-check']")
    return toggle.locator("[data-side-panel-toggle-counter]")


def finding(panel: Locator, text: str) -> Locator:
    return panel.locator(".disclosure-check__finding", has_text=text)


def test_findings_lead_to_their_place(page: Page, panel: Locator) -> None:
    expect(counter(page)).to_have_text("3")
    finding(panel, "第一部分写新收").locator("a").click()
    expect(page.locator("[data-contentpath='overview'] [contenteditable=true]")).to_be_focused()
    finding(panel, "表四还有").locator("a").click()
    expect(page.locator("[data-contentpath='remedies'] [data-cell]").first).to_be_focused()


def test_a_warning_is_settled_and_nothing_typed_is_lost(
    page: Page, panel: Locator, draft: Any
) -> None:
    page.locator("#id_fees_yuan").fill("12")
    other = finding(panel, "小标题又从").locator("textarea")
    other.fill("沿用上级模板。")
    warning = finding(panel, "第一部分写新收")
    warning.locator("button").click()
    expect(finding(panel, "第一部分写新收").locator(".error-message")).not_to_be_empty()
    finding(panel, "第一部分写新收").locator("textarea").fill(REASON)
    finding(panel, "第一部分写新收").locator("button").click()
    expect(finding(panel, "第一部分写新收").locator("q")).to_have_text(REASON)
    expect(counter(page)).to_have_text("2")
    expect(finding(panel, "小标题又从").locator("textarea")).to_have_value("沿用上级模板。")
    expect(page.locator("#id_fees_yuan")).to_have_value("12")
    assert SettledWarning.objects.get(page_id=draft.pk).reason == REASON
    finding(panel, "第一部分写新收").locator("button").click()
    expect(counter(page)).to_have_text("3")
    assert not SettledWarning.objects.exists()


def test_the_check_follows_what_is_saved(page: Page, panel: Locator) -> None:
    # Wagtail compares what is typed with the form as it stood two seconds after loading.
    page.wait_for_timeout(2500)
    page.locator(".statutory-table").nth(2).locator("[data-fill]").click()
    expect(counter(page)).to_have_text("2", timeout=15_000)
    expect(finding(panel, "表四还有")).to_have_count(0)


def test_a_cell_shows_its_warning_until_it_is_changed(page: Page, draft: Any) -> None:
    draft = type(draft).objects.get(pk=draft.pk)
    draft.requests = stream("table3", BALANCED | {
        "carried_over.natural_person": 4, "closed.granted.natural_person": 6,
    })  # fmt: skip
    parent = draft.get_parent().specific
    last = type(draft)(live=False, year=2021, requests=stream("table3"), slug="last")
    parent.add_child(instance=last)
    last.save_revision(clean=False)
    draft.save_revision(clean=False)
    page.goto(f"/admin/pages/{draft.pk}/edit/#check:requests:requests-carried_over-natural_person")
    cell = page.locator(
        "[data-contentpath='requests'] [data-cell='requests-carried_over-natural_person']"
    )
    expect(cell).to_be_focused()
    note = page.locator(f"[id='{cell.get_attribute('aria-describedby')}']")
    expect(note).to_contain_text("上年报告第四项")
    cell.fill("5")
    expect(note).to_have_count(0)


def test_the_panel_is_accessible_at_every_width(
    page: Page,
    panel: Locator,
    at_widths: Callable[[Page], Iterator[int]],
    axe: Callable[..., list[str]],
    screenshot: Callable[[str], None],
) -> None:
    for width in at_widths(page):
        assert axe(page, "[data-disclosure-check]") == []
        screenshot(f"report-check-panel-{width}")


def test_the_screen_works_on_a_phone(
    page: Page,
    draft: Any,
    at_widths: Callable[[Page], Iterator[int]],
    axe: Callable[..., list[str]],
    screenshot: Callable[[str], None],
) -> None:
    address = f"/admin/disclosure-reports/{draft.pk}/check/"
    page.goto(address)
    for width in at_widths(page):
        assert axe(page, ".disclosure-check") == []
        overflow = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
        assert not overflow
        screenshot(f"report-check-{width}")
    warning = finding(page.locator(".disclosure-check"), "第一部分写新收")
    warning.locator("textarea").fill(REASON)
    warning.locator("button").click()
    expect(finding(page.locator(".disclosure-check"), REASON)).to_have_count(1)
    assert page.url.endswith(address)


def test_the_form_says_which_warnings_stand_in_the_way(page: Page, panel: Locator) -> None:
    page.locator(".statutory-table").nth(2).locator("[data-fill]").click()
    press(page, "action-submit")
    expect(page.locator(".messages, [role=alert], .help-critical").first).to_contain_text(
        "第一部分写新收"
    )
