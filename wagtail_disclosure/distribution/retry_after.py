"""When a service asks to come back (``Retry-After``, RFC 9110, 10.2.3)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

__all__ = ["LONGEST", "wait_asked"]

# No service can put an item off for longer: the reader of the record would think it lost.
LONGEST = timedelta(days=1)


def wait_asked(header: str | None, now: datetime) -> timedelta:
    """How long from ``now`` (aware) a service asks to wait, in seconds or by an HTTP date; none
    where it says nothing that can be meant.
    """
    said = (header or "").strip()
    if said.isascii() and said.isdecimal():
        return min(timedelta(seconds=int(said[:9])), LONGEST)
    moment = _moment(said)
    return min(max(moment - now, timedelta()), LONGEST) if moment else timedelta()


def _moment(said: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(said)
    except (ValueError, OverflowError):
        return None
    # An HTTP date is in GMT, also where it forgets to say so.
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
