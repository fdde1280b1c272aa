"""XML as a stream of events, without a tree, entities or namespaces.

A stream holds neither a large nor a deeply nested document in memory. Office files declare no
document type, so one that does is an attack by entities. Names are local names: the two editions
of the Office formats (ECMA-376 transitional and ISO/IEC 29500 strict) differ in namespaces only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import IO, NamedTuple
from xml.parsers import expat

from wagtail_disclosure.filetext.passages import Reason, Unreadable

__all__ = ["End", "Event", "Start", "Text", "events"]

_CHUNK = 64 * 1024
# Far beyond what nested tables need.
_DEEPEST = 1000


class Start(NamedTuple):
    name: str
    attributes: Mapping[str, str]


class End(NamedTuple):
    name: str


class Text(NamedTuple):
    text: str


Event = Start | End | Text


def events(stream: IO[bytes]) -> Iterator[Event]:
    """Yield the events of a document. Raises `Unreadable` where it is not well formed."""
    waiting: list[Event] = []
    parser = _parser(waiting)
    depth = 0
    for chunk in iter(lambda: stream.read(_CHUNK), b""):
        _feed(parser, chunk)
        for event in waiting:
            depth += isinstance(event, Start) - isinstance(event, End)
            if depth > _DEEPEST:
                raise Unreadable(Reason.BROKEN)
            yield event
        waiting.clear()
    _feed(parser, b"", is_final=True)


def _feed(parser: expat.XMLParserType, chunk: bytes, *, is_final: bool = False) -> None:
    try:
        parser.Parse(chunk, is_final)
    except expat.ExpatError as error:
        raise Unreadable(Reason.BROKEN) from error


def _parser(waiting: list[Event]) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        local = {_local(key): value for key, value in attributes.items()}
        waiting.append(Start(_local(name), local))

    def refuse(*_declaration: object) -> None:
        raise Unreadable(Reason.BROKEN)

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: waiting.append(End(_local(name)))
    parser.CharacterDataHandler = lambda text: waiting.append(Text(text))
    parser.StartDoctypeDeclHandler = refuse
    return parser


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
