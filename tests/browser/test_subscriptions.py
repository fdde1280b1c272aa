"""A reader subscribes to a column, confirms, and leaves again."""

from __future__ import annotations

import pytest
from django.core import mail
from playwright.sync_api import Page, expect

from tests.browser.follow import follow
from tests.browser.test_public_pages import AtWidths, Axe, Fits, Screenshot, of_type
from tests.subscriptions.builders import confirm_link
from wagtail_disclosure.subscriptions.addresses import leaving_path
from wagtail_disclosure.subscriptions.model import Subscription
from wagtail_disclosure.subscriptions.tokens import leaving_token

pytestmark = pytest.mark.browser


def test_from_a_column_to_a_subscription_and_out(
    page: Page,
    at_widths: AtWidths,
    axe: Axe,
    no_horizontal_scroll: Fits,
    screenshot: Screenshot,
) -> None:
    def look(name: str) -> None:
        for width in at_widths(page):
            assert no_horizontal_scroll(page)
            assert axe(page) == []
            screenshot(f"subscription-{name}-{width}")
        page.emulate_media(color_scheme="dark")
        assert axe(page) == []
        page.emulate_media(color_scheme="light")

    page.goto(of_type("CATALOGUE_PAGE_MODEL")())
    follow(page.locator("a[href$='/subscribe/']"))
    trap = page.locator("[aria-hidden=true]", has=page.locator("[name=homepage]"))
    assert (trap.bounding_box() or {"width": 0})["width"] <= 1  # people do not see it
    look("form")
    address = page.locator("[name=email]")
    address.fill("reader@nowhere")
    follow(page.locator(".disclosure-subscription__button"))
    expect(page.locator(".errorlist")).to_be_visible()
    look("error")
    address.fill("reader@example.com")
    page.locator("[name=frequency][value=weekly]").check()
    follow(address, key="Enter")
    expect(page.get_by_role("status")).to_be_visible()
    look("asked")

    assert mail.outbox[-1].to == ["reader@example.com"]
    page.goto(confirm_link())
    look("confirm")
    follow(page.locator(".disclosure-subscription__button"))
    expect(page.get_by_role("status")).to_be_visible()
    look("confirmed")
    row = Subscription.objects.get()
    assert row.confirmed_at is not None and row.frequency == "weekly"

    page.goto(leaving_path(leaving_token(row)))
    look("leave")
    follow(page.locator(".disclosure-subscription__button"))
    expect(page.get_by_role("status")).to_be_visible()
    look("left")
    assert not Subscription.objects.exists()
