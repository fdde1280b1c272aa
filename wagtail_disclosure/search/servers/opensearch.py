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
        # A second try would keep a reader waiting as long again.
        options = {"max_retries": 0, "retry_on_timeout": False, **self.config.options}
        return OpenSearch(list(self.config.hosts), **options)

    def call(self, method: str, timeout: float, **arguments: Any) -> Any:
        return attrgetter(method)(self.client)(request_timeout=timeout, **arguments)
