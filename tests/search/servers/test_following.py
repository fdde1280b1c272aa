"""The server is told of what is published; where it cannot be, nothing is held up or lost."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command

from tests.factories import make_column, make_document, make_section
from tests.search.servers.fake_server import FakeServer
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.search import engine
from wagtail_disclosure.search.servers import reading, search_server, sending
from wagtail_disclosure.search.servers.base import ServerError
from wagtail_disclosure.search.servers.building import build, differing
from wagtail_disclosure.search.servers.outbox import UnsentText
from wagtail_disclosure.search.text import SearchText
from wagtail_disclosure.text.search_words import parse_words

pytestmark = pytest.mark.django_db
Commits = Callable[..., Any]


@pytest.fixture
def column(server: FakeServer, django_capture_on_commit_callbacks: Commits) -> Any:
    build(search_server())
    with django_capture_on_commit_callbacks(execute=True):
        return make_column(make_section())


def found(words: str) -> list[str]:
    matches = engine.find(PublishedEntry.objects.all(), words).entries
    return sorted(entry.title for entry in matches)


def on_server(server: FakeServer) -> list[str]:
    """Titles that it keeps."""
    index = server.index("disclosure")
    return sorted(document["title"] for document in index.documents.values())


def does_not_answer(method: str, path: str) -> Any:
    raise TimeoutError("took too long")


def is_unreachable(method: str, path: str) -> Any:
    raise ConnectionRefusedError("nobody there")


def is_unavailable(method: str, path: str) -> Any:
    return 503, {"error": {"type": "unavailable", "reason": "no master"}, "status": 503}


def is_a_proxy(method: str, path: str) -> Any:
    return 200, b'{"hello": "world"}'


def is_another_proxy(method: str, path: str) -> Any:
    return 200, b"<html>Welcome</html>"


def is_partial(method: str, path: str) -> Any:
    shards = {"total": 2, "successful": 1, "failed": 1}
    return 200, {"timed_out": False, "_shards": shards, "hits": {"hits": []}}


FAILURES = [does_not_answer, is_unreachable, is_unavailable, is_a_proxy, is_another_proxy]


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


@pytest.mark.parametrize("failure", [*FAILURES, is_partial])
def test_a_failing_server_is_left_alone_for_a_while(
    column: Any,
    server: FakeServer,
    failure: Any,
    django_capture_on_commit_callbacks: Commits,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        make_document(column, title="那拉提草原")
    server.failing = failure
    server.requests.clear()
    with caplog.at_level(logging.WARNING, "wagtail_disclosure"):
        assert [found("草原") for _ in range(3)] == [["那拉提草原"]] * 3
    assert len(server.requests) == 1
    assert len([one for one in caplog.records if "no answer" in one.message]) == 1
    cache.clear()  # time goes by
    server.failing = lambda method, path: None
    assert found("草原") == ["那拉提草原"]
    assert len(server.requests) == 2


@pytest.mark.parametrize("failure", FAILURES)
def test_no_server_holds_up_a_publication(
    column: Any, server: FakeServer, failure: Any, django_capture_on_commit_callbacks: Commits
) -> None:
    server.failing = failure
    server.requests.clear()
    with django_capture_on_commit_callbacks(execute=True):
        pages = [make_document(column, title=f"草原{at}") for at in range(3)]
    assert len(server.requests) == 1
    assert found("草原") == ["草原0", "草原1", "草原2"]
    with pytest.raises(CommandError, match="The database answers meanwhile"):
        call_command("rebuild_search_index", "--send")
    server.failing = lambda method, path: None
    cache.clear()
    with django_capture_on_commit_callbacks(execute=True):
        pages[0].unpublish()
    assert on_server(server) == found("草原") == ["草原1", "草原2"]
    assert not UnsentText.objects.exists()


def test_what_the_server_refuses_is_kept_and_named(
    column: Any,
    server: FakeServer,
    django_capture_on_commit_callbacks: Commits,
    caplog: pytest.LogCaptureFixture,
    capsys: Any,
) -> None:
    mapping = server.index("disclosure").mappings["properties"]
    number = mapping.pop("number")
    with django_capture_on_commit_callbacks(execute=True):
        make_document(column, title="那拉提草原")
    assert "has refused entry" in caplog.text
    assert found("草原") == ["那拉提草原"]
    with pytest.raises(CommandError, match="1 refused"):
        call_command("rebuild_search_index", "--send")
    assert "dynamic introduction of [number]" in capsys.readouterr().out
    mapping["number"] = number
    call_command("rebuild_search_index", "--send")
    assert on_server(server) == ["那拉提草原"]
    assert not UnsentText.objects.exists()


def test_a_part_of_a_parcel_may_be_refused(
    column: Any, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_document(column, title="好的草原")
    make_document(column, title="坏的草原")
    bad = SearchText.objects.get(title="坏的草原").pk
    document_of = sending.document_of

    def unlike(text: SearchText) -> dict[str, Any]:
        return document_of(text) | ({"unknown": 1} if text.pk == bad else {})

    monkeypatch.setattr(sending, "document_of", unlike)
    sent = sending.send_noted(search_server())
    assert (sent.number, list(sent.refused)) == (1, [bad])
    assert set(UnsentText.objects.values_list("entry_id", flat=True)) == {bad}
    assert on_server(server) == ["好的草原"]


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


def test_a_build_that_fails_leaves_the_old_index(
    column: Any, server: FakeServer, django_capture_on_commit_callbacks: Commits
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        make_document(column, title="那拉提草原")
    before = dict(server.aliases)

    def fails_when_filled(method: str, path: str) -> Any:
        return is_unavailable(method, path) if path.endswith("_bulk") else None

    server.failing = fails_when_filled
    with pytest.raises(CommandError, match="database answers"):
        call_command("rebuild_search_index")
    call_command("update_index", verbosity=0)
    assert (server.aliases, len(server.indexes)) == (before, 1)
    assert found("草原") == ["那拉提草原"]  # by the database, for not all has been sent
    server.failing = lambda method, path: None
    call_command("rebuild_search_index", "--send")
    assert list(differing(search_server())) == []


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
