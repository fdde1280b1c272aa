"""A document on its way from the editor through the tiers to the public, on the screens."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.editor import press
from tests.browser.follow import follow
from tests.browser.tiers import account
from wagtail_disclosure.pages.models import ColumnPage, DocumentPage

TITLE = "关于公布2027年免费开放场馆名单的公告"
READERS = ("editor", "proofreader", "office")


@pytest.fixture
def draft() -> Any:
    """A document as its editor has saved it."""
    column = ColumnPage.objects.get(slug="mianfei-kaifang")
    page = DocumentPage(
        live=False,
        owner=account("editor"),
        title=TITLE,
        slug="venues-2027",
        kind="announcement",
        theme="culture",
        dated_on=date(2026, 11, 18),
        summary="公布明年免费开放的场馆和时间。",
        body=[("text", "<p>县图书馆、文化馆、博物馆全年免费开放。</p>")],
    )
    column.add_child(instance=page)
    page.save_revision(user=account("editor"))
    return page


def fresh(page: Any) -> Any:
    return DocumentPage.objects.get(pk=page.pk)


def proofread(screen: Page, log_in: Callable, page: Any) -> None:
    """Three people read the text, each a round."""
    for reader in READERS:
        log_in(account(reader))
        screen.goto(f"/admin/disclosure-review/{page.pk}/proofread/")
        for action in ("start", "complete"):
            follow(screen.locator(f"[name=action][value={action}]"))


def review_secrecy(screen: Page, log_in: Callable, page: Any) -> None:
    log_in(account("office"))
    screen.goto(f"/admin/disclosure-review/{page.pk}/secrecy/")
    screen.check("[name=conclusion][value=may_disclose]")
    follow(screen.locator("main form button[type=submit]").last)


def submit(screen: Page, log_in: Callable, page: Any) -> None:
    log_in(account("editor"))
    screen.goto(f"/admin/pages/{page.pk}/edit/")
    press(screen, "action-submit")


def open_first(screen: Page, log_in: Callable, reviewer: str) -> None:
    """From the queue to the document."""
    log_in(account(reviewer))
    screen.goto("/admin/disclosure-review/")
    follow(screen.get_by_role("link", name=TITLE))


def action_form(screen: Page, action: str) -> Any:
    """The form of one decision, opened where it is folded."""
    form = screen.locator(f"form:has([name=action][value={action}])")
    if not form.is_visible():
        screen.locator(f"details:has([name=action][value={action}]) > summary").click()
    return form


def approve(screen: Page, log_in: Callable, reviewer: str, comment: str) -> None:
    open_first(screen, log_in, reviewer)
    form = action_form(screen, "approve")
    for point in form.locator("[type=checkbox]").all():
        point.check()
    form.locator("textarea").fill(comment)
    follow(form.locator("button[type=submit]"))
    expect(screen).to_have_url(re.compile(r"/disclosure-review/(#decide)?$"))


def test_ordinary_information_goes_through_two_tiers(
    page: Page, draft: Any, log_in: Callable, axe: Callable, screenshot: Callable
) -> None:
    proofread(page, log_in, draft)
    review_secrecy(page, log_in, draft)
    submit(page, log_in, draft)
    approve(page, log_in, "office", "内容完整。")
    assert not fresh(draft).live
    approve(page, log_in, "leader", "同意公开。")
    public = fresh(draft)
    assert public.live
    page.goto(public.get_url())
    expect(page.locator("h1")).to_have_text(TITLE)

    log_in(account("oversight"))
    page.goto(f"/admin/disclosure-review/pages/{public.pk}/sheet/")
    expect(page.get_by_text("内容完整。").first).to_be_visible()
    expect(page.get_by_text("同意公开。").first).to_be_visible()
    assert axe(page) == []
    screenshot("record-sheet")


def test_major_information_goes_through_three(page: Page, draft: Any, log_in: Callable) -> None:
    log_in(account("editor"))
    page.goto(f"/admin/pages/{draft.pk}/edit/")
    page.check("[name=is_major]")
    press(page, "action-submit")
    reason = page.locator(".w-field:has([name=major_reason]) .error-message").first
    expect(reason).to_be_visible()
    page.fill("[name=major_reason]", "涉及全县公共文化服务。")
    press(page, "action-submit")

    proofread(page, log_in, draft)
    review_secrecy(page, log_in, draft)
    for reviewer in ("office", "leader"):
        approve(page, log_in, reviewer, "")
        assert not fresh(draft).live
    approve(page, log_in, "principal", "同意公开。")
    public = fresh(draft)
    assert public.live
    page.goto(public.get_url())
    expect(page.get_by_role("article").get_by_text(public.index_number)).to_be_visible()


def test_a_reviewer_sends_back_with_a_reason_only(page: Page, draft: Any, log_in: Callable) -> None:
    submit(page, log_in, draft)
    open_first(page, log_in, "office")
    form = action_form(page, "reject")
    form.locator("textarea").evaluate("field => field.removeAttribute('required')")
    follow(form.locator("button[type=submit]"))
    form = action_form(page, "reject")
    expect(form.get_by_text("请写明需要修改的内容。")).to_be_visible()
    form.locator("textarea").fill("请补充开放时间。")
    follow(form.locator("button[type=submit]"))

    log_in(account("editor"))
    page.goto(f"/admin/disclosure-review/pages/{draft.pk}/record/")
    expect(page.get_by_text("请补充开放时间。")).to_be_visible()


@pytest.mark.parametrize(
    ("who", "path", "name"),
    [
        ("office", "", "review-queue"),
        ("office", "review/{state}/", "review-decision"),
        ("editor", "{draft}/proofread/", "proofreading"),
        ("office", "{page}/secrecy/", "secrecy-review"),
        ("oversight", "pages/{page}/record/", "review-record"),
        ("oversight", "ledger/", "review-ledger"),
        ("duty", "break-glass/{draft}/", "break-glass"),
        ("leader", "take-offline/{public}/", "take-offline"),
        ("editor", "preview-links/{draft}/", "preview-links"),
    ],
)
def test_the_screens_are_accessible_at_every_width(
    page: Page,
    log_in: Callable,
    at_widths: Callable[[Page], Iterator[int]],
    axe: Callable,
    no_horizontal_scroll: Callable,
    screenshot: Callable,
    who: str,
    path: str,
    name: str,
) -> None:
    waiting = DocumentPage.objects.get(slug="tushuguan-dongji-shijian")
    keys = {
        "draft": DocumentPage.objects.get(slug="shuzi-yuedu-zhan").pk,
        "public": DocumentPage.objects.get(slug="feiyi-minglu-2026").pk,
        "page": waiting.pk,
        "state": waiting.current_workflow_task_state.pk,
    }
    log_in(account(who))
    page.goto(f"/admin/disclosure-review/{path.format(**keys)}")
    for width in at_widths(page):
        assert axe(page, "main") == []
        assert no_horizontal_scroll(page)
        screenshot(name if width == 1280 else f"{name}-{width}")
