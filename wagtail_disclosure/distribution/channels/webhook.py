"""A channel that posts JSON to a service of the web team's, which knows the platform."""

from __future__ import annotations

import json
import time
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from wagtail_disclosure.distribution.channels.base import (
    Channel,
    ChannelError,
    Item,
    Receipt,
    payload_of,
)
from wagtail_disclosure.distribution.retry_after import wait_asked
from wagtail_disclosure.distribution.signature import HEADER, signed

__all__ = ["WebhookChannel"]

TIMEOUT_SECONDS = 10
SHORTEST_SECRET = 16
# Of an answer, no more is read than a receipt needs.
LONGEST_ANSWER = 64 * 1024
# Answers below 500 that ask to come again: timeout, too early, too many requests.
LATER = frozenset((408, 425, 429))


class _NoRedirect(HTTPRedirectHandler):
    """A service that has moved is entered anew: what is signed for one host is not for another."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


class WebhookChannel(Channel):
    """OPTIONS: ``url``, ``secret`` (16 characters or more), ``timeout`` in seconds, ``label``.

    2xx is success, and a JSON object with ``link`` in it says where the post is; 408, 425, 429,
    5xx and whatever goes wrong on the way are tried again, not sooner than a ``Retry-After`` says;
    redirects and other answers are not.
    """

    def __init__(
        self,
        key: str,
        *,
        url: str,
        secret: str,
        timeout: float = TIMEOUT_SECONDS,
        label: str = "",
    ) -> None:
        super().__init__(key, label=label)
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ImproperlyConfigured("url must be an absolute http or https address.")
        if len(secret) < SHORTEST_SECRET:
            raise ImproperlyConfigured(f"secret must have {SHORTEST_SECRET} characters or more.")
        if timeout <= 0:
            raise ImproperlyConfigured("timeout must be more than 0 seconds.")
        self.url, self.timeout = url, timeout
        self._secret = secret

    def send(self, item: Item) -> Receipt:
        body = json.dumps(payload_of(item), ensure_ascii=False).encode()
        try:
            with _opener().open(self._request(item, body), timeout=self.timeout) as answer:
                return _receipt(answer.read(LONGEST_ANSWER))
        except HTTPError as error:
            with error:
                retry = error.code in LATER or error.code >= 500
                wait = wait_asked(error.headers.get("Retry-After"), timezone.now())
                raise ChannelError(f"HTTP {error.code}", retry=retry, wait=wait) from None
        # URLError and timeouts are OSErrors.
        except (OSError, HTTPException) as error:
            raise ChannelError(f"{type(error).__name__}: {error}", retry=True) from error

    def _request(self, item: Item, body: bytes) -> Request:
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "User-Agent": "wagtail-disclosure",
            "Idempotency-Key": item.key,
            HEADER: signed(self._secret, body, int(time.time())),
        }
        return Request(self.url, body, headers, method="POST")


def _opener() -> OpenerDirector:
    return build_opener(_NoRedirect)


def _receipt(answer: bytes) -> Receipt:
    """Whatever else a service says, it has taken the item."""
    try:
        said = json.loads(answer)
    except (ValueError, RecursionError):
        return Receipt()
    link = said.get("link") if isinstance(said, dict) else None
    return Receipt(link if isinstance(link, str) else "")
