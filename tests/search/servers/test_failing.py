"""A server that is down, slow or refuses: nothing is held up, nothing lost."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command

from tests.factories import make_document
from tests.search.servers.fake_server import FakeServer
from tests.search.servers.told import found, on_server
from wagtail_disclosure.search.doctor import search_problems
from wagtail_disclosure.search.servers import search_server, sending
from wagtail_disclosure.search.servers.building import build, differing
from wagtail_disclosure.search.servers.outbox import UnsentText
from wagtail_disclosure.search.text import SearchText

pytestmark = pytest.mark.django_db
Commits = Callable[..., Any]


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
    assert len(server.requests) <= 2  # whether there is an index, and the first change
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


def test_the_doctor_says_what_is_wrong(server: FakeServer, settings: Any) -> None:
    def said() -> list[str]:
        return [problem.code for problem in search_problems()]

    assert said() == ["search-server-empty"]
    build(search_server())
    assert said() == []
    UnsentText.objects.create(entry_id=1)
    server.failing = does_not_answer
    assert said() == ["search-server-down", "search-unsent"]
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "SEARCH_SERVER": {}}
    assert said() == []
