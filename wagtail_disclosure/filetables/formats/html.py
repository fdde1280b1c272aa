"""HTML: pages saved from a portal, markup pasted from Word, and MHTML (RFC 2557)."""

from __future__ import annotations

import codecs
import re
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from io import BytesIO

from lxml import etree

from wagtail_disclosure.filetables.allowance import Allowance
from wagtail_disclosure.filetables.contents import FileBlock, FileContents
from wagtail_disclosure.filetables.html_walk import HtmlWalk
from wagtail_disclosure.filetext.encodings import decoded
from wagtail_disclosure.filetext.passages import Reason, Unreadable

__all__ = ["read_html", "read_mhtml"]

# HTML Living Standard, 13.2.3.2: the encoding is declared in the first 1024 bytes. Portals put
# their style first.
_HEAD = 8192
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([a-z0-9_-]{2,30})""", re.I)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([a-z0-9_-]{2,30})""", re.I)
_CHUNK = 64 * 1024
# Declared name and what it is: pages say GB 2312 and hold GB 18030 (Encoding Standard, 10). What
# is not listed is found out from the bytes.
_CODECS = {
    **dict.fromkeys(("gb2312", "gb_2312-80", "gbk", "x-gbk", "cp936", "gb18030"), "gb18030"),
    **dict.fromkeys(("utf-8", "utf8"), "utf-8"),
    **dict.fromkeys(("big5", "big5-hkscs"), "big5hkscs"),
}


def read_html(content: bytes) -> FileContents:
    """Return what a page shows, without script, style and what is hidden."""
    return FileContents(tuple(_blocks(_text(content))))


def read_mhtml(content: bytes) -> FileContents:
    """Return what the first page in a web archive shows."""
    try:
        page = next(part for part in message_from_bytes(content).walk() if _is_page(part))
        html = page.get_payload(decode=True)
    except (StopIteration, MessageError, ValueError, LookupError, RecursionError) as error:
        raise Unreadable(Reason.BROKEN) from error
    declared = str(page.get_param("charset") or "")
    return FileContents(tuple(_blocks(_text(html if isinstance(html, bytes) else b"", declared))))


def _is_page(part: Message) -> bool:
    return part.get_content_type() in ("text/html", "application/xhtml+xml")


def _text(content: bytes, declared: str = "") -> str:
    """Decode by byte order mark, then as declared, then as UTF-8 or GB 18030, whichever fits."""
    marked = content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    found = _XML_ENCODING.search(content[:200]) or _CHARSET.search(content[:_HEAD])
    codec = _CODECS.get((declared or (found[1].decode("ascii") if found else "")).lower())
    if codec and not marked:
        try:
            return content.decode(codec)
        except UnicodeDecodeError:
            # Declared in vain; what it really is shows itself.
            pass
    return decoded(BytesIO(content))


def _blocks(text: str) -> list[FileBlock]:
    parser = etree.HTMLParser(target=HtmlWalk(Allowance()), encoding="utf-8", huge_tree=True)
    data = text.replace("\0", "").encode("utf-8", "replace")
    for start in range(0, len(data), _CHUNK):
        parser.feed(data[start : start + _CHUNK])
    try:
        blocks: list[FileBlock] = parser.close()
    except etree.XMLSyntaxError as error:
        raise Unreadable(Reason.BROKEN) from error
    return blocks
