"""The words of the portal's frame in the languages that they have been translated into."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Words", "words_in"]


@dataclass(frozen=True, slots=True)
class Words:
    """What the frame says."""

    name: str
    skip: str
    navigation: str
    home: str
    here: str
    news: str
    nothing: str
    source: str
    host: str
    demo: str


CHINESE = Words(
    name="新源县人民政府",
    skip="跳到正文",
    navigation="主导航",
    home="首页",
    here="当前位置",
    news="最新动态",
    nothing="暂无内容。",
    source="来源：",
    host="主办：新源县人民政府办公室　网站标识码 6540000000",
    demo="演示网站：内容仅供展示，不具有法律效力。",
)
ENGLISH = Words(
    name="People's Government of Xinyuan County",
    skip="Skip to the content",
    navigation="Main navigation",
    home="Home",
    here="You are here",
    news="News",
    nothing="Nothing here yet.",
    source="Source: ",
    host="Run by the office of the county government. Site code 6540000000",
    demo="A demo: nothing here has legal force.",
)


def words_in(language: str) -> Words:
    """The frame in English where the interface is; else in Chinese."""
    return ENGLISH if language.startswith("en") else CHINESE
