"""The example portal itself: the pages a host site brings, and the rules its policy sets."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page, expect

from example_site.portal.models import HomePage, NewsIndexPage, NewsPage
from tests.browser.watch import Faults

AtWidths = Callable[[Page], Iterator[int]]
Axe = Callable[..., list[str]]


@pytest.mark.parametrize("page_type", [HomePage, NewsIndexPage, NewsPage])
def test_public_pages_are_accessible_at_every_width(
    page: Page,
    page_type: type,
    at_widths: AtWidths,
    axe: Axe,
    no_horizontal_scroll: Callable[[Page], bool],
    screenshot: Callable[[str], None],
) -> None:
    page.goto(page_type.objects.live().first().url)
    for width in at_widths(page):
        assert no_horizontal_scroll(page)
        assert axe(page) == []
        screenshot(f"portal-{page_type.__name__.lower()}-{width}")


def test_missing_page_is_the_portals_own(page: Page, faults: Faults, axe: Axe) -> None:
    faults.expect("404")
    response = page.goto("/nowhere/")
    assert response is not None and response.status == 404
    assert page.get_by_role("heading", level=1).inner_text() == "没有找到这个页面"
    assert axe(page) == []


def test_skip_link_leads_to_the_content(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_public_pages_allow_no_inline_script(page: Page, faults: Faults) -> None:
    page.goto("/")
    faults.expect("Content Security Policy")
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.wasRun = true";
            document.body.append(script);
        }"""
    )
    assert page.evaluate("window.wasRun") is None
    assert any("Content Security Policy" in fault for fault in faults.seen)


def test_requests_off_the_host_are_seen(page: Page, faults: Faults) -> None:
    faults.expect("example.invalid")
    page.goto("/")
    page.evaluate("() => { new Image().src = 'http://example.invalid/pixel.png' }")
    page.wait_for_timeout(200)
    assert any("example.invalid" in fault for fault in faults.seen)


def test_login_form_and_admin_work_under_the_policy(page: Page, log_in: Callable) -> None:
    page.goto("/admin/")
    assert page.locator("input[name=username]").is_visible()
    log_in(get_user_model().objects.filter(is_superuser=True).first())
    page.goto("/admin/")
    expect(page.get_by_role("navigation").first).to_be_visible()
    page.goto(f"/admin/pages/{NewsPage.objects.first().pk}/edit/")
    expect(page.get_by_role("textbox").first).to_be_visible()


def test_the_editors_bar_works_on_public_pages(page: Page, log_in: Callable) -> None:
    log_in(get_user_model().objects.filter(is_superuser=True).first())
    page.goto("/")
    page.locator("wagtail-userbar").get_by_role("button").first.click()
    expect(page.locator("wagtail-userbar").get_by_role("menu")).to_be_visible()


def test_each_test_starts_from_the_demo_deleting() -> None:
    NewsPage.objects.all().delete()
    assert not NewsPage.objects.exists()


def test_each_test_starts_from_the_demo_restored() -> None:
    assert NewsPage.objects.exists()
