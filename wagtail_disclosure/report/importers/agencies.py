"""Which agency a report names."""

from __future__ import annotations

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.statutory.label_text import core_of

__all__ = ["is_named"]

# The last character of the name of a place: 宿迁市, 新源县, 伊犁州.
PLACES = "省市县区州盟旗乡镇"
# What is said of a report of many, as in 宿迁市人民政府（汇总）.
ASIDES = ("汇总", "本级", "本机关")


def is_named(agency: Agency, printed: str) -> bool:
    """Whether the name on a report is that of `agency`, or its short name.

    One of the two may leave out the place before it (文化和旅游局 for 新源县文化和旅游局), or add
    one; nothing else may differ but punctuation.
    """
    name = _core(printed)
    return any(_is_same(name, _core(own)) for own in (agency.name, agency.short_name) if own)


def _is_same(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return False
    place = longer.removesuffix(shorter)
    return longer.endswith(shorter) and (not place or place[-1] in PLACES)


def _core(name: str) -> str:
    core = core_of(name)
    for aside in ASIDES:
        core = core.removesuffix(aside)
    return core
