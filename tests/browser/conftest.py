"""A real Chromium on the example portal with its demo loaded.

The portal is built once; every test starts from a copy of its database, so tests may change what
they like. A test fails when its page logs a console error or asks for anything off the host.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from scripts import chromium
from tests.browser.watch import Faults, watch

# Playwright's synchronous API keeps an event loop in this thread, which Django would refuse.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

WIDTHS = (360, 768, 1280)
HEIGHT = 900
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Colours are measured where nothing fades: Wagtail's messages come in over half a second.
BE_STILL = """() => {
  const still = new CSSStyleSheet();
  const rule = 'animation: none !important; transition: none !important';
  still.replaceSync(`*, ::before, ::after { ${rule} }`);
  document.adoptedStyleSheets = [still];
}"""
SWITCHES = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def portal(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[bytes]:
    """The demo portal's database as bytes; the database stays open for the whole session."""
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
    with django_db_blocker.unblock():
        call_command("load_demo", verbosity=0)
        connection.ensure_connection()
        yield connection.connection.serialize()


@pytest.fixture(scope="session")
def live_server(portal: bytes) -> Iterator[LiveServer]:
    """The portal behind a real HTTP server, static files included."""
    server = LiveServer("localhost")
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def fresh_portal(portal: bytes) -> None:
    """Put the database back to the loaded demo, whatever the test before did."""
    cache.clear()
    connection.close()
    pristine = sqlite3.connect(":memory:")
    pristine.deserialize(portal)
    target = sqlite3.connect(settings.DATABASES["default"]["NAME"])
    with target:
        pristine.backup(target)
    target.close()
    pristine.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = chromium.find()
    if executable is None:
        pytest.skip("no Chromium")
    switches = [*SWITCHES, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=executable, args=switches)
        yield running
        running.close()


@pytest.fixture
def context(browser: Browser, live_server: LiveServer) -> Iterator[BrowserContext]:
    """A clean profile; relative addresses are the portal's."""
    opened = browser.new_context(
        base_url=live_server.url,
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
        viewport={"width": WIDTHS[-1], "height": HEIGHT},
    )
    yield opened
    opened.close()


@pytest.fixture
def faults(live_server: LiveServer) -> Faults:
    """What the pages of this test did wrong; `faults.expect(text)` allows for an intended one."""
    return Faults(live_server.url)


@pytest.fixture
def page(context: BrowserContext, faults: Faults) -> Iterator[Page]:
    """A watched page: console errors and requests off the host fail the test."""
    opened = context.new_page()
    watch(opened, faults)
    yield opened
    assert faults.unexpected() == []


@pytest.fixture
def log_in(context: BrowserContext, live_server: LiveServer) -> Callable[[AbstractBaseUser], None]:
    """`log_in(user)` gives the browser that user's session without the login form."""

    def log_in(user: AbstractBaseUser) -> None:
        client = Client()
        client.force_login(user)
        value = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}]
        )

    return log_in


@pytest.fixture
def at_widths() -> Callable[[Page], Iterator[int]]:
    """`for width in at_widths(page)` shows the page on a phone, a tablet and a desktop."""

    def at_widths(page: Page) -> Iterator[int]:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            yield width

    return at_widths


@pytest.fixture(scope="session")
def axe_source() -> str:
    import axe_playwright_python

    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


@pytest.fixture
def axe(axe_source: str) -> Callable[..., list[str]]:
    """`axe(page)` lists the violations of WCAG 2.0 to 2.2, levels A and AA.

    `axe(page, ".selector")` looks at that part of the page only.
    """

    def axe(page: Page, part: str | None = None) -> list[str]:
        page.evaluate(BE_STILL)
        page.evaluate(axe_source)
        options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
        found = page.evaluate(
            "([part, options]) => axe.run(part || document, options)", [part, options]
        )
        return [_describe(violation) for violation in found["violations"]]

    return axe


def _describe(violation: dict) -> str:
    places = "; ".join(" ".join(map(str, node["target"])) for node in violation["nodes"])
    return f"{violation['id']}: {violation['help']} at {places}"


@pytest.fixture
def no_horizontal_scroll() -> Callable[[Page], bool]:
    """`no_horizontal_scroll(page)`: the document is no wider than the window."""

    def no_horizontal_scroll(page: Page) -> bool:
        return page.evaluate("document.scrollingElement.scrollWidth <= window.innerWidth")

    return no_horizontal_scroll


@pytest.fixture
def screenshot(page: Page) -> Callable[[str], None]:
    """`screenshot(name)` keeps a picture if DISCLOSURE_SCREENSHOTS names a folder for it."""

    def screenshot(name: str) -> None:
        if folder := os.environ.get("DISCLOSURE_SCREENSHOTS"):
            page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)

    return screenshot
