"""What a search costs as the register grows, against reading the texts: `make bench BENCH=search`.

Made-up documents straight into register and index, on SQLite in memory and, where the embedded
server is at hand, on PostgreSQL. Milliseconds on a shared machine mean little; the ratios, taken
within one run, are the result. Goals at 100,000: 95 of 100 searches within 100 ms, ten times as
fast as ``icontains``.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from tests.benchmarks._databases import on_each

SIZES = (1_000, 10_000, 100_000)
ROUNDS = 3
# Very frequent, frequent, rare and missing words, one to seven characters, alone and together.
QUERIES = (
    *(
        "源",
        "开",
        "新源",
        "旅游",
        "公开",
        "许可",
        "图书馆",
        "开放时间",
        "那拉提草原",
        "政府信息公开",
    ),
    *(
        "营业性演出许可",
        "5g",
        "wifi",
        "2023",
        "新文旅发〔2023〕5号",
        "阿依古丽",
        "不存在的词",
        "馆图",
    ),
    *("新源 旅游", "免费开放 图书馆", "预算 -决算", "“三审三校”", "公开信息", "提草原新源县"),
)
# Tables of ours with pages that hold rows not yet marked as seen by all (PostgreSQL).
UNSEEN = """
SELECT COUNT(*) FROM pg_class WHERE relname LIKE 'wagtail_disclosure_%' AND relkind = 'r'
AND relallvisible < 0.99 * relpages - 1
"""


def measure() -> None:
    """Print a line for each size."""
    print(f"{'entries':>8}{'p50 ms':>9}{'p95 ms':>9}{'max ms':>9}{'icontains p50':>15}{'ratio':>8}")
    for size in SIZES:
        fill(size)
        found, read = _times()
        ratio = statistics.median(read) / statistics.median(found)
        print(
            f"{size:8}{statistics.median(found):9.1f}{_percentile(found):9.1f}{max(found):9.1f}"
            f"{statistics.median(read):15.1f}{ratio:8.1f}",
            flush=True,
        )


def fill(size: int, column: Any = None) -> None:
    """Bring the register to ``size`` documents, below ``column`` where one is given."""
    from django.db import connection, transaction

    from tests.search import corpus
    from wagtail_disclosure.publication.entry import PublishedEntry

    while (have := PublishedEntry.objects.count()) < size:
        number = min(5_000, size - have)
        with transaction.atomic():
            corpus.enter(corpus.documents(number, seed=have, words=60), column=column)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            _vacuum(cursor)
        else:
            cursor.execute("ANALYZE")


def _vacuum(cursor: Any) -> None:
    """As PostgreSQL does by itself, a minute later. What runs beside it, as its own statistics,
    can keep it from marking rows as seen by all, which indexes are read for alone.
    """
    for _ in range(30):
        cursor.execute("VACUUM ANALYZE")
        cursor.execute(UNSEEN)
        if not cursor.fetchone()[0]:
            return
        time.sleep(1)
    print("not all rows are marked as seen by all: deep pages cost more")


def _times() -> tuple[list[float], list[float]]:
    from django.db.models import Q

    from wagtail_disclosure.publication.entry import PublishedEntry
    from wagtail_disclosure.search.engine import find
    from wagtail_disclosure.text.search_words import parse_words

    everything = PublishedEntry.objects.all()

    def read(words: str) -> None:
        condition = Q()
        for word in parse_words(words).required:
            condition &= Q(search_text__whole__icontains=word)
        matches = everything.filter(condition)
        matches.count()
        list(matches.newest_first()[:20])

    return (
        [_once(partial(find, everything, words)) for words in QUERIES],
        [_once(partial(read, words)) for words in QUERIES],
    )


def _once(search: Callable[[], object]) -> float:
    """Median milliseconds."""
    rounds = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        search()
        rounds.append((time.perf_counter() - begun) * 1000)
    return statistics.median(rounds)


def _percentile(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    sys.exit(on_each("tests.benchmarks.search", measure, sys.argv[1:]))
