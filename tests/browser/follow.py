"""From one page to the next."""

from __future__ import annotations

from playwright.sync_api import Locator


def follow(target: Locator, *, key: str = "") -> None:
    """Click ``target``, or press ``key`` on it, and wait until the page it leads to is whole.

    A click alone returns once the next page has begun to come: what is counted then is counted
    on a page that is still being read.
    """
    with target.page.expect_navigation():
        if key:
            target.press(key)
        else:
            target.click()
