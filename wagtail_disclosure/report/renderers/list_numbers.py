"""The marks before the items of a list, for formats that have no lists of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wagtail_disclosure.report.document import Block, Paragraph

__all__ = ["markers"]


def markers(blocks: Iterable[Block]) -> Iterator[tuple[str, Block]]:
    """Yield each block with its mark: "• ", "1. ", or "" for what is no item.

    A numbered list begins at 1, and so does each list inside an item.
    """
    numbers: dict[int, int] = {}
    for block in blocks:
        style = block.style if isinstance(block, Paragraph) else ""
        if isinstance(block, Paragraph) and style == "numbered":
            outer = {level: number for level, number in numbers.items() if level <= block.level}
            numbers = outer | {block.level: outer.get(block.level, 0) + 1}
            yield f"{numbers[block.level]}. ", block
        else:
            numbers = {}
            yield ("• " if style == "bullet" else ""), block
