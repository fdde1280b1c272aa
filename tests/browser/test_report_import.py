"""An editor imports a report of a year before, with doubts, and finds it in the editor."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.follow import follow
from tests.browser.tiers import account
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.conf import get_settings

REPORTS = Path(__file__).parents[1] / "data" / "reports"
CLOSED, TOTAL = "三、本年度办理结果", "总计"


@pytest.fixture
def index(log_in: Callable) -> Any:
    log_in(account("editor"))
    return get_settings().model("REPORT_INDEX_PAGE_MODEL").objects.first()


@pytest.fixture
def file(index: Any, tmp_path: Path) -> Path:
    """A real report under the name of the demo's bureau, for a year that it has none for: one
    entry is no number, and one total is wrong.
    """
    data = json.loads((REPORTS / "suqian_city_2023.json").read_text("utf-8"))
    data["meta"] |= {"agency": agency_of(index).name, "year": 2019}
    data["table3"]["一、本年新收政府信息公开申请数量"]["自然人"] = "约三千件"
    data["table4"]["行政复议"][TOTAL] = 1
    path = tmp_path / "2019年报.json"
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return path


def read(page: Page, index: Any, file: Path) -> None:
    page.goto(f"/admin/disclosure-reports/import/?index={index.pk}")
    page.locator("input[type=file]").set_input_files(file)
    follow(page.locator("form button.button[type=submit]"))


def test_a_report_is_imported_with_its_doubts(page: Page, index: Any, file: Path) -> None:
    read(page, index, file)
    cell = page.locator("#cell-table3-received-natural_person")
    expect(cell).to_contain_text("约三千件")
    cell.locator("a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(":target")).to_contain_text("约三千件")
    page.locator(":target a").click()
    expect(cell).to_be_in_viewport()
    follow(page.locator(".disclosure-import__confirm button").first)
    expect(page.locator("[data-cell='requests-received-natural_person']")).to_have_value("约三千件")
    report = get_settings().model("REPORT_PAGE_MODEL").objects.get(year=2019)
    assert not report.live


def test_the_screens_are_accessible_at_every_width(
    page: Page,
    index: Any,
    file: Path,
    at_widths: Callable[[Page], Iterator[int]],
    axe: Callable[..., list[str]],
    no_horizontal_scroll: Callable[[Page], bool],
    screenshot: Callable[[str], None],
) -> None:
    broken = file.with_suffix(".docx")
    broken.write_bytes(b"PK")
    read(page, index, broken)
    for width in at_widths(page):
        assert axe(page, "main") == []
        assert no_horizontal_scroll(page)
        screenshot(f"report-import-refused-{width}")
    read(page, index, file)
    expect(page.locator(".disclosure-import__form")).to_have_count(3)
    for width in at_widths(page):
        assert axe(page, "main") == []
        assert no_horizontal_scroll(page)
        screenshot(f"report-import-preview-{width}")


def test_an_existing_report_is_compared(
    page: Page,
    index: Any,
    file: Path,
    at_widths: Callable[[Page], Iterator[int]],
    axe: Callable[..., list[str]],
    screenshot: Callable[[str], None],
) -> None:
    existing = get_settings().model("REPORT_PAGE_MODEL").objects.child_of(index).first()
    data = json.loads(file.read_text("utf-8"))
    data["meta"]["year"] = existing.year
    file.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    read(page, index, file)
    expect(page.locator(".disclosure-import__cells")).to_be_visible()
    page.locator(".disclosure-import__confirm button").first.click()
    expect(page.locator(".disclosure-import__confirm .error-message")).to_be_visible()
    for width in at_widths(page):
        assert axe(page, "main") == []
        screenshot(f"report-import-existing-{width}")
    page.locator("input[name=as_revision]").check()
    follow(page.locator(".disclosure-import__confirm button").first)
    assert page.url.endswith(f"/admin/pages/{existing.pk}/edit/")
