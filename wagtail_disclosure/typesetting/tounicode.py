"""Map the codes of an embedded font back to text, for copying and searching.

Reportlab's own map writes five hexadecimal digits for a character beyond the Basic Multilingual
Plane, where the format asks for UTF-16 (ISO 32000-1, 9.10.3), so that rare characters of personal
and place names come back as others; and it maps unused codes to U+0000.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

# The CMap language allows at most 100 entries in one block (Adobe Technical Note 5014).
BLOCK_LENGTH = 100

_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry (Adobe)
/Ordering (UCS)
/Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
"""
_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def to_unicode_cmap(subset: Sequence[int]) -> str:
    """The CMap of a one-byte font whose code *i* shows the code point ``subset[i]``."""
    entries = [f"<{code:02X}> <{_utf16(point)}>" for code, point in enumerate(subset) if point]
    return _HEAD + "".join(_blocks(entries)) + _TAIL


def _utf16(point: int) -> str:
    return chr(point).encode("utf-16-be").hex().upper()


def _blocks(entries: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(entries), BLOCK_LENGTH):
        block = entries[start : start + BLOCK_LENGTH]
        yield "\n".join([f"{len(block)} beginbfchar", *block, "endbfchar", ""])
