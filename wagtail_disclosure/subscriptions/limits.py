"""How often something may be done, counted in the cache under keys that name nobody."""

from __future__ import annotations

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from wagtail_disclosure.conf import get_settings

__all__ = ["may_ask", "may_be_mailed"]

HOUR = 60 * 60
DAY = 24 * HOUR
# Confirmations that one address is sent in a day, whoever asks for them.
MAILS_A_DAY = 3


def may_ask(request: HttpRequest) -> bool:
    """Whether the network address that asks has not asked too often within the hour; 0 sets no
    limit. Behind a proxy, it is for the project to set ``REMOTE_ADDR``.
    """
    limit = get_settings().SUBSCRIPTION_REQUESTS_PER_HOUR
    return not limit or _counted("network", request.META.get("REMOTE_ADDR", ""), HOUR) <= limit


def may_be_mailed(email: str) -> bool:
    """Whether ``email`` has not been sent too many confirmations within the day."""
    return _counted("mailbox", email, DAY) <= MAILS_A_DAY


def _counted(kind: str, whom: str, seconds: int) -> int:
    """How often this was asked within ``seconds`` of the first time, this time included."""
    digest = salted_hmac(f"wagtail_disclosure.subscriptions.{kind}", whom).hexdigest()
    name = f"wagtail_disclosure.subscriptions.{digest}"
    cache.add(name, 0, seconds)
    try:
        return cache.incr(name)
    except ValueError:  # it has just gone, or nothing is kept
        return 1
