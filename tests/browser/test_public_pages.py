"""The section in a real browser: at three widths, light and dark, by keyboard, on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.follow import follow
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.catalogue.choices import DisclosureMode, Validity
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import PublishedEntry

AtWidths = Callable[[Page], Iterator[int]]
Axe = Callable[..., list[str]]
Fits = Callable[[Page], bool]
Screenshot = Callable[[str], None]


def of_type(key: str) -> Callable[[], str]:
    """Address of the first public page of the type that the setting ``key`` names."""
    return lambda: get_settings().model(key).objects.live().first().url


def entry(**filters: Any) -> Callable[[], str]:
    """Address of the newest register entry that ``filters`` find."""
    return lambda: PublishedEntry.objects.filter(**filters).newest_first()[0].get_url()


def empty_column() -> str:
    """Address of a column from which everything has gone."""
    columns = get_settings().model("COLUMN_PAGE_MODEL").objects.live()
    column = columns.filter(locale__language_code="zh-hans").last()
    PublishedEntry.objects.filter(column_id=column.pk).delete()
    return column.url


def tombstone() -> str:
    """Address of a document that has just been withdrawn."""
    document = get_settings().model("DOCUMENT_PAGE_MODEL").objects.live()[0]
    if not document.is_withdrawn:
        WithdrawDocument(document, "所附名单未经脱敏，已依法撤回。").execute()
    return document.url


PAGES = {
    "section": of_type("SECTION_PAGE_MODEL"),
    "guide": of_type("GUIDE_PAGE_MODEL"),
    "regulations": of_type("REGULATIONS_PAGE_MODEL"),
    "catalogue": of_type("CATALOGUE_PAGE_MODEL"),
    "column": of_type("COLUMN_PAGE_MODEL"),
    "empty-column": empty_column,
    "standard-catalogue": of_type("STANDARD_CATALOGUE_PAGE_MODEL"),
    "request": of_type("REQUEST_PAGE_MODEL"),
    "document": entry(mode=DisclosureMode.PROACTIVE, validity=Validity.IN_FORCE),
    "repealed-document": entry(validity=Validity.REPEALED),
    "document-on-request": entry(mode=DisclosureMode.ON_REQUEST),
    "tombstone": tombstone,
}


@pytest.fixture(params=PAGES)
def opened(request: pytest.FixtureRequest, page: Page) -> Page:
    """The page, once for each kind of public page."""
    response = page.goto(PAGES[request.param]())
    assert response is not None and response.ok
    return page


@pytest.fixture
def name(request: pytest.FixtureRequest) -> str:
    return request.node.callspec.params["opened"]


def test_is_accessible_at_every_width(
    opened: Page,
    name: str,
    at_widths: AtWidths,
    axe: Axe,
    no_horizontal_scroll: Fits,
    screenshot: Screenshot,
) -> None:
    for width in at_widths(opened):
        assert no_horizontal_scroll(opened)
        assert axe(opened) == []
        screenshot(f"{name}-{width}")


def test_is_accessible_in_the_dark(
    opened: Page, name: str, axe: Axe, screenshot: Screenshot
) -> None:
    opened.emulate_media(color_scheme="dark")
    assert axe(opened) == []
    screenshot(f"{name}-dark")


@pytest.mark.parametrize("opened", ["section", "catalogue", "document"], indirect=True)
def test_text_may_be_twice_as_large(
    opened: Page, at_widths: AtWidths, no_horizontal_scroll: Fits
) -> None:
    # The policy allows no style element, so a sheet of the host is given the rule.
    opened.evaluate("document.styleSheets[0].insertRule(':root { font-size: 200% }')")
    assert all(no_horizontal_scroll(opened) for _width in at_widths(opened))


@pytest.mark.parametrize("opened", ["section", "document"], indirect=True)
def test_every_link_is_reached_by_keyboard_and_seen(opened: Page) -> None:
    links = opened.locator(".disclosure a:visible")
    for _ in range(60):
        opened.keyboard.press("Tab")
        if links.last.evaluate("link => link === document.activeElement"):
            break
    assert links.last.evaluate("link => link === document.activeElement")
    assert links.last.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"


def test_the_whole_catalogue_can_be_turned_page_by_page(page: Page) -> None:
    page.goto(PAGES["catalogue"]())
    seen: list[str] = []
    while True:
        titles = page.locator(".disclosure-entries__title")
        seen += titles.evaluate_all("links => links.map(link => link.pathname)")
        following = page.locator(".disclosure-pagination [rel=next]")
        if not following.count():
            break
        follow(following)
    entries = PublishedEntry.objects.filter(agency__short_name="县文旅局", language="zh-hans")
    assert len(seen) == len(set(seen)) == entries.count()


def test_standard_catalogue_becomes_cards_on_a_phone(page: Page) -> None:
    page.goto(PAGES["standard-catalogue"]())
    cell = page.locator("td[data-heading='公开依据']").first
    page.set_viewport_size({"width": 1280, "height": 900})
    assert cell.evaluate("cell => getComputedStyle(cell).display") == "table-cell"
    page.set_viewport_size({"width": 360, "height": 900})
    assert "公开依据" in cell.evaluate("cell => getComputedStyle(cell, '::before').content")


def test_a_page_on_paper_leaves_navigation_out(page: Page) -> None:
    page.goto(PAGES["catalogue"]())
    page.emulate_media(media="print")
    assert page.locator(".disclosure-title").is_visible()
    assert not page.locator(".disclosure-pagination").is_visible()
