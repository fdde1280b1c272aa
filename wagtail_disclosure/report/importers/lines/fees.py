"""Read the information-processing fees from the text of chapter six."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from wagtail_disclosure.statutory.wording import fee_sentence
from wagtail_disclosure.text.folding import fold

__all__ = ["generated_fees", "stated_fees"]

_AMOUNT = re.compile(r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)\s*(?P<unit>[百千万亿]?元)")
_NONE = re.compile(
    r"(?:未|没有|无)(?:发生|产生|收取|向[^，。]{0,12}收取|开展)?[^，。；]{0,16}(?:收费|费用|信息处理费)"
    r"|(?:收费|费用|信息处理费)[^，。；]{0,8}(?:为零|情况?为?无)"
)
_ABOUT = re.compile(r"信息处理费|收费|费用")
_GENERATED = re.compile(
    r"(?P<year>\d{4})年,(?P<agency>[^,。]+)严格落实.*?处理费 ?(?P<yuan>\d+(?:\.\d+)?) ?元。"
)
_UNITS = {"元": 1, "百元": 100, "千元": 1000, "万元": 10_000, "亿元": 100_000_000}


def generated_fees(sentence: str) -> Decimal | None:
    """Return the 元 of a sentence that `fee_sentence` made; `None` for any other sentence."""
    match = _GENERATED.fullmatch(fold(sentence).strip())
    if match is None:
        return None
    yuan = Decimal(match["yuan"])
    made = fee_sentence(int(match["year"]), yuan, match["agency"])
    return yuan if _bare(made) == _bare(sentence) else None


def stated_fees(text: str) -> set[Decimal]:
    """Return the different amounts in 元 that sentences about fees state; 未收取 is 0."""
    return {
        amount for sentence in re.split(r"[。；\n]", text) for amount in _amounts(fold(sentence))
    }


def _amounts(sentence: str) -> Iterator[Decimal]:
    if not _ABOUT.search(sentence):
        return
    found = list(_AMOUNT.finditer(sentence))
    for match in found:
        yield Decimal(match["number"].replace(",", "")) * _UNITS[match["unit"]]
    if not found and _NONE.search(sentence):
        yield Decimal(0)


def _bare(text: str) -> str:
    return "".join(fold(text).split())
