from __future__ import annotations

import re

from wagtail_disclosure.typesetting.tounicode import BLOCK_LENGTH, to_unicode_cmap


def test_characters_beyond_the_basic_plane_are_surrogate_pairs() -> None:
    assert "<01> <D870DDD5>" in to_unicode_cmap([0, 0x2C1D5])


def test_unused_codes_are_not_mapped() -> None:
    entries = re.findall(r"^<(..)> <(.{4,})>", to_unicode_cmap([0, 0, 0x653F]), re.MULTILINE)
    assert entries == [("02", "653F")]


def test_blocks_hold_at_most_a_hundred_entries_and_say_how_many() -> None:
    cmap = to_unicode_cmap(range(0x4E00, 0x4E00 + 256))
    counts = [int(count) for count in re.findall(r"(\d+) beginbfchar", cmap)]
    assert counts == [100, 100, 56]
    assert max(counts) == BLOCK_LENGTH
    assert cmap.count("endbfchar") == len(counts)
