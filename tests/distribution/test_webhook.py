"""The webhook against a real server: signature, retries, redirects, timeouts."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from wagtail_disclosure.distribution.channels.base import ChannelError, Item, Receipt
from wagtail_disclosure.distribution.channels.webhook import WebhookChannel
from wagtail_disclosure.distribution.signature import HEADER

pytestmark = pytest.mark.once
SECRET = "not-a-secret-at-all"
DOCUMENTATION = Path(__file__).parents[2] / "docs" / "how-to" / "new-media.md"
ITEM = Item(
    key="0b6a3f0e-0000-4000-8000-000000000000",
    title="关于防火的通知",
    summary="概述",
    text="正文",
    html="<p>正文</p>",
    address="https://www.example.gov.cn/1/",
    short_address="",
    agency="测试局",
    column="通知",
    kind="document",
    language="zh-hans",
    published_at=datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
    is_convenience_service=True,
)


@dataclass
class Service:
    """What the server was asked, and what it is to answer: status, headers, body."""

    url: str = ""
    answer: tuple[int, dict[str, str], bytes] = (200, {}, b"")
    delay: float = 0
    asked: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[Service, ThreadingHTTPServer]]:
    service = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            service.asked.append((self.path, dict(self.headers), body))
            time.sleep(service.delay)
            status, headers, said = service.answer
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(said))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(said)

        do_GET = do_POST

        def log_message(self, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.handle_error = lambda *args: None  # the client that gave up has gone
        threading.Thread(target=running.serve_forever, daemon=True).start()
        service.url = f"http://127.0.0.1:{running.server_port}/hook"
        yield service, running
        running.shutdown()


@pytest.fixture
def service(server, monkeypatch) -> Service:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    found = server[0]
    found.answer, found.delay, found.asked = (200, {}, b""), 0, []
    return found


def channel(service: Service, **options: Any) -> WebhookChannel:
    return WebhookChannel("app", url=service.url, secret=SECRET, **options)


def test_it_posts_what_is_public_and_signs_it(service) -> None:
    assert channel(service).send(ITEM) == Receipt()
    [(path, headers, body)] = service.asked
    assert path == "/hook"
    assert headers["Idempotency-Key"] == ITEM.key
    assert headers["Content-Type"] == "application/json; charset=utf-8"
    said = json.loads(body)
    assert said["title"] == ITEM.title
    assert said["published_at"] == "2026-01-02T03:04:00+00:00"
    assert set(said) == set(Item.__dataclass_fields__)
    moment, digest = re.fullmatch(r"t=(\d+),v1=([0-9a-f]{64})", headers[HEADER]).groups()
    assert abs(int(moment) - time.time()) < 60
    signed = hmac.new(SECRET.encode(), f"{moment}.".encode() + body, hashlib.sha256)
    assert digest == signed.hexdigest()


def test_the_example_in_the_documentation_verifies_it(service) -> None:
    blocks = re.findall(r"```python\n(.*?)```", DOCUMENTATION.read_text("utf-8"), re.DOTALL)
    example: dict[str, Any] = {}
    exec(next(block for block in blocks if "def is_genuine" in block), example)
    channel(service).send(ITEM)
    [(_path, headers, body)] = service.asked
    verify = example["is_genuine"]
    assert verify(SECRET, headers[HEADER], body)
    assert not verify("another-secret-here", headers[HEADER], body)
    assert not verify(SECRET, headers[HEADER], body + b" ")
    assert not verify(SECRET, headers[HEADER], body, now=time.time() + 3600)
    for header in ("", "t=,v1=", "t=1", "nonsense"):
        assert not verify(SECRET, header, body)


@pytest.mark.parametrize(
    ("answer", "link"),
    [
        (b'{"link": "https://weibo.example/1"}', "https://weibo.example/1"),
        (b'{"link": 5}', ""),
        (b"[1]", ""),
        (b"\xff", ""),
        (b"[" * 100_000, ""),
    ],
)
def test_the_receipt_says_where_it_is(service, answer, link) -> None:
    service.answer = (201, {}, answer)
    assert channel(service).send(ITEM) == Receipt(link)


@pytest.mark.parametrize(
    ("status", "retry"),
    [(400, False), (401, False), (410, False), (408, True), (429, True), (500, True), (503, True)],
)
def test_which_answers_are_tried_again(service, status, retry) -> None:
    service.answer = (status, {}, b"no")
    with pytest.raises(ChannelError, match=f"HTTP {status}") as caught:
        channel(service).send(ITEM)
    assert caught.value.retry is retry


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_it_follows_no_redirect(service, status) -> None:
    service.answer = (status, {"Location": service.url + "/elsewhere"}, b"")
    with pytest.raises(ChannelError) as caught:
        channel(service).send(ITEM)
    assert not caught.value.retry
    assert [path for path, _headers, _body in service.asked] == ["/hook"]


def test_it_does_not_wait_for_ever(service) -> None:
    service.delay = 1.5
    began = time.monotonic()
    with pytest.raises(ChannelError) as caught:
        channel(service, timeout=0.2).send(ITEM)
    assert caught.value.retry
    assert time.monotonic() - began < 1.4


def test_nobody_there_is_tried_again() -> None:
    with pytest.raises(ChannelError) as caught:
        WebhookChannel("app", url="http://127.0.0.1:9/", secret=SECRET).send(ITEM)
    assert caught.value.retry
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(
    "options",
    [
        {"url": "ftp://a.example/"},
        {"url": "/hook"},
        {"url": "file:///etc/passwd"},
        {"secret": "short"},
        {"timeout": 0},
    ],
)
def test_options_that_cannot_be(options) -> None:
    with pytest.raises(ImproperlyConfigured):
        WebhookChannel("app", **{"url": "https://a.example/", "secret": SECRET, **options})


@pytest.mark.parametrize(("header", "seconds"), [({"Retry-After": "1200"}, 1200), ({}, 0)])
def test_it_hears_when_to_come_back(service, header, seconds) -> None:
    service.answer = (503, header, b"busy")
    with pytest.raises(ChannelError) as caught:
        channel(service).send(ITEM)
    assert caught.value.wait == timedelta(seconds=seconds)
