"""Units, their directory and their closures in a real browser; hours edited in Wagtail."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page

from tests.browser.editor import AUTOSAVE_MS
from tests.browser.follow import follow
from tests.browser.watch import Faults
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.pages.models import ClosurePage, UnitPage

AtWidths = Callable[[Page], Iterator[int]]
Axe = Callable[..., list[str]]
Fits = Callable[[Page], bool]
Screenshot = Callable[[str], None]


def unit(slug: str) -> Callable[[], str]:
    return lambda: UnitPage.objects.get(slug=slug).url


def directory() -> str:
    return get_settings().model("UNIT_INDEX_PAGE_MODEL").objects.get().url


PAGES: dict[str, Callable[[], str]] = {
    "directory": directory,
    "unit": unit("library"),
    "unit-prices": unit("gymnasium"),
    "unit-closing": unit("museum"),
    "unit-overnight": unit("theatre"),
    "unit-dissolved": unit("art-hall"),
    "closure": lambda: ClosurePage.objects.get(slug="fire-safety").url,
    "closure-in-part": lambda: ClosurePage.objects.get(slug="rehearsal-hall").url,
}


@pytest.mark.parametrize("name", PAGES)
def test_is_accessible_at_every_width_and_in_the_dark(
    page: Page,
    name: str,
    at_widths: AtWidths,
    axe: Axe,
    no_horizontal_scroll: Fits,
    screenshot: Screenshot,
) -> None:
    response = page.goto(PAGES[name]())
    assert response is not None and response.ok
    for summary in page.locator("summary").all():
        summary.click()
    for width in at_widths(page):
        assert no_horizontal_scroll(page)
        assert axe(page) == []
        screenshot(f"{name}-{width}")
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    screenshot(f"{name}-dark")


def test_the_directory_filters_without_script(page: Page) -> None:
    page.goto(directory())
    everything = page.locator(".disclosure-directory__item").count()
    page.select_option("select[name=type]", "museum")
    follow(page.locator("form", has=page.locator("select[name=type]")).get_by_role("button"))
    assert page.locator(".disclosure-directory__item").count() == 1 < everything
    assert "type=museum" in page.url


@pytest.fixture
def editor(log_in: Callable[..., None]) -> None:
    log_in(get_user_model().objects.filter(is_superuser=True).first())


@pytest.mark.usefixtures("editor")
def test_a_season_with_rows_of_its_own_is_entered_and_kept(
    page: Page, screenshot: Screenshot, faults: Faults
) -> None:
    faults.expect("400")  # the draft does not save itself while hours overlap
    museum = UnitPage.objects.get(slug="museum")
    page.goto(f"/admin/pages/{museum.pk}/edit/")
    page.locator("#id_seasons-ADD").click()
    page.fill("#id_seasons-1-name", "试开放季")
    page.fill("#id_seasons-1-starts_on", "2027-01-10")
    page.fill("#id_seasons-1-ends_on", "2027-02-10")
    page.keyboard.press("Escape")
    page.locator("#id_seasons-1-ranges-ADD").click()
    for weekday in "12345":
        page.check(f"input[name=seasons-1-ranges-0-weekdays][value='{weekday}']")
    page.fill("#id_seasons-1-ranges-0-opens", "10:00")
    page.fill("#id_seasons-1-ranges-0-closes", "16:00")
    page.keyboard.press("Escape")
    page.locator("#id_seasons-1-ranges-ADD").click()
    page.check("input[name=seasons-1-ranges-1-weekdays][value='5']")
    page.fill("#id_seasons-1-ranges-1-opens", "15:00")
    page.fill("#id_seasons-1-ranges-1-closes", "18:00")
    page.keyboard.press("Escape")
    assert page.evaluate(
        "document.querySelector('#id_seasons-1-ranges-1-last_entry').getBoundingClientRect().right"
        " <= document.querySelector('#id_title').closest('form').getBoundingClientRect().right"
    )
    screenshot("editor-season")
    save(page)
    (message,) = page.locator("[id^=panel-child] .error-message").all_inner_texts()
    assert "overlap" in message or "重叠" in message
    screenshot("editor-overlap")
    assert page.input_value("#id_seasons-1-ranges-1-opens") == "15:00"
    page.uncheck("input[name=seasons-1-ranges-1-weekdays][value='5']")
    page.check("input[name=seasons-1-ranges-1-weekdays][value='6']")
    save(page)
    kept = UnitPage.objects.get(pk=museum.pk).get_latest_revision_as_object()
    season = kept.seasons.get(name="试开放季")
    assert [row.weekdays for row in season.ranges.all()] == [tuple("12345"), ("6",)]


def save(page: Page) -> None:
    page.wait_for_timeout(AUTOSAVE_MS)
    page.wait_for_load_state("networkidle")
    with page.expect_navigation():
        page.evaluate("document.querySelector('[data-edit-form]').requestSubmit()")
