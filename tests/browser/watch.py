"""Records what a page does wrong while a browser test uses it."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Page, Request

LOCAL_SCHEMES = ("data:", "blob:", "about:")


@dataclass
class Faults:
    """Console errors, uncaught exceptions and requests that left `host`."""

    host: str
    seen: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def expect(self, text: str) -> None:
        """Allow faults that contain `text`: a page that must answer 404 logs one."""
        self.expected.append(text)

    def unexpected(self) -> list[str]:
        return [fault for fault in self.seen if not any(text in fault for text in self.expected)]


def watch(page: Page, faults: Faults) -> None:
    """Write every fault of the page into `faults`."""

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.seen.append(f"console: {message.text} ({message.location.get('url', '')})")

    def on_request(request: Request) -> None:
        if not request.url.startswith((faults.host, *LOCAL_SCHEMES)):
            faults.seen.append(f"off host: {request.url}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: faults.seen.append(f"uncaught: {error}"))
    page.on("request", on_request)
