"""System checks of the page cache."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

from wagtail_disclosure.conf import SETTING, get_settings

__all__ = ["check_page_cache"]

MIDDLEWARE = "wagtail_disclosure.delivery.middleware.PageCacheMiddleware"
SESSIONS = "django.contrib.sessions.middleware.SessionMiddleware"


@register(Tags.caches)
def check_page_cache(**kwargs: Any) -> list[CheckMessage]:
    """E011: no such cache. W004: the middleware comes too late to save anything."""
    messages: list[CheckMessage] = []
    name = get_settings().PAGE_CACHE
    if name not in settings.CACHES:
        message = f"{SETTING}['PAGE_CACHE'] = {name!r} is none of CACHES."
        messages.append(Error(message, id="disclosure.E011"))
    chain = list(settings.MIDDLEWARE)
    before = chain[: chain.index(MIDDLEWARE)] if MIDDLEWARE in chain else []
    if SESSIONS in before:
        hint = "Put it first in MIDDLEWARE."
        message = "PageCacheMiddleware comes after the sessions: kept pages run through all others."
        messages.append(Warning(message, hint=hint, id="disclosure.W004"))
    return messages
