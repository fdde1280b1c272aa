"""What a test does in Wagtail's editing screen."""

from __future__ import annotations

from playwright.sync_api import Page

# Wagtail saves a draft after half a second without typing; a click in the middle of it is lost.
AUTOSAVE_MS = 800


def press(screen: Page, action: str) -> None:
    """Press a button of the footer's menu, such as ``action-submit``, and wait for the answer."""
    screen.wait_for_timeout(AUTOSAVE_MS)
    screen.wait_for_load_state("networkidle")
    screen.locator("footer [data-w-dropdown-target=toggle]").first.click()
    with screen.expect_navigation():
        screen.locator(f"button[name={action}]").click()
