"""Document numbers (发文字号) such as 新政办发〔2023〕5号, in one spelling.

The year stands in hexagonal brackets and the serial has no leading zeros or 第: GB/T 9704—2012
《党政机关公文格式》7.2.5. Keyboards lack those brackets, so people type others.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["normalise_document_number"]

_OPENING, _CLOSING = r"[\[【〔(〈<]", r"[\]】〕)〉>]"
_NUMBER = re.compile(
    rf"(?P<body>.+?){_OPENING}(?P<year>\d{{4}})年?{_CLOSING}第?0*(?P<serial>\d+)号?"
)


def normalise_document_number(text: str) -> str:
    """Return a document number in its standard spelling.

    White space goes, digits become half-width, brackets around the year become 〔〕 and 号 is
    added. Text that is no document number keeps its wording and only loses white space.
    """
    compact = "".join(unicodedata.normalize("NFKC", text).split())
    found = _NUMBER.fullmatch(compact)
    if found is None:
        return "".join(text.split())
    return f"{found['body']}〔{found['year']}〕{found['serial']}号"
