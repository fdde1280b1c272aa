"""Versions, copies and comparisons of reports in a real browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from wagtail.rich_text import RichText

from tests.browser.follow import follow
from tests.report.builders import BALANCED, make_report, stream
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.issues.selectors import issues_of
from wagtail_disclosure.review.circumstances import without_review

REASON = "演示用。"


def past_years(index: Any) -> None:
    """Reports of 2019, in the form of its day, and of 2022; none for the years between."""
    make_report(
        index,
        year=2019,
        issued_on=date(2020, 1, 20),
        disclosed=stream("table2", edition="2019", rest=7),
        requests=stream("table3", BALANCED, edition="2019"),
        remedies=stream("table4", edition="2019"),
    )
    twice = {row: number * 2 for row, number in BALANCED.items()}
    make_report(
        index,
        year=2022,
        issued_on=date(2023, 1, 20),
        requests=stream("table3", twice),
        remedies=stream("table4", {"cases.reconsideration.upheld": 2}),
    )


def correct(page: Any) -> None:
    """A correction of text, tables and fees."""
    page.overview.insert(0, ("text", RichText("<p>一年来的工作，主动公开信息 312 条。</p>")))
    page.requests = stream("table3", BALANCED)
    page.fees_yuan, page.change_note = Decimal(120), "第三部分漏报一件申请，信息处理费误报为 0。"
    page.save_revision().publish()


@pytest.fixture
def index() -> Any:
    """The list of reports with several years, the newest of them corrected."""
    found = get_settings().model("REPORT_INDEX_PAGE_MODEL").objects.live().first()
    with without_review(REASON):
        past_years(found)
        correct(report_of(found, 2023))
    return found


def report_of(index: Any, year: int) -> Any:
    return get_settings().model("REPORT_PAGE_MODEL").objects.child_of(index).get(year=year)


ADDRESSES: dict[str, Callable[[Any], str]] = {
    "report-corrected": lambda index: report_of(index, 2023).url,
    "report-2019": lambda index: report_of(index, 2019).url,
    "versions": lambda index: f"{report_of(index, 2023).url}versions/",
    "version": lambda index: f"{report_of(index, 2023).url}versions/1/",
    "years": lambda index: f"{index.url}compare/",
    "two-years": lambda index: f"{index.url}compare/2022-2023/",
    "two-editions": lambda index: f"{index.url}compare/2019-2022/",
    "copy": lambda index: f"/disclosure-links/r/{code(index, 0)}/",
    "old-copy": lambda index: f"/disclosure-links/r/{code(index, 1)}/",
    "find-copy": lambda index: "/disclosure-links/r/",
}


def code(index: Any, number: int) -> str:
    return issues_of(report_of(index, 2023))[number].code


@pytest.mark.parametrize("name", ADDRESSES)
def test_is_accessible_at_every_width_in_light_and_dark(
    page: Page,
    index: Any,
    name: str,
    at_widths: Callable[[Page], Iterator[int]],
    axe: Callable[..., list[str]],
    no_horizontal_scroll: Callable[[Page], bool],
    screenshot: Callable[[str], None],
) -> None:
    response = page.goto(ADDRESSES[name](index))
    assert response is not None and response.ok
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in at_widths(page):
            assert no_horizontal_scroll(page)
            assert axe(page) == []
            screenshot(f"{name}-{width}-{scheme}")


def test_a_mistyped_code_is_answered_with_help(
    page: Page, index: Any, faults: Any, axe: Callable[..., list[str]], screenshot: Any
) -> None:
    faults.expect("404")
    page.goto("/disclosure-links/r/")
    page.get_by_role("textbox").fill("ABCDE-00000")
    follow(page.get_by_role("button", name="核验"))
    expect(page.get_by_role("textbox")).to_have_value("ABCDE00000")
    assert axe(page) == []
    screenshot("mistyped-copy")


def test_a_copy_is_verified_from_its_code(page: Page, index: Any) -> None:
    page.goto("/disclosure-links/r/")
    page.get_by_role("textbox").fill(issues_of(report_of(index, 2023))[1].printed_code.lower())
    page.keyboard.press("Enter")
    follow(page.get_by_role("link", name="查阅该版本"))
    expect(page.locator(".disclosure-superseded")).to_be_visible()


def test_figures_are_chosen_without_script(page: Page, index: Any) -> None:
    page.goto(f"{index.url}compare/?figure=penalty")
    expect(page.locator(".disclosure-multiples__chart")).to_have_count(1)
    page.get_by_label("行政许可").check()
    follow(page.get_by_role("button", name="显示"))
    expect(page.locator(".disclosure-multiples__chart")).to_have_count(2)
    assert "figure=licensing&figure=penalty" in page.url


def test_two_years_are_chosen_and_folded(page: Page, index: Any) -> None:
    page.goto(f"{index.url}compare/")
    page.locator("select").first.select_option("2022")
    page.locator("select").last.select_option("2023")
    follow(page.get_by_role("button", name="对比"))
    assert page.url.endswith("compare/2022-2023/")
    fold = page.locator("details.disclosure-fold").first
    expect(fold.locator("table")).not_to_be_visible()
    fold.locator("summary").click()
    expect(fold.locator("table")).to_be_visible()
