"""New media in a real browser: the screen of an entry, copying, recording a post."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.follow import follow
from tests.browser.tiers import account
from wagtail_disclosure.distribution.record import Distribution, Status
from wagtail_disclosure.publication.entry import PublishedEntry

pytestmark = pytest.mark.browser
LIST = "/admin/disclosure/new-media/"
# The browser writes to the clipboard in its own time.
COPIED_HTML = """async () => {
  for (let tries = 0; tries < 100; tries += 1) {
    const [item] = await navigator.clipboard.read();
    if (item.types.includes('text/html')) return (await item.getType('text/html')).text();
    await new Promise((done) => setTimeout(done, 50));
  }
  return '';
}"""


@pytest.fixture
def entry() -> PublishedEntry:
    """A document of the bureau whose office logs in."""
    agency = account("office").groups.first().disclosure_roles.first().agency
    return PublishedEntry.objects.filter(agency=agency, kind="document").newest_first()[0]


def test_an_entry_is_copied_and_recorded(
    page: Page,
    context: Any,
    log_in: Callable,
    entry: PublishedEntry,
    at_widths: Callable,
    axe: Callable,
    no_horizontal_scroll: Callable,
    screenshot: Callable,
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    log_in(account("office"))
    page.goto(f"{LIST}{entry.page_id}/")
    for width in at_widths(page):
        assert no_horizontal_scroll(page)
        assert axe(page, ".disclosure-media") == []
        screenshot(f"new-media-entry-{width}")
    picture = page.locator(".disclosure-media-code")
    assert picture.evaluate("image => image.complete && image.naturalWidth > 0")
    page.click("[data-disclosure-copy=media-address-text]")
    expect(page.locator("[data-disclosure-copied]")).not_to_be_empty()
    address = page.locator("#media-address-text").input_value()
    assert page.evaluate("navigator.clipboard.readText()") == address
    page.click("[data-disclosure-copy-html]")
    assert "<section" in page.evaluate(COPIED_HTML)
    page.select_option("[name=record-channel]", "weibo")
    page.fill("[name=record-link]", "https://weibo.example/1")
    follow(page.locator("button[value=record]"))
    row = Distribution.objects.get()
    assert (row.status, row.page_id, row.link) == (
        Status.BY_HAND,
        entry.page_id,
        "https://weibo.example/1",
    )
    expect(page.locator("#media-history ~ table tbody tr")).to_have_count(1)


def test_the_lists_are_accessible(
    page: Page,
    log_in: Callable,
    entry: PublishedEntry,
    at_widths: Callable,
    axe: Callable,
    no_horizontal_scroll: Callable,
    screenshot: Callable,
) -> None:
    for channel, status in (("weibo", Status.BY_HAND), ("app", Status.QUEUED)):
        Distribution.objects.create(
            page_id=entry.page_id if status == Status.QUEUED else None,
            agency=entry.agency,
            title=entry.title,
            address="https://portal.example/",
            channel=channel,
            status=status,
            is_convenience_service=True,
            distributed_at=entry.published_at if status == Status.BY_HAND else None,
            user_name="办公室",
        )
    log_in(account("office"))
    for name in ("", "records/", "take-down/", "figures/"):
        page.goto(LIST + name)
        for width in at_widths(page):
            assert no_horizontal_scroll(page)
            assert axe(page, ".disclosure-media") == []
            screenshot(f"new-media-{name.strip('/') or 'recent'}-{width}")


def test_without_script_there_is_no_button_that_does_nothing(
    browser: Any, live_server: Any, context: Any, log_in: Callable, entry: PublishedEntry
) -> None:
    log_in(account("office"))
    plain = browser.new_context(
        base_url=live_server.url,
        java_script_enabled=False,
        storage_state=context.storage_state(),
    )
    screen = plain.new_page()
    screen.goto(f"{LIST}{entry.page_id}/")
    expect(screen.locator("[data-disclosure-copy]:visible")).to_have_count(0)
    with screen.expect_download() as download:
        screen.click(f"a[href$='{entry.page_id}/article.html']")
    assert download.value.suggested_filename.endswith(".html")
    plain.close()
