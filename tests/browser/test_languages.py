"""The demo's pages in English, Kazakh and Uyghur: direction, accessibility, ways between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page, expect
from wagtail.models import Page as WagtailPage

from tests.browser.follow import follow

AtWidths = Callable[[Page], Iterator[int]]
Axe = Callable[..., list[str]]
Fits = Callable[[Page], bool]
Screenshot = Callable[[str], None]

WINTER = "/disclosure/catalogue/lvyou/lvyou-tishi/dongji-lvyou-tishi-2024/"
PLACES = {
    "home": "/",
    "section": "/disclosure/",
    "guide": "/disclosure/guide/",
    "column": "/disclosure/catalogue/lvyou/lvyou-tishi/",
    "document": WINTER,
    "sight": "/disclosure/visit/sights/nalati/",
}
# Every kind of page once from right to left, and the longest in each of the languages.
SHOWN = [("ug", name) for name in PLACES] + [("kk-arab", "document"), ("en", "document")]


@pytest.mark.parametrize(("code", "place"), SHOWN)
def test_is_accessible_at_every_width(
    page: Page,
    code: str,
    place: str,
    at_widths: AtWidths,
    axe: Axe,
    no_horizontal_scroll: Fits,
    screenshot: Screenshot,
) -> None:
    page.goto(f"/{code}{PLACES[place]}")
    for width in at_widths(page):
        assert no_horizontal_scroll(page)
        assert axe(page) == []
        screenshot(f"{code}-{place}-{width}")
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    screenshot(f"{code}-{place}-dark")


@pytest.mark.parametrize("code", ["en", "kk-arab", "ug"])
def test_at_least_three_pages_say_that_they_are_to_be_checked(page: Page, code: str) -> None:
    marked = 0
    for place in PLACES.values():
        page.goto(f"/{code}{place}")
        text = page.locator("main").inner_text()
        marked += "演示文本，未经母语者校对" in text and "Demo text, to be checked" in text
    assert marked >= 3


def test_the_page_is_laid_out_from_right_to_left(page: Page) -> None:
    page.goto(f"/ug{WINTER}")
    assert page.locator("html").get_attribute("dir") == "rtl"
    main, side = (
        page.locator(f".disclosure-columns__{part}").bounding_box() for part in ("main", "side")
    )
    assert main["x"] > side["x"]
    title = page.locator("h1").bounding_box()
    chinese = page.get_by_role("heading", name="内容概述").evaluate(
        "heading => { const range = document.createRange(); range.selectNodeContents(heading);"
        " return range.getBoundingClientRect().right }"
    )
    assert abs(title["x"] + title["width"] - chinese) < 3


def test_a_telephone_number_keeps_its_order(page: Page) -> None:
    page.goto(f"/ug{WINTER}")
    number = page.locator("bdi.disclosure-number")
    assert number.inner_text() == "0999-5020012"
    first, last = number.evaluate(
        "element => { const text = element.firstChild; const at = (from) => {"
        " const range = document.createRange(); range.setStart(text, from);"
        " range.setEnd(text, from + 1); return range.getBoundingClientRect().x };"
        " return [at(0), at(11)] }"
    )
    assert first < last


def test_readers_go_from_language_to_language(page: Page) -> None:
    page.goto(WINTER)
    for code, name in (("en", "English"), ("ug", "ئۇيغۇرچە"), ("kk-arab", "قازاقشا")):
        follow(page.locator(".disclosure-languages").get_by_role("link", name=name))
        expect(page).to_have_url(re.compile(f"/{code}{WINTER}$"))
        assert page.locator("html").get_attribute("lang") == code
    follow(page.locator(".disclosure-languages").get_by_role("link", name="中文"))
    expect(page).to_have_url(re.compile(f"[0-9]{WINTER}$"))


def test_the_keyboard_goes_through_the_languages_in_order(page: Page) -> None:
    page.goto(f"/ug{PLACES['section']}")
    page.locator(".disclosure-breadcrumbs a").last.focus()
    seen = []
    for _ in range(3):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.hreflang"))
    assert seen == ["zh-hans", "en", "kk-arab"]


def test_a_translation_that_an_editor_begins_is_a_draft(page: Page, log_in: Callable) -> None:
    """Wagtail's own screen (``simple_translation``) asks nobody's right to publish."""
    log_in(get_user_model().objects.get(username="editor"))
    request = WagtailPage.objects.get(slug="request", url_path="/home/disclosure/request/")
    page.goto(f"/admin/translation/submit/page/{request.pk}/")
    page.get_by_label("English").check()
    follow(page.locator("main form [type=submit]"))
    page.wait_for_url("**/edit/**")
    translated = WagtailPage.objects.get(slug="request", locale__language_code="en")
    assert not translated.live
    response = page.request.get("/en/disclosure/request/")
    assert response.status == 404
