"""A document is refused with the reason at its field, mended, submitted, and withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.editor import press
from tests.browser.follow import follow
from tests.browser.tiers import account, approve
from wagtail_disclosure.pages.models import ColumnPage, DocumentPage

TITLE = "关于延长冬季旅游旺季服务时间的通知"


@pytest.fixture
def column() -> ColumnPage:
    return ColumnPage.objects.live().order_by("path").first()


@pytest.fixture
def screen(page: Page, log_in: Callable, column: ColumnPage, faults: Any) -> Page:
    """The form of a document of which only the title is known."""
    # What cannot be saved yet is answered with 400 while it is being typed.
    faults.expect("400 (Bad Request)")
    draft = DocumentPage(title=TITLE, slug="winter", live=False)
    column.add_child(instance=draft)
    draft.save_revision(clean=False)
    log_in(account("editor"))
    page.goto(f"/admin/pages/{draft.pk}/edit/")
    return page


def saved(title: str = TITLE) -> Any:
    return DocumentPage.objects.filter(title=title).first()


def error_at(screen: Page, name: str) -> Any:
    return screen.locator(f".w-field:has([name={name}]) .error-message").first


def test_a_document_is_refused_mended_and_submitted(screen: Page) -> None:
    screen.fill("[name=document_number]", "新文旅发〔2024〕99号")
    screen.select_option("[name=mode]", "on_request")
    press(screen, "action-submit")
    for name in ("summary", "dated_on", "kind", "theme"):
        expect(error_at(screen, name)).to_be_visible()
    expect(screen.locator("[name=document_number]")).to_have_value("新文旅发〔2024〕99号")
    screen.fill("[name=summary]", "旺季延长至三月底。")
    screen.fill("[name=dated_on]", "2024-01-05")
    screen.select_option("[name=kind]", "notice")
    screen.select_option("[name=theme]", "culture")
    press(screen, "action-submit")
    expect(error_at(screen, "mode_reason")).to_be_visible()
    expect(error_at(screen, "next_review_on")).to_be_visible()
    assert not saved().live
    screen.select_option("[name=mode]", "proactive")
    press(screen, "action-submit")
    assert not saved().live
    document = approve(saved())
    assert document.live
    assert document.index_number
    screen.goto(document.get_url())
    expect(screen.locator("h1")).to_have_text(TITLE)
    expect(screen.get_by_role("article").get_by_text(document.index_number)).to_be_visible()


def test_a_future_date_is_refused_at_its_field(screen: Page) -> None:
    screen.fill("[name=dated_on]", "2999-01-01")
    press(screen, "action-submit")
    expect(error_at(screen, "dated_on")).to_be_visible()
    expect(screen.locator("[name=dated_on]")).to_have_value("2999-01-01")


def test_the_form_is_accessible_at_every_width(
    screen: Page, at_widths: Callable, axe: Callable, no_horizontal_scroll: Callable
) -> None:
    for _width in at_widths(screen):
        assert axe(screen, "[data-edit-form]") == []
        assert no_horizontal_scroll(screen)


def test_a_withdrawn_document_leaves_its_reason(
    page: Page, log_in: Callable, axe: Callable
) -> None:
    document = DocumentPage.objects.live().filter(mode="proactive").order_by("pk").first()
    log_in(account("leader"))
    page.goto(f"/admin/disclosure/documents/{document.pk}/withdraw/")
    assert axe(page, "main") == []
    page.fill("[name=reason]", "所附统计数据有误，更正后重新公开。")
    follow(page.locator("main button[type=submit]"))
    page.goto(document.get_url())
    expect(page.get_by_text("所附统计数据有误")).to_be_visible()
    expect(page.get_by_text(document.summary)).to_have_count(0)
    assert axe(page) == []
