"""Readers by file name extension."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO

from wagtail_disclosure.filetext.passages import NoReader, Passage, Reason, Unreadable

__all__ = ["extensions", "read_with", "reader"]

Read = Callable[[BytesIO], Iterable[Passage]]


@dataclass(frozen=True)
class _Reader:
    read: Read
    module: str
    package: str


_readers: dict[str, _Reader] = {}


def reader(extension: str, *, module: str = "", package: str = "") -> Callable[[Read], Read]:
    """Make a function the reader of a format; ``module`` is what it needs of ``package``."""

    def register(read: Read) -> Read:
        _readers[extension] = _Reader(read, module, package)
        return read

    return register


def read_with(extension: str, content: BytesIO) -> Iterable[Passage]:
    """Read with the reader of an extension such as ``.pdf``."""
    chosen = _readers.get(extension)
    if chosen is None:
        raise Unreadable(Reason.UNKNOWN_FORMAT)
    if chosen.module and find_spec(chosen.module) is None:
        raise NoReader(extension, chosen.package)
    return chosen.read(content)


def extensions() -> list[str]:
    """The extensions that have a reader, installed or not."""
    return sorted(_readers)
