"""Every public page type, as a reader's first visit: on three widths, light and dark, without
script, and within what a slow line bears.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from playwright.sync_api import Browser, Page, Response, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.page_types import KINDS, concrete_page_types
from tests.browser.watch import Faults
from wagtail_disclosure.pages.models import GuidePage

LARGEST_HTML = 60_000  # bytes, as sent without compression
LARGEST_SHEETS = 30_000  # bytes, the same, all style sheets of the package on a page
# Bytes, with text compressed as every web server does, and without the pictures that wait for the
# reader to scroll: how far ahead a browser fetches those is its own choice.
LARGEST_VISIT = 100_000
LAZY = "images => images.map(image => image.currentSrc || image.src)"
TEXT = ("text/", "application/json", "image/svg+xml")
# What another colour scheme can break.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
CONTENT = ".disclosure h1, main h1"


@dataclass
class Weight:
    """What came over the line for one page; lists of address and bytes."""

    sheets: list[tuple[str, int]] = field(default_factory=list)
    all: list[tuple[str, int]] = field(default_factory=list)

    def add(self, answer: Response) -> None:
        body = answer.body() if answer.ok else b""
        kind = answer.header_value("content-type") or ""
        if kind.startswith("text/css") and "/wagtail_disclosure/" in answer.url:
            self.sheets.append((answer.url, len(body)))
        packed = gzip.compress(body, 6) if kind.startswith(TEXT) or "script" in kind else body
        self.all.append((answer.url, len(packed)))


def total(sizes: list[tuple[str, int]]) -> int:
    return sum(size for _url, size in sizes)


def picture(page: Page, name: str) -> None:
    if folder := os.environ.get("DISCLOSURE_SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def look(page: Page, name: str, at_widths: Any, axe: Any, colours: Any, fits: Any) -> None:
    """Everything that depends on width and colours, in one loaded page."""
    for width in at_widths(page):
        assert fits(page), f"{name} is wider than {width} px"
        assert axe(page) == []
        picture(page, f"{name}-{width}")
        page.emulate_media(color_scheme="dark")
        assert colours(page) == []
        picture(page, f"{name}-{width}-dark")
        page.emulate_media(color_scheme="light")


@pytest.fixture
def colours(axe_source: str) -> Callable[[Page], list[str]]:
    """`colours(page)` lists what cannot be told apart in the colours shown now."""

    def colours(page: Page) -> list[str]:
        found = page.evaluate("options => axe.run(document, options)", COLOURS)
        return [str(node["target"]) for one in found["violations"] for node in one["nodes"]]

    return colours


@pytest.fixture
def without_script(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    yield context.new_page()
    context.close()


def test_every_page_type_is_here() -> None:
    assert {kind.model for kind in KINDS.values()} == set(concrete_page_types())


@pytest.mark.parametrize("name", KINDS)
def test_page(
    name: str,
    page: Page,
    without_script: Page,
    at_widths: Any,
    axe: Any,
    colours: Any,
    no_horizontal_scroll: Any,
) -> None:
    address = KINDS[name].address()
    answers: list[Response] = []
    page.on("response", lambda each: answers.append(each))
    answer = page.goto(address, wait_until="networkidle")
    assert answer is not None and answer.ok
    assert "default-src 'self'" in (answer.header_value("content-security-policy") or "")
    assert len(answer.body()) < LARGEST_HTML
    later = set(page.locator("img[loading=lazy]").evaluate_all(LAZY))
    weight = Weight()
    for each in answers:
        if each.url not in later:
            weight.add(each)
    assert total(weight.sheets) < LARGEST_SHEETS, weight.sheets
    assert total(weight.all) < LARGEST_VISIT, weight.all
    look(page, name, at_widths, axe, colours, no_horizontal_scroll)
    shown = page.locator("main").inner_text()
    without_script.goto(address)
    expect(without_script.locator(CONTENT)).to_be_visible()
    assert len(without_script.locator("main").inner_text()) > 0.8 * len(shown)


def fail(error: Exception) -> Callable[..., None]:
    def serve(*args: Any, **kwargs: Any) -> None:
        raise error

    return serve


@pytest.mark.parametrize(
    ("status", "error"),
    [(403, PermissionDenied()), (404, None), (500, RuntimeError("meant"))],
)
def test_error(
    status: int,
    error: Exception | None,
    page: Page,
    faults: Faults,
    monkeypatch: pytest.MonkeyPatch,
    at_widths: Any,
    axe: Any,
    colours: Any,
    no_horizontal_scroll: Any,
) -> None:
    faults.expect(str(status))
    address = KINDS["guide"].address() if error else "/nowhere/"
    if error:
        monkeypatch.setattr(GuidePage, "serve", fail(error))
    answer = page.goto(address)
    assert answer is not None and answer.status == status
    assert "default-src 'self'" in (answer.header_value("content-security-policy") or "")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator('main a[href="/"]')).to_be_visible()
    look(page, f"error-{status}", at_widths, axe, colours, no_horizontal_scroll)
