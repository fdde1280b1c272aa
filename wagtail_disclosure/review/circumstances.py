"""Who is acting and why, for the entries that a publication writes further down."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Any

from wagtail.log_actions import get_active_log_context

__all__ = ["Circumstances", "acting", "current", "without_review"]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The person (None: a command), the reason given, and whether a command publishes unreviewed
    content and answers for it.
    """

    user: Any = None
    reason: str = ""
    is_unreviewed: bool = False


_current: ContextVar[Circumstances | None] = ContextVar("disclosure_circumstances", default=None)


def current() -> Circumstances:
    """The circumstances in force. Wagtail's admin tells who acts where nobody else does."""
    act = _current.get() or Circumstances()
    return act if act.user else replace(act, user=get_active_log_context().user)


@contextmanager
def acting(user: Any, reason: str = "") -> Iterator[None]:
    """What is published or taken offline inside is written down as done by ``user``."""
    before = current()
    act = replace(before, user=user or before.user, reason=reason or before.reason)
    token = _current.set(act)
    try:
        yield
    finally:
        _current.reset(token)


@contextmanager
def without_review(reason: str) -> Iterator[None]:
    """For commands only: what is published inside skips the review, and the ledger says that and
    why. Raises ValueError without a reason.
    """
    if not reason.strip():
        raise ValueError("Publication without review needs a reason.")
    token = _current.set(Circumstances(None, reason, is_unreviewed=True))
    try:
        yield
    finally:
        _current.reset(token)
