"""What is worked out once for each state of the register, however many ask."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TypeVar

from django.core.cache import cache

from wagtail_disclosure.publication.state import Standing

__all__ = ["kept"]

Value = TypeVar("Value")

# A day, in seconds; a change of the register makes what is kept useless at once.
KEPT_FOR = 24 * 60 * 60


def kept(name: str, standing: Standing, work_out: Callable[[], Value]) -> Value:
    """The value of ``work_out``, which must not be None, as the register stands; ``name`` says
    what it is.
    """
    if standing.changed_at is None:  # nothing was ever entered
        return work_out()
    key = f"disclosure.{hashlib.sha256(f'{name} {standing.tag}'.encode()).hexdigest()}"
    value: Value | None = cache.get(key)
    if value is None:
        value = work_out()
        cache.set(key, value, KEPT_FOR)
    return value
