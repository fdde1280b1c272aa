"""What readers find, and what the server has been told."""

from __future__ import annotations

from tests.search.servers.fake_server import FakeServer
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.search import engine


def found(words: str) -> list[str]:
    matches = engine.find(PublishedEntry.objects.all(), words).entries
    return sorted(entry.title for entry in matches)


def on_server(server: FakeServer) -> list[str]:
    """Titles that it keeps."""
    index = server.index("disclosure")
    return sorted(document["title"] for document in index.documents.values())
