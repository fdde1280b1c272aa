"""Elasticsearch and OpenSearch for the public search of large portals.

The texts and the index in the database stay: they answer whenever the server cannot.
"""

from __future__ import annotations

from functools import cache

from django.core.signals import setting_changed
from django.dispatch import receiver
from django.utils.module_loading import import_string

from wagtail_disclosure.conf import SETTING, get_settings
from wagtail_disclosure.search.servers.base import SearchServer
from wagtail_disclosure.search.servers.config import config_of

__all__ = ["search_server"]


@cache
def search_server() -> SearchServer | None:
    """The server that the setting ``SEARCH_SERVER`` names; None without one. Raises ValueError for
    a setting that names none, ImportError where its client is not installed.
    """
    given = get_settings().SEARCH_SERVER
    if not given:
        return None
    config = config_of(given)
    server: SearchServer = import_string(config.backend)(config)
    return server


@receiver(setting_changed)
def _forget(*, setting: str, **kwargs: object) -> None:
    if setting == SETTING:
        search_server.cache_clear()
