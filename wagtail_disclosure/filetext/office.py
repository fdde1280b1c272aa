"""Office files as packages of parts: ISO/IEC 29500-2 (Open Packaging Conventions)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from struct import error as StructError
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile
from zlib import error as ZlibError

from wagtail_disclosure.filetext.passages import Reason, Unreadable
from wagtail_disclosure.filetext.xml_events import Event, Start, events

__all__ = ["MAX_PARTS", "MAX_UNPACKED_BYTES", "Package", "Relationship", "open_package"]

MAX_UNPACKED_BYTES = 200 * 1024 * 1024
MAX_PARTS = 10_000
_CONTENT_TYPES = "[Content_Types].xml"
_OVERRIDE = ("PartName", "ContentType")
_IS_ENCRYPTED = 0x1
_METHODS = (ZIP_STORED, ZIP_DEFLATED)
# What damaged archives and senseless numbers and references in their XML raise.
_FAULTS = (BadZipFile, ZlibError, StructError, EOFError, ValueError, LookupError)
# A file with a password is an OLE container (MS-OFFCRYPTO 2.3) with a stream of this name.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")


class Relationship(NamedTuple):
    """What another part is to a part; the kind is the last word of its type."""

    id: str
    kind: str
    target: str


@dataclass(frozen=True)
class Package:
    """An opened file whose unpacked size is known to be bearable."""

    archive: ZipFile

    def parts(self) -> Iterator[tuple[str, str]]:
        """Part names and what they hold: the end of the content type, such as ``footer+xml``."""
        for event in self.events(_CONTENT_TYPES):
            if isinstance(event, Start) and event.name == "Override":
                name, content_type = (event.attributes.get(key, "") for key in _OVERRIDE)
                yield name.lstrip("/"), content_type.rpartition(".")[2]

    def relationships(self, part: str) -> list[Relationship]:
        """What ``part`` refers to inside the file."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self.archive.namelist():
            return []
        return [
            Relationship(
                event.attributes.get("Id", ""),
                event.attributes.get("Type", "").rpartition("/")[2],
                posixpath.normpath(
                    posixpath.join("/", folder, event.attributes.get("Target", ""))
                ).lstrip("/"),
            )
            for event in self.events(rels)
            if isinstance(event, Start) and event.name == "Relationship"
        ]

    def events(self, part: str) -> Iterator[Event]:
        """The XML of a part as events."""
        with self.archive.open(part) as stream:
            yield from events(stream)


@contextmanager
def open_package(content: BytesIO) -> Iterator[Package]:
    """Open a file. Whatever is wrong with it while it is read becomes `Unreadable`."""
    if content.getvalue().startswith(_OLE):
        is_encrypted = _ENCRYPTED_STREAM in content.getvalue()
        raise Unreadable(Reason.ENCRYPTED if is_encrypted else Reason.BROKEN)
    try:
        with ZipFile(content) as archive:
            _refuse_bombs(archive)
            yield Package(archive)
    except _FAULTS as error:
        raise Unreadable(Reason.BROKEN) from error


def _refuse_bombs(archive: ZipFile) -> None:
    """Sizes can be trusted: a part is never unpacked beyond the size that it declares."""
    parts = archive.infolist()
    if any(part.flag_bits & _IS_ENCRYPTED for part in parts):
        raise Unreadable(Reason.ENCRYPTED)
    if any(part.compress_type not in _METHODS for part in parts):
        raise Unreadable(Reason.BROKEN)
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise Unreadable(Reason.TOO_BIG)
