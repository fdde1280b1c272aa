"""How long the editing page of a report takes to open: the answer of the server, and in Chromium,
where there is one, until its three tables are drawn. Run as a script on a database of its own.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings.browser")
# Playwright's synchronous API keeps an event loop in this thread, which Django would refuse.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from pytest_django.live_server_helper import LiveServer  # noqa: E402

from scripts import chromium  # noqa: E402
from tests.factories import make_section, make_user, part  # noqa: E402
from tests.report.builders import make_draft  # noqa: E402

ROUNDS = 5
TABLES = ".statutory-table output"


def main() -> None:
    setup_test_environment()
    name = connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        measure_all()
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


def measure_all() -> None:
    page = make_draft(part(make_section(), "reports"))
    client = Client()
    client.force_login(make_user("root", is_superuser=True))
    address = f"/admin/pages/{page.pk}/edit/"
    assert client.get(address).status_code == 200
    print(f"{'server, warm':24}{median(lambda: client.get(address)):8.0f} ms")
    executable = chromium.find()
    if executable is None:
        print("no Chromium: the page was not drawn", file=sys.stderr)
        return
    draw(executable, client.cookies[settings.SESSION_COOKIE_NAME].value, address)


def draw(executable: str, session: str, address: str) -> None:
    server = LiveServer("localhost")
    switches = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=switches)
        context = browser.new_context(base_url=server.url)
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": server.url}
        context.add_cookies([cookie])
        screen = context.new_page()

        def open_page() -> None:
            screen.goto(address, wait_until="commit")
            screen.locator(TABLES).last.wait_for()

        start = time.perf_counter()
        open_page()
        print(f"{'drawn, cold':24}{(time.perf_counter() - start) * 1000:8.0f} ms")
        print(f"{'drawn, warm':24}{median(open_page):8.0f} ms")
        browser.close()
    server.stop()


def median(call: Callable[[], Any]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


if __name__ == "__main__":
    main()
