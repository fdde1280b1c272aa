"""Files inside a PDF, each with what it is to the document (ISO 19005-3, 6.8 and annex E)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFStream, PDFZCompress

from wagtail_disclosure.typesetting.pdftext import date_string, name, text_string

__all__ = ["Attachment", "attach"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of data from which, or for which, the document was made."""

    name: str
    media_type: str
    data: bytes
    description: str


def attach(document: Any, files: Iterable[Attachment], modified: datetime) -> None:
    """Put *files* into a reportlab document, as last *modified* at one moment."""
    ordered = sorted(files, key=lambda file: file.name.encode("utf-16-be"))
    if not ordered:
        return
    specifications = [
        document.Reference(_specification(document, file, modified)) for file in ordered
    ]
    names = [
        entry
        for file, specification in zip(ordered, specifications, strict=True)
        for entry in (text_string(file.name), specification)
    ]
    tree = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": PDFArray(names)})})
    document.Catalog.Names = tree
    document.Catalog.AF = PDFArray(specifications)


def _specification(document: Any, file: Attachment, modified: datetime) -> PDFDictionary:
    stream = document.Reference(_stream(file, modified))
    return PDFDictionary(
        {
            "Type": "/Filespec",
            "F": text_string(file.name),
            "UF": text_string(file.name),
            "Desc": text_string(file.description),
            "AFRelationship": "/Data",
            "EF": PDFDictionary({"F": stream, "UF": stream}),
        }
    )


def _stream(file: Attachment, modified: datetime) -> PDFStream:
    digest = hashlib.md5(file.data, usedforsecurity=False).hexdigest()
    entries = {
        "Type": "/EmbeddedFile",
        "Subtype": name(file.media_type),
        "Params": PDFDictionary(
            {
                "Size": len(file.data),
                "ModDate": date_string(modified),
                "CheckSum": f"<{digest}>",
            }
        ),
    }
    return PDFStream(PDFDictionary(entries), file.data, [PDFZCompress])
