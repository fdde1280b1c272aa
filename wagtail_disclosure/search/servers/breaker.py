"""A server that gave no answer is left alone for a while, by all processes that share the cache."""

from __future__ import annotations

import logging

from django.core.cache import cache

from wagtail_disclosure.search.servers.base import SearchServer

__all__ = ["is_resting", "rest"]

logger = logging.getLogger(__name__)


def is_resting(server: SearchServer) -> bool:
    return cache.get(_key(server)) is not None


def rest(server: SearchServer, error: Exception) -> None:
    """Ask nothing of the server for a while. Said once each time, however many were asking."""
    pause = server.config.pause
    if cache.add(_key(server), True, pause):
        message = "The search server gives no answer; the database answers for %s seconds. %s"
        logger.warning(message, pause, error)


def _key(server: SearchServer) -> str:
    return f"wagtail_disclosure.search.resting.{server.config.index}"
