"""An editor fills in a report, is refused, corrects it and submits it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.editor import press
from tests.browser.tiers import account, approve
from wagtail_disclosure.conf import get_settings

YEAR = 2022
RECEIVED = "requests-received-natural_person"
GRANTED = "requests-closed-granted-natural_person"
CARRIED = "requests-carried_forward-natural_person"


@pytest.fixture
def draft(log_in: Callable) -> Any:
    """A report with blank tables and everything else, and its editor at work."""
    log_in(account("editor"))
    parent = get_settings().model("REPORT_INDEX_PAGE_MODEL").objects.first()
    text = [("text", "<p>一年来的工作。</p>")]
    report = get_settings().model("REPORT_PAGE_MODEL")(
        live=False,
        year=YEAR,
        overview=text,
        problems=text,
        fees_yuan=0,
        issued_on=date(2023, 1, 12),
    )
    parent.add_child(instance=report)
    report.save_revision(clean=False)
    return report


@pytest.fixture
def screen(page: Page, draft: Any) -> Page:
    """The editing screen with its three tables drawn."""
    page.goto(f"/admin/pages/{draft.pk}/edit/")
    expect(page.locator(".statutory-table")).to_have_count(3)
    return page


def table(screen: Page, number: int) -> Locator:
    return screen.locator(".statutory-table").nth(number - 2)


def cell(screen: Page, key: str, number: int = 3) -> Locator:
    return table(screen, number).locator(f"[data-cell='{key}']")


def totals(screen: Page) -> list[str]:
    """The computed cells of Table 3, in printed order."""
    return table(screen, 3).locator("output").all_inner_texts()


def fill_all(screen: Page) -> None:
    for number in (2, 3, 4):
        table(screen, number).locator("[data-fill]").click()


def test_totals_follow_while_typing(screen: Page) -> None:
    assert set(totals(screen)) == {""}
    fill_all(screen)
    cell(screen, RECEIVED).fill("１,０２４")
    cell(screen, GRANTED).fill("3")
    assert totals(screen)[0] == "1024"
    status = table(screen, 3).locator("[data-status]")
    expect(status).to_contain_text("1024")
    cell(screen, RECEIVED).fill("3")
    expect(status).not_to_have_class("statutory-table__status--differs")


def test_cells_are_reached_by_key(screen: Page) -> None:
    cell(screen, RECEIVED).focus()
    screen.keyboard.type("7")
    screen.keyboard.press("Enter")
    expect(cell(screen, "requests-carried_over-natural_person")).to_be_focused()
    screen.keyboard.press("ArrowRight")
    expect(cell(screen, "requests-carried_over-organisation-commercial_enterprise")).to_be_focused()
    screen.keyboard.press("ArrowUp")
    screen.keyboard.press("ArrowLeft")
    expect(cell(screen, RECEIVED)).to_be_focused()
    screen.keyboard.press("Tab")
    expect(cell(screen, "requests-received-organisation-commercial_enterprise")).to_be_focused()


def test_a_block_from_a_spreadsheet_fills_the_form(screen: Page) -> None:
    cell(screen, RECEIVED).focus()
    screen.evaluate(
        """() => {
            const data = new DataTransfer();
            data.setData("text", "1\\t2\\t3\\t4\\t5\\t6\\t21\\r\\n7\\t8\\r\\n");
            const options = { clipboardData: data, bubbles: true, cancelable: true };
            const event = new ClipboardEvent("paste", options);
            document.activeElement.dispatchEvent(event);
        }"""
    )
    expect(cell(screen, "requests-received-organisation-other")).to_have_value("6")
    expect(cell(screen, "requests-carried_over-natural_person")).to_have_value("7")
    assert totals(screen)[0] == "21"


def test_a_refused_report_is_corrected_and_submitted(
    screen: Page, draft: Any, tmp_path: Path
) -> None:
    fill_all(screen)
    cell(screen, RECEIVED).fill("5")
    cell(screen, GRANTED).fill("4")
    press(screen, "action-submit")
    expect(
        screen.locator(".messages .error, .messages .w-message--error, [role=alert]").first
    ).to_be_visible()
    marked = table(screen, 3).locator("[aria-invalid]")
    expect(marked).to_have_count(1)
    expect(marked).to_have_id(marked.get_attribute("name"))
    message = screen.locator(f"[id='{marked.get_attribute('aria-describedby')}']")
    expect(message).to_contain_text("第一项 5 + 第二项 0 = 5")
    table(screen, 3).locator("[data-summary] a").click()
    expect(cell(screen, CARRIED)).to_be_focused()

    screen.keyboard.type("1")
    expect(message).to_have_count(0)
    press(screen, "action-submit")
    draft.refresh_from_db()
    assert not draft.live
    draft = approve(draft)
    assert draft.live

    screen.goto(draft.url)
    assert "2022年政府信息公开工作年度报告" in screen.locator("h1").inner_text()
    row = screen.locator("tr", has_text="四、结转下年度继续办理")
    assert row.locator("td").first.inner_text() == "1"
    with screen.expect_download() as download:
        screen.locator("a[href$='/pdf/']").click()
    file = tmp_path / "report.pdf"
    download.value.save_as(file)
    assert file.read_bytes().startswith(b"%PDF")
    assert download.value.suggested_filename.endswith("2022年政府信息公开工作年度报告.pdf")


def test_an_unbalanced_table_and_rubbish_stay_in_the_draft(screen: Page, draft: Any) -> None:
    # Wagtail compares what is typed with the form as it stood two seconds after loading.
    screen.wait_for_timeout(2500)
    with screen.expect_response(
        lambda r: r.request.method == "POST" and "/edit/" in r.url
    ) as saved:
        cell(screen, RECEIVED).fill("5")
        cell(screen, GRANTED).fill("三件")
    assert saved.value.json()["success"]
    screen.goto(f"/admin/pages/{draft.pk}/edit/")
    expect(cell(screen, RECEIVED)).to_have_value("5")
    expect(cell(screen, GRANTED)).to_have_value("三件")
    draft.refresh_from_db()
    assert not draft.live


def test_the_editing_screen_is_accessible_at_every_width(
    screen: Page,
    at_widths: Callable[[Page], Iterator[int]],
    axe: Callable[..., list[str]],
    screenshot: Callable[[str], None],
) -> None:
    press(screen, "action-submit")
    expect(table(screen, 3).locator("[aria-invalid]").first).to_be_visible()
    for width in at_widths(screen):
        assert axe(screen, ".tab-content") == []
        screenshot(f"report-editing-{width}")
