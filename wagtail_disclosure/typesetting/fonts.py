"""The bundled faces, read once per process and only when the first PDF is drawn."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from wagtail_disclosure.typesetting.tounicode import to_unicode_cmap

SONG = "Disclosure Song"
SONG_BOLD = "Disclosure Song Bold"
HEI = "Disclosure Hei"

FOLDER = Path(__file__).parent / "fonts"
FILES = {
    SONG: "DisclosureSong-Regular.ttf",
    SONG_BOLD: "DisclosureSong-Bold.ttf",
    HEI: "DisclosureHei-Medium.ttf",
}

_faces: dict[str, SearchableFont] = {}
_lock = threading.Lock()


class SearchableFont(TTFont):
    """A TrueType font whose text can be copied and searched, rare characters included."""

    def addObjects(self, doc: Any) -> None:
        """Let reportlab embed the font, then correct the map back to Unicode."""
        subsets = self.state[doc].subsets
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for name, subset in zip(names, subsets, strict=True):
            doc.idToObject[fonts[name].ToUnicode.name].content = to_unicode_cmap(subset)

    def has(self, character: str) -> bool:
        return ord(character) in self.face.charToGlyph


def face(name: str) -> SearchableFont:
    """The face registered as *name*; bundled faces are registered on first use.

    Raises ``KeyError`` for a name that is neither bundled nor registered.
    """
    registered = _faces.get(name)
    return registered or _register(name, FOLDER / FILES[name])


def add_face(name: str, path: Path, collection_index: int = 0) -> None:
    """Register a further face (TrueType or TTC), for example a site's own 仿宋.

    Raises ``reportlab.pdfbase.ttfonts.TTFError`` for PostScript outlines or an absent file.
    """
    _register(name, path, collection_index)


def prepare() -> None:
    """Register the bundled faces; cheap after the first call, safe from any thread."""
    for name in FILES:
        face(name)


def _register(name: str, path: Path, collection_index: int = 0) -> SearchableFont:
    with _lock:
        if name not in _faces:
            font = SearchableFont(name, str(path), subfontIndex=collection_index)
            pdfmetrics.registerFont(font)
            _faces[name] = font
        return _faces[name]
