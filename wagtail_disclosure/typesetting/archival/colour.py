"""The sRGB colour space (IEC 61966-2-1) as a small ICC profile (ICC.1:2004-10, version 4.2)."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from functools import cache

__all__ = ["NAME", "srgb_profile"]

NAME = "sRGB IEC61966-2.1"

# The white of the connection space, and the primaries adapted to it (Bradford).
D50 = (0.9642, 1.0, 0.8249)
PRIMARIES = {
    "rXYZ": (0.4360747, 0.2225045, 0.0139322),
    "gXYZ": (0.3850649, 0.7168786, 0.0971045),
    "bXYZ": (0.1430804, 0.0606169, 0.7141733),
}
# The adaptation itself, from D65 to D50, by rows.
BRADFORD = (
    *(1.0478112, 0.0228866, -0.0501270),
    *(0.0295424, 0.9904844, -0.0170491),
    *(-0.0092345, 0.0150436, 0.7521316),
)
# Y = (aX + b)^g from d on, cX below.
TRANSFER = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
HEADER_LENGTH = 128
RELEASED = (2004, 10, 1, 0, 0, 0)


@cache
def srgb_profile() -> bytes:
    """The profile; always the same bytes."""
    tags = dict(_tags())
    places: list[bytes] = []
    body = b""
    start = HEADER_LENGTH + 4 + 12 * len(tags)
    for signature, data in tags.items():
        places.append(struct.pack(">4sII", signature.encode(), start + len(body), len(data)))
        body += data.ljust(-(-len(data) // 4) * 4, b"\0")
    table = struct.pack(">I", len(tags)) + b"".join(places)
    return _header(start + len(body)) + table + body


def _header(size: int) -> bytes:
    """A display profile from RGB to XYZ, perceptual, under D50."""
    kinds = struct.pack(">II4s4s4s", 0, 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    dated = struct.pack(">6H4s", *RELEASED, b"acsp")
    head = struct.pack(">I", size) + kinds + dated + bytes(28) + _fixed(D50)
    return head.ljust(HEADER_LENGTH, b"\0")


def _tags() -> Iterator[tuple[str, bytes]]:
    yield "desc", _text(NAME)
    yield "cprt", _text("No copyright, use freely")
    yield "wtpt", _xyz(D50)
    yield "chad", b"sf32" + bytes(4) + _fixed(BRADFORD)
    for signature, primary in PRIMARIES.items():
        yield signature, _xyz(primary)
    for signature in ("rTRC", "gTRC", "bTRC"):
        yield signature, b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _fixed(TRANSFER)


def _text(text: str) -> bytes:
    """A text in one language."""
    encoded = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">IIIHHII", 0, 1, 12, 0x656E, 0x5553, len(encoded), 28) + encoded


def _xyz(values: Sequence[float]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(values)


def _fixed(values: Sequence[float]) -> bytes:
    """Numbers with sixteen bits after the point."""
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))
