"""The encodings that Chinese text files come in."""

from __future__ import annotations

import codecs
from io import BytesIO

from wagtail_disclosure.filetext.passages import Reason, Unreadable

__all__ = ["decoded"]

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(content: BytesIO) -> str:
    """Decode UTF-16 with its mark, UTF-8, or GB 18030, which contains GBK and GB 2312."""
    data = content.getvalue()
    encodings = ["utf-16"] if data.startswith(_UTF_16) else ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        # No text has this character; GB 18030 accepts most other files.
        if "\0" not in text:
            return text
    raise Unreadable(Reason.BROKEN)
