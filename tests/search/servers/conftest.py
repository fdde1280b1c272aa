from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache

from tests.factories import make_column, make_section
from tests.search.servers.fake_server import FakeServer
from tests.search.servers.transports import SERVERS, FakeConnection, FakeNode
from wagtail_disclosure.search.servers import search_server
from wagtail_disclosure.search.servers.building import build

MAKERS: dict[str, dict[str, Any]] = {
    "elasticsearch": {
        "BACKEND": "wagtail_disclosure.search.servers.elasticsearch.ElasticsearchServer",
        "HOSTS": ["http://fake:9200"],
        "OPTIONS": {"node_class": FakeNode},
    },
    "opensearch": {
        "BACKEND": "wagtail_disclosure.search.servers.opensearch.OpenSearchServer",
        "HOSTS": ["http://fake:9200"],
        "OPTIONS": {"connection_class": FakeConnection},
    },
}


@pytest.fixture(params=sorted(MAKERS))
def server(request: Any, settings: Any) -> Iterator[FakeServer]:
    """The fake server, by one client after the other; nothing is in it."""
    chosen = MAKERS[request.param]
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "SEARCH_SERVER": chosen}
    SERVERS["fake"] = FakeServer()
    cache.clear()
    yield SERVERS["fake"]
    cache.clear()


@pytest.fixture
def column(
    db: None, server: FakeServer, django_capture_on_commit_callbacks: Callable[..., Any]
) -> Any:
    """A column to publish in; the server has an index."""
    build(search_server())
    with django_capture_on_commit_callbacks(execute=True):
        return make_column(make_section())
