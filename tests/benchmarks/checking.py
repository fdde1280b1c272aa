"""What checking one report costs in processor time: goal under 10 ms. Run with `make bench`."""

from __future__ import annotations

import os
import statistics
import time
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings.sqlite")
django.setup()

from django.core.management import call_command  # noqa: E402

from tests.factories import make_section, part  # noqa: E402
from tests.report.builders import BALANCED, make_draft, stream  # noqa: E402
from wagtail_disclosure.report.checking.context import context_of  # noqa: E402
from wagtail_disclosure.report.checking.page_check import (  # noqa: E402
    check_in_context,
    check_page,
)

ROUNDS = 30
# A chapter of a thousand characters and one of two thousand, as long reports have them.
SENTENCE = (
    "2023年，我局主动公开政府信息376条，新收政府信息公开申请3件，上年结转0件，其中予以公开2件，"
    "结转下年度继续办理1件，因政府信息公开未发生行政复议、行政诉讼，制发行政规范性文件0件。"
)
CHANGED = "健全分级审查机制，及时更新领导分工、机构职能、免费开放时间和联系方式，公开景区承载量。"


def main() -> None:
    call_command("migrate", verbosity=0)
    index = part(make_section(), "reports")
    text = [("text", "".join(f"<p>{SENTENCE}{CHANGED}</p>" for _ in range(7)))]
    long = [("text", "".join(f"<p>{CHANGED}{SENTENCE}</p>" for _ in range(14)))]
    values = {"overview": text, "problems": long, "requests": stream("table3", BALANCED)}
    make_draft(index, year=2022, **values)
    page = make_draft(index, year=2023, **values)
    content = page.get_latest_revision_as_object()
    context = context_of(content)
    in_memory = measure(lambda: check_in_context(content, context, {}))
    with_queries = measure(lambda: check_page(content))
    print(f"{'check of one report':34}{in_memory:8.1f} ms (goal 10)")
    print(f"{'with collecting its context':34}{with_queries:8.1f} ms")


def measure(check: Any) -> float:
    """The median of the processor's time for one check, in milliseconds: a shared machine makes
    the clock on the wall say little.
    """
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        check()
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
