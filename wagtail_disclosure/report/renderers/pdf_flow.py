"""Where pages may end: no heading without its text, no table cut that fits on one page."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import CondPageBreak, Flowable

from wagtail_disclosure.typesetting.page import BODY_LEADING, TEXT_HEIGHT, TEXT_WIDTH
from wagtail_disclosure.typesetting.paragraph import FEWEST_LINES, Block
from wagtail_disclosure.typesetting.table import RuledTable

# What must follow on the page where a table begins that no page can hold.
START_OF_LONG_TABLE = TEXT_HEIGHT / 4
# A last paragraph up to this long is taken over to the page of the signature.
LONGEST_WITH_SIGNATURE = 8 * BODY_LEADING


def arranged(story: Sequence[Flowable]) -> list[Flowable]:
    """*story* with conditional page breaks before headings and before what stays whole."""
    result: list[Flowable] = []
    headings: list[Flowable] = []
    for flowable in story:
        headings.append(flowable)
        if not getattr(flowable, "leads", False):
            result.extend(_kept(headings))
            headings = []
    return result + headings


def closed(story: Sequence[Flowable], closing: Sequence[Flowable]) -> list[Flowable]:
    """*story* with its signature and imprint, which never stand on a page without text."""
    last = story[-1]
    if isinstance(last, Block) and _whole(last) <= LONGEST_WITH_SIGNATURE:
        last.leads = bool(closing)
    for flowable in closing[:-1]:
        flowable.leads = True
    return [*story, *closing]


def _kept(group: list[Flowable]) -> list[Flowable]:
    """Some headings and what follows them, begun on a page that has room for the start."""
    needed = sum(_whole(flowable) for flowable in group[:-1]) + _start(group[-1])
    return [CondPageBreak(min(needed, TEXT_HEIGHT)), *group]


def _whole(flowable: Flowable) -> float:
    height: float = flowable.wrap(TEXT_WIDTH, TEXT_HEIGHT)[1]
    return height + flowable.getSpaceBefore() + flowable.getSpaceAfter()


def _start(flowable: Flowable) -> float:
    """The height that must be free where *flowable* begins."""
    height = _whole(flowable)
    if isinstance(flowable, Block):
        return min(height, FEWEST_LINES * BODY_LEADING)
    if isinstance(flowable, RuledTable) and height > TEXT_HEIGHT:
        return START_OF_LONG_TABLE
    return height
