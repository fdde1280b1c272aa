"""How the cost of public lists grows with what they list: `make bench`.

Run as a script on a database of its own in memory. Times on a shared machine mean little; the
ratios, taken within one run, are the result. The goal is 1.2 or less from 1,000 to 20,000 entries.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings.sqlite")
django.setup()

from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402

from tests.factories import Page, bare_entry, make_column, make_section, part  # noqa: E402
from wagtail_disclosure.publication.entry import PublishedEntry  # noqa: E402

SIZES = (1_000, 20_000)
ROUNDS = 15
START = datetime(2000, 1, 1, tzinfo=ZoneInfo("Asia/Shanghai"))


def main() -> None:
    call_command("migrate", verbosity=0)
    section = make_section()
    column = make_column(section)
    results = {}
    for size in SIZES:
        fill(column, size)
        results[size] = measure(section, column, size)
    small, large = (results[size] for size in SIZES)
    print(f"{'request':16}{'ms at 1,000':>14}{'ms at 20,000':>14}{'ratio':>8}")
    for name in small:
        ratio = large[name] / small[name]
        print(f"{name:16}{small[name]:14.1f}{large[name]:14.1f}{ratio:8.2f}")


def fill(column: Any, size: int) -> None:
    """Bring the column to ``size`` entries with bare pages behind them."""
    have = PublishedEntry.objects.count()
    pages = Page.objects.bulk_create(
        [_bare_page(column, number) for number in range(have + 1, size + 1)], batch_size=500
    )
    entries = [bare_entry(column, page, START + timedelta(hours=page.pk)) for page in pages]
    PublishedEntry.objects.bulk_create(entries, batch_size=500)


def _bare_page(column: Any, number: int) -> Any:
    return Page(
        path=Page._get_path(column.path, column.depth + 1, number),
        depth=column.depth + 1,
        title=f"文件{number}",
        slug=f"bare-{number}",
        url_path=f"{column.url_path}bare-{number}/",
        locale=column.locale,
        content_type=column.content_type,
        live=False,
    )


def measure(section: Any, column: Any, size: int) -> dict[str, float]:
    """Median milliseconds of each request."""
    client = Client()
    addresses = {
        "guide": part(section, "guide").url,
        "section": section.url,
        "column": column.url,
        "column, middle": f"{column.url}?page={size // 40}",
        "catalogue": part(section, "catalogue").url,
    }
    return {name: _median(lambda url=url: client.get(url)) for name, url in addresses.items()}


def _median(request: Callable[[], Any]) -> float:
    request()
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        assert request().status_code == 200
        times.append(time.perf_counter() - started)
    return statistics.median(times) * 1000


if __name__ == "__main__":
    main()
