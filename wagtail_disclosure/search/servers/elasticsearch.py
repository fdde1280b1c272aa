"""Elasticsearch 8 and 9. Needs the extra ``elasticsearch``; the client should be of the server's
version.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from elasticsearch import ApiError, Elasticsearch, NotFoundError, TransportError

from wagtail_disclosure.search.servers.base import SearchServer

__all__ = ["ElasticsearchServer"]


class ElasticsearchServer(SearchServer):
    """By the client ``elasticsearch``."""

    errors = (ApiError, TransportError)
    missing = NotFoundError

    def connect(self) -> Elasticsearch:
        hosts = list(self.config.hosts)
        # Each host is tried once, and none again that let the reader wait.
        usual = {"max_retries": len(hosts) - 1, "retry_on_timeout": False}
        return Elasticsearch(hosts, **{**usual, **self.config.options})

    def call(self, method: str, timeout: float, **arguments: Any) -> Any:
        client = self.client.options(request_timeout=timeout)
        return attrgetter(method)(client)(**arguments)
