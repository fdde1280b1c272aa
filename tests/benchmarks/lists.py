"""What public pages cost as the register grows, against a bare page of stock Wagtail and a view
that returns a constant: `make bench BENCH=lists`.

Milliseconds on a shared machine mean little; the ratios, taken within one run with the requests in
turn, are the result. Goals at 100,000 documents: at most 1.2 times the cost at 1,000, and no more
than the stock bare page; a page kept in the cache at least 0.9 of the constant view's throughput.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from tests.benchmarks._databases import on_each
from wagtail_disclosure.delivery.checks import MIDDLEWARE

SIZES = (1_000, 10_000, 100_000)
ROUNDS = 31
BURSTS, BURST = 15, 200
BARE, CONSTANT, KEPT = "stock bare page", "constant view", "column, kept"
KEPT_SEARCH = "search, kept"
# Also with the page cache's middleware in front, which knows the site but has not got the page.
FIRST = ("column", "document", "everything, facets")


def measure() -> None:
    """Print a table: median milliseconds at each size, the growth, and the share of a bare page."""
    places = _places()
    results = {size: _measured(places, size) for size in SIZES}
    small, large = results[SIZES[0]], results[SIZES[-1]]
    heads = "".join(f"{size:>10,}" for size in SIZES)
    print(f"{'ms':32}{heads}{'growth':>9}{'of bare':>9}")
    for name in small:
        figures = "".join(f"{results[size][name]:10.2f}" for size in SIZES)
        growth, share = large[name] / small[name], large[name] / large[BARE]
        print(f"{name:32}{figures}{growth:9.2f}{share:9.2f}")
    print(f"throughput of a kept page by the constant view: {_throughput(places):.2f}")


def _places() -> dict[str, Any]:
    from tests.factories import Page, home, make_column, make_document, make_section, part

    section = make_section()
    column = make_column(section)
    document = make_document(column)
    bare = home().add_child(instance=Page(title="空页", slug="bare"))
    return {
        "column": column,
        "document": document,
        "section": section,
        "catalogue": part(section, "catalogue"),
        "guide": part(section, "guide"),
        "bare": bare,
    }


def _measured(places: dict[str, Any], size: int) -> dict[str, float]:
    from django.conf import settings
    from django.test import Client, override_settings

    from tests.benchmarks.search import fill

    fill(size, places["column"])
    with override_settings(ROOT_URLCONF="tests.benchmarks._urls"):
        addresses = _addresses(places, size)
        requests = _requests(Client(), addresses)
        client = Client()
        with override_settings(MIDDLEWARE=[MIDDLEWARE, *settings.MIDDLEWARE]):
            client.get("/constant/")  # the client takes its middleware with the first request
        for name in FIRST:
            requests[f"{name}, first asked"] = partial(_ask_anew, client, addresses[name])
        requests[KEPT] = partial(client.get, places["column"].url)
        requests[KEPT_SEARCH] = partial(client.get, addresses["search, frequent word"])
        return _medians(requests)


def _ask_anew(client: Any, url: str) -> Any:
    """An address that nothing is kept for; what it asks more nobody reads."""
    return client.get(f"{url}?asked={time.perf_counter_ns()}")


def _throughput(places: dict[str, Any]) -> float:
    """Of a kept page, as a busy portal serves it, by that of the constant view."""
    from django.conf import settings
    from django.test import Client, override_settings

    from wagtail_disclosure.conf import SETTING, user_settings

    as_shipped = {k: v for k, v in user_settings().items() if k != "PAGE_CACHE_TRUST_SECONDS"}
    with override_settings(ROOT_URLCONF="tests.benchmarks._urls", **{SETTING: as_shipped}):
        plain, kept = Client(), Client()
        plain.get("/constant/")
        with override_settings(MIDDLEWARE=[MIDDLEWARE, *settings.MIDDLEWARE]):
            kept.get("/constant/")
        url = places["column"].url
        ratios = [
            _burst(partial(plain.get, "/constant/")) / _burst(partial(kept.get, url))
            for _ in range(BURSTS)
        ]
    return statistics.median(ratios)


def _burst(request: Callable[[], Any]) -> float:
    """Seconds for as many requests one after another."""
    request()
    begun = time.perf_counter()
    for _ in range(BURST):
        request()
    return time.perf_counter() - begun


def _requests(client: Any, addresses: dict[str, str]) -> dict[str, Callable[[], Any]]:
    return {name: partial(client.get, url) for name, url in addresses.items()}


def _addresses(places: dict[str, Any], size: int) -> dict[str, str]:
    section, column = places["section"].url, places["column"].url
    return {
        CONSTANT: "/constant/",
        BARE: places["bare"].url,
        "section": section,
        "guide": places["guide"].url,
        "column": column,
        "column, middle": f"{column}?page={size // 40}",
        "column, one side": f"{column}?side=decision",
        "catalogue": places["catalogue"].url,
        "document": places["document"].url,
        "everything, facets": f"{section}search/",
        "everything, two facets": f"{section}search/?validity=in_force&year=2021",
        "everything, middle": f"{section}search/?page={size // 40}",
        "search, frequent word": f"{section}search/?q=新源",
        "search, word and facet": f"{section}search/?q=旅游&validity=in_force",
        "search, rare word": f"{section}search/?q=新文旅发〔2021〕1号",
    }


def _medians(requests: dict[str, Callable[[], Any]]) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in requests}
    for at in range(ROUNDS):
        for name, request in requests.items():
            begun = time.perf_counter()
            assert request().status_code == 200, name
            if at:  # the first fills caches
                times[name].append((time.perf_counter() - begun) * 1000)
    return {name: statistics.median(found) for name, found in times.items()}


if __name__ == "__main__":
    sys.exit(on_each("tests.benchmarks.lists", measure, sys.argv[1:]))
