"""One order for all who change a page and its review at the same time: first the page, then the run
of its workflow, last the head of the ledger. So nobody waits for somebody who waits for them.
"""

from __future__ import annotations

import swapper
from django.db.models import Q

__all__ = ["hold_pages"]


def hold_pages(*keys: int) -> None:
    """Lock the pages and their aliases, which follow them, until the transaction ends."""
    pages = swapper.load_model("wagtailcore", "Page").objects
    held = pages.filter(Q(pk__in=keys) | Q(alias_of__in=keys)).order_by("pk")
    list(held.select_for_update().values_list("pk", flat=True))
