"""How the official clients reach a fake server: what they would send over the network goes to the
one that has the host's name.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import elastic_transport
import opensearchpy
from elastic_transport._node import NodeApiResponse

from tests.search.servers.fake_server import FakeServer

SERVERS: dict[str, FakeServer] = {}
ELASTIC_JSON = "application/vnd.elasticsearch+json;compatible-with=9"


class FakeNode(elastic_transport.BaseNode):
    """Of the client ``elasticsearch``."""

    def perform_request(
        self,
        method: str,
        target: str,
        body: bytes | None = None,
        headers: Any = None,
        request_timeout: Any = None,
    ) -> NodeApiResponse:
        try:
            answer = SERVERS[self.host].answer(method, target, body, request_timeout)
        except TimeoutError as error:
            raise elastic_transport.ConnectionTimeout(str(error)) from error
        except OSError as error:
            raise elastic_transport.ConnectionError(str(error)) from error
        status, content = answer
        known = {"content-type": ELASTIC_JSON, "x-elastic-product": "Elasticsearch"}
        meta = elastic_transport.ApiResponseMeta(
            node=self.config,
            duration=0.0,
            http_version="1.1",
            status=status,
            headers=elastic_transport.HttpHeaders(known),
        )
        return NodeApiResponse(meta, _plain(method, content))

    def close(self) -> None:
        """Nothing is open."""


class FakeConnection(opensearchpy.Connection):
    """Of the client ``opensearch-py``."""

    def perform_request(
        self,
        method: str,
        url: str,
        params: Any = None,
        body: bytes | None = None,
        timeout: Any = None,
        ignore: Any = (),
        headers: Any = None,
    ) -> Any:
        target = f"{url}?{urlencode(params)}" if params else url
        try:
            status, content = SERVERS["fake"].answer(method, target, body, timeout)
        except TimeoutError as error:
            raise opensearchpy.ConnectionTimeout("TIMEOUT", str(error), error) from error
        except OSError as error:
            raise opensearchpy.ConnectionError("N/A", str(error), error) from error
        plain = _plain(method, content).decode()
        if not 200 <= status < 300 and status not in ignore:
            self._raise_error(status, plain, "application/json")
        return status, {"content-type": "application/json"}, plain


def _plain(method: str, content: Any) -> bytes:
    if method == "HEAD":
        return b""
    return content if isinstance(content, bytes) else json.dumps(content).encode()
