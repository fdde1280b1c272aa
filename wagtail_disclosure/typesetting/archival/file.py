"""Write the objects of a reportlab document as a file of PDF 1.5 or later (ISO 32000-1, 7.5).

Reportlab's own files have no line end before ``endstream``, which PDF/A asks for (ISO 19005-3,
6.1.7.1), and hold every object by itself. Here all but the streams are compressed together: the
structure of a report is hundreds of small objects.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc

__all__ = ["file_of"]

END_OF_STREAM = b"endstream\n"
# After data that happens to end in a carriage return, a line feed alone would be taken with it.
LINE_END = b"\r\n"
# What a cross-reference says: nothing there, at an offset, or at an index in an object stream.
FREE, PLAIN, PACKED = 0, 1, 2
ENTRY = ">BIH"


def file_of(document: Any) -> bytes:
    """All objects that the catalogue of *document* leads to, as a file."""
    root, info = (document.Reference(part) for part in (document.Catalog, document.info))
    file = _File(bytearray(b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n" % document._pdfVersion))
    for number, content in _formatted(document):
        if content.endswith(END_OF_STREAM):
            file.add(number, content.removesuffix(END_OF_STREAM) + LINE_END + END_OF_STREAM)
        else:
            file.packed[number] = content
    root, info = (pdfdoc.format(reference, document).decode() for reference in (root, info))
    return file.closed(f"/Root {root}/Info {info}")


def _formatted(document: Any) -> Iterator[tuple[int, bytes]]:
    """Every object with its number; formatting one may bring up others."""
    number = 1
    while number in document.numberToId:
        item = document.idToObject[document.numberToId[number]]
        yield number, pdfdoc.format(item, document, toplevel=1)
        number += 1


@dataclass(slots=True)
class _File:
    data: bytearray
    packed: dict[int, bytes] = field(default_factory=dict)
    entries: dict[int, bytes] = field(default_factory=dict)

    def add(self, number: int, content: bytes) -> None:
        """Append an object."""
        self.entries[number] = struct.pack(ENTRY, PLAIN, len(self.data), 0)
        self.data += b"%d 0 obj\n%s\nendobj\n" % (number, content.rstrip(b"\n"))

    def closed(self, trailer: str) -> bytes:
        """The file with what was held back, the cross-references, and the end.

        Its identity comes from its contents: the same document has the same, another another.
        """
        number = max((*self.entries, *self.packed)) + 1
        self.add(number, self._pack(number))
        start = len(self.data)
        identity = hashlib.md5(self.data, usedforsecurity=False).hexdigest()
        trailer = f"{trailer}/ID[<{identity}><{identity}>]"
        self.add(number + 1, self._references(number + 1, trailer))
        return bytes(self.data + b"startxref\n%d\n%%%%EOF\n" % start)

    def _pack(self, holder: int) -> bytes:
        places: list[str] = []
        body = bytearray()
        for index, (number, content) in enumerate(self.packed.items()):
            self.entries[number] = struct.pack(ENTRY, PACKED, holder, index)
            places.append(f"{number} {len(body)}")
            body += content.strip() + b"\n"
        head = " ".join(places).encode() + b"\n"
        kind = f"/Type/ObjStm/N {len(places)}/First {len(head)}"
        return _stream(kind, head + body)

    def _references(self, own: int, trailer: str) -> bytes:
        self.entries[0] = struct.pack(ENTRY, FREE, 0, 0xFFFF)
        self.entries[own] = struct.pack(ENTRY, PLAIN, len(self.data), 0)
        table = b"".join(self.entries[number] for number in range(own + 1))
        return _stream(f"/Type/XRef/Size {own + 1}/W[1 4 2]{trailer}", table)


def _stream(entries: str, content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    head = f"<<{entries}/Filter/FlateDecode/Length {len(packed)}>>\nstream\n".encode()
    return head + packed + LINE_END + END_OF_STREAM
