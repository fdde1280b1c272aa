"""Sentences of a report, and the clauses in them that speak of this agency in this year.

What is said of another year, of part of the year, of other bodies or of one channel is left out:
a figure that is not this report's own must not be held against its tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wagtail_disclosure.text.folding import fold

__all__ = ["Clause", "clauses_of", "compact", "sentences_of"]

# Stands for what was said in brackets; no pattern crosses it.
ASIDE = "\0"

_SENTENCE = re.compile(r"[^。；;!?！？\n]+")
_CLAUSE = re.compile(r"[^,、:]+")
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|〔[^〔〕]*〕|《[^《》]*》|【[^【】]*】")
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年")
# A case carried on to another year belongs to the year that it comes from.
_CARRIED = re.compile(r"结转(?:至|到|入)?(?:19|20)[0-9]{2}年")
_OTHER_TIME = re.compile(
    r"去年|前年|往年|近[几两三年五]|上年(?!度?结转)|上一年(?!度?结转)|同期|上半年|下半年|季度"
    r"|(?<![0-9])(?:[1-9]|1[01])月(?!1日)|以来|累计至今|历年|截至目前"
)
_THIS_TIME = re.compile(r"今年|本年")
_OTHERS = re.compile(
    r"全[县市省区州旗盟镇乡国]|全系统|系统内|各级|各[乡镇街县市区部单]|下属|所属|辖区|其他部门"
    r"|[县市区省州]直|代[拟县市区]|名义|复议机关|被告|审理|业务指导"
)
_PART = re.compile("其中|包括|分别")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between commas, compacted: `before` is the sentence up to it, `earlier` the
    sentence before that. `is_part` says that it lists parts of what was said. `sentence` is as
    printed.
    """

    text: str
    before: str
    earlier: str
    sentence: str
    is_part: bool


def sentences_of(text: str) -> Iterator[str]:
    """Yield the sentences of a text as printed, without the mark at their end."""
    for found in _SENTENCE.finditer(text):
        if sentence := found[0].strip():
            yield sentence


def compact(text: str) -> str:
    """Return a text in half-width characters, without spaces and thousands separators."""
    return _THOUSANDS.sub("", "".join(fold(text).split()))


def clauses_of(text: str, year: int) -> Iterator[Clause]:
    """Yield the clauses of a text that speak of this agency in `year`."""
    earlier = ""
    for sentence in sentences_of(text):
        plain = _without_asides(compact(sentence))
        if not _OTHERS.search(plain):
            yield from _own_clauses(plain, earlier, sentence, year)
        earlier = plain


def _own_clauses(plain: str, earlier: str, sentence: str, year: int) -> Iterator[Clause]:
    is_other_time = is_part = False
    for found in _CLAUSE.finditer(plain):
        is_part = is_part or _PART.search(found[0]) is not None
        is_other_time = _speaks_of_other_time(found[0], year, is_other_time)
        if not is_other_time:
            yield Clause(found[0], plain[: found.start()], earlier, sentence, is_part)


def _speaks_of_other_time(clause: str, year: int, before: bool) -> bool:
    """Whether a clause is about another time, given whether the one before it is."""
    if _OTHER_TIME.search(clause):
        return True
    years = {int(found) for found in _YEAR.findall(_CARRIED.sub("", clause))}
    if years:
        return years != {year}
    return before and not _THIS_TIME.search(clause)


def _without_asides(text: str) -> str:
    """Put a mark in the place of what stands in brackets, from the inside out."""
    shorter = _BRACKETS.sub(ASIDE, text)
    return text if shorter == text else _without_asides(shorter)
