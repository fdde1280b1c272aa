"""The setting ``SEARCH_SERVER``: which server, where, and how long it is waited for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

__all__ = ["ServerConfig", "config_of", "faults_of"]

KEYS = ("BACKEND", "HOSTS", "INDEX", "TIMEOUT", "PAUSE", "OPTIONS", "INDEX_SETTINGS")
HOSTS = ("http://localhost:9200",)
INDEX = "disclosure"
# What both makers take for a name, with room for the stamp behind it.
INDEX_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,99}")
TIMEOUT = 2.0
PAUSE = 30
LONGEST = 3_600


@dataclass(frozen=True, slots=True)
class ServerConfig:
    """``timeout``: seconds that a reader waits for an answer; ``pause``: seconds that nobody asks a
    server which gave none. ``options`` go to the client, ``index_settings`` to the index.
    """

    backend: str
    hosts: tuple[str, ...]
    index: str
    timeout: float
    pause: int
    options: Mapping[str, Any]
    index_settings: Mapping[str, Any]


def config_of(given: Mapping[str, Any]) -> ServerConfig:
    """The setting with its defaults. Raises ValueError, with all that is wrong with it."""
    if faults := list(faults_of(given)):
        raise ValueError(" ".join(faults))
    return ServerConfig(
        backend=given["BACKEND"],
        hosts=tuple(given.get("HOSTS", HOSTS)),
        index=given.get("INDEX", INDEX),
        timeout=float(given.get("TIMEOUT", TIMEOUT)),
        pause=given.get("PAUSE", PAUSE),
        options=given.get("OPTIONS", {}),
        index_settings=given.get("INDEX_SETTINGS", {}),
    )


def faults_of(given: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the setting, a sentence each."""
    for key in given:
        if key not in KEYS:
            yield f"{key!r} is not known; there are {', '.join(KEYS)}."
    if not _is_text(given.get("BACKEND")):
        yield "BACKEND must be the dotted path of a class."
    hosts = given.get("HOSTS", HOSTS)
    if not isinstance(hosts, list | tuple) or not hosts or not all(map(_is_address, hosts)):
        yield "HOSTS must be a list of addresses such as 'http://localhost:9200', with the port."
    index = given.get("INDEX", INDEX)
    if not isinstance(index, str) or not INDEX_NAME.fullmatch(index):
        yield "INDEX must be a name of lower-case letters, digits, '-', '_' and '.'."
    if not _is_number(given.get("TIMEOUT", TIMEOUT), int | float):
        yield f"TIMEOUT must be a number of seconds, above 0 and up to {LONGEST}."
    if not _is_number(given.get("PAUSE", PAUSE), int):
        yield f"PAUSE must be a whole number of seconds from 1 to {LONGEST}."
    for key in ("OPTIONS", "INDEX_SETTINGS"):
        if not isinstance(given.get(key, {}), dict):
            yield f"{key} must be a dict."


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def _is_number(value: Any, kind: Any) -> bool:
    return isinstance(value, kind) and not isinstance(value, bool) and 0 < value <= LONGEST


def _is_address(value: Any) -> bool:
    """An address as both clients take it: Elasticsearch's wants the port."""
    if not isinstance(value, str):
        return False
    try:
        parts = urlsplit(value)
        return parts.scheme in ("http", "https") and bool(parts.hostname and parts.port)
    except ValueError:
        return False
