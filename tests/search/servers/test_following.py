"""The server is told of what is published, and the register decides what is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command

from tests.factories import make_column, make_document, make_section
from tests.search.servers.fake_server import FakeServer
from tests.search.servers.told import found, on_server
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.search.servers import reading, search_server, sending
from wagtail_disclosure.search.servers.base import ServerError
from wagtail_disclosure.search.servers.building import build, differing
from wagtail_disclosure.search.servers.outbox import UnsentText
from wagtail_disclosure.search.text import SearchText
from wagtail_disclosure.text.search_words import parse_words

pytestmark = pytest.mark.django_db
Commits = Callable[..., Any]


def test_what_is_published_goes_to_the_server(
    column: Any, server: FakeServer, django_capture_on_commit_callbacks: Commits
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        page = make_document(column, title="那拉提草原")
    assert on_server(server) == found("草原") == ["那拉提草原"]
    assert not UnsentText.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        page.title, page.change_note = "唐布拉草原", "改了标题"
        page.save_revision().publish()
    assert on_server(server) == found("唐布拉") == ["唐布拉草原"]
    assert list(differing(search_server())) == []
    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()
    assert on_server(server) == found("草原") == []
    assert not UnsentText.objects.exists()


def test_until_it_is_told_the_database_answers(
    column: Any, server: FakeServer, django_capture_on_commit_callbacks: Commits
) -> None:
    with django_capture_on_commit_callbacks():
        make_document(column, title="那拉提草原")
    assert on_server(server) == []
    assert found("草原") == ["那拉提草原"]
    assert not server.asked("_search")[1:]  # what compared the index when it was built


def test_what_is_withdrawn_is_not_shown_whatever_the_server_says(
    column: Any, server: FakeServer, django_capture_on_commit_callbacks: Commits
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        page = make_document(column, title="撤回的草原")
    with django_capture_on_commit_callbacks():
        page.unpublish()
    UnsentText.objects.all().delete()  # it believes that it has been told
    assert on_server(server) == ["撤回的草原"]
    assert reading.served(PublishedEntry.objects.all(), parse_words("草原"), 10) == []
    assert found("草原") == []


def test_an_older_change_does_not_undo_a_newer(column: Any, server: FakeServer) -> None:
    make_document(column, title="新的草原")
    old = list(UnsentText.objects.all())
    UnsentText.objects.create(entry_id=old[0].entry_id)
    sending.send_noted(search_server())
    sent = SearchText.objects.get()
    UnsentText.objects.bulk_create(old)
    SearchText.objects.update(title="旧的草原")  # as another process read it before
    assert not sending.send_noted(search_server()).refused
    assert on_server(server) == [sent.title]
    assert not UnsentText.objects.exists()


def test_without_an_index_nothing_is_sent_or_asked(server: FakeServer) -> None:
    make_document(make_column(make_section()), title="那拉提草原")
    sending.send_some()
    assert server.indexes == {}
    UnsentText.objects.all().delete()
    cache.clear()
    assert found("草原") == ["那拉提草原"]
    with pytest.raises(ServerError):
        list(differing(search_server()))


def test_the_index_is_made_anew_and_compared(
    column: Any, server: FakeServer, django_capture_on_commit_callbacks: Commits, capsys: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        make_document(column, title="留着的")
        make_document(column, title="丢失的")
    call_command("rebuild_search_index", "--verify")
    lost = SearchText.objects.get(title="丢失的").pk
    index = server.index("disclosure")
    index.write(lost, 10**9, None)
    index.write(99_999, 1, index.documents[SearchText.objects.get(title="留着的").pk])
    with pytest.raises(CommandError, match="2 differences"):
        call_command("rebuild_search_index", "--verify")
    assert f"entry {lost}" in capsys.readouterr().out
    call_command("rebuild_search_index")
    assert "2 entries sent" in capsys.readouterr().out
    assert len(server.indexes) == 1
    assert server.index("disclosure") is not index
    call_command("rebuild_search_index", "--verify")
    assert found("丢失") == ["丢失的"]
    call_command("update_index", verbosity=0)
    assert on_server(server) == ["丢失的", "留着的"]


def test_what_changes_while_the_index_is_filled(
    column: Any, server: FakeServer, django_capture_on_commit_callbacks: Commits
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        page = make_document(column, title="那拉提草原")

    def publishes_in_between(method: str, path: str) -> Any:
        if path.endswith("_aliases"):
            server.failing = lambda method, path: None
            with django_capture_on_commit_callbacks(execute=True):
                page.title, page.change_note = "唐布拉草原", "改了标题"
                page.save_revision().publish()

    server.failing = publishes_in_between
    build(search_server())
    assert on_server(server) == ["唐布拉草原"]
    assert not UnsentText.objects.exists()


def test_without_a_server_nothing_is_noted() -> None:
    make_document(make_column(make_section()), title="那拉提草原")
    assert not UnsentText.objects.exists()
    with pytest.raises(CommandError, match="no search server"):
        call_command("rebuild_search_index", "--send")
