"""What a test does in Wagtail's editing screen."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.follow import follow

# Wagtail saves a draft after half a second without typing; a click in the middle of it is lost.
AUTOSAVE_MS = 800
POLL_MS = 250


def press(screen: Page, action: str) -> None:
    """Press a button of the footer's menu, such as ``action-submit``, and wait for the answer."""
    screen.wait_for_timeout(AUTOSAVE_MS)
    screen.wait_for_load_state("networkidle")
    screen.locator("footer [data-w-dropdown-target=toggle]").first.click()
    follow(screen.locator(f"button[name={action}]"))


def until(screen: Page, holds: Callable[[], bool], tries: int = 80) -> None:
    """Wait until ``holds()``, which asks the database: the editing screen saves in its own time."""
    for _ in range(tries):
        if holds():
            return
        screen.wait_for_timeout(POLL_MS)
    raise AssertionError("what the screen should have saved is not there")
