"""OpenSearch 2 and 3. Needs the extra ``opensearch``."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from opensearchpy import NotFoundError, OpenSearch
from opensearchpy.exceptions import OpenSearchException

from wagtail_disclosure.search.servers.base import SearchServer

__all__ = ["OpenSearchServer"]


class OpenSearchServer(SearchServer):
    """By the client ``opensearch-py``."""

    errors = (OpenSearchException,)
    missing = NotFoundError

    def connect(self) -> OpenSearch:
        hosts = list(self.config.hosts)
        # Each host is tried once, and none again that let the reader wait.
        usual = {"max_retries": len(hosts) - 1, "retry_on_timeout": False}
        return OpenSearch(hosts, **{**usual, **self.config.options})

    def call(self, method: str, timeout: float, **arguments: Any) -> Any:
        return attrgetter(method)(self.client)(request_timeout=timeout, **arguments)
