"""Page tags (网页标签) of government sites: which a page carries, and what is wrong with them.

国办发〔2017〕47号《政府网站发展指引》 asks for tags of the site, the column and the article in the
head of each page. Their names are those of published pages. Which are compulsory is general
knowledge and not from the text of the guideline: it is the project's setting.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

__all__ = [
    "TAGS",
    "USUALLY_REQUIRED",
    "Fault",
    "PageKind",
    "TagRule",
    "contradictions",
    "faults_of",
    "is_well_formed",
    "names_for",
]

CITATION = "国办发〔2017〕47号《政府网站发展指引》"


class PageKind(StrEnum):
    """What a page is to its site; each kind has the tags of those before it."""

    SITE = "site"
    COLUMN = "column"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class TagRule:
    """One tag; ``pattern`` is what a content must look like, said in ``form``."""

    name: str
    kind: PageKind
    meaning: str
    pattern: str = ""
    form: str = ""


_DATE = r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}"
TAGS = (
    TagRule("SiteName", PageKind.SITE, "网站规范名称"),
    TagRule("SiteDomain", PageKind.SITE, "网站英文域名", pattern=r"[a-z0-9.-]+", form="只写域名"),
    TagRule("SiteIDCode", PageKind.SITE, "政府网站标识码", pattern=r"\d{10}", form="10位数字"),
    TagRule("ColumnName", PageKind.COLUMN, "栏目名称"),
    TagRule("ColumnDescription", PageKind.COLUMN, "栏目设置目的、主要内容"),
    TagRule("ColumnKeywords", PageKind.COLUMN, "栏目内容特点词"),
    TagRule("ColumnType", PageKind.COLUMN, "栏目类别"),
    TagRule("ArticleTitle", PageKind.ARTICLE, "标题"),
    TagRule("PubDate", PageKind.ARTICLE, "发布时间", pattern=_DATE, form="如 2023-05-06 10:30"),
    TagRule("ContentSource", PageKind.ARTICLE, "发布单位或转载来源"),
    TagRule("Keywords", PageKind.ARTICLE, "关键词"),
    TagRule("Author", PageKind.ARTICLE, "作者或责任编辑"),
    TagRule("Description", PageKind.ARTICLE, "摘要"),
    TagRule("Image", PageKind.ARTICLE, "图片地址"),
    TagRule("Url", PageKind.ARTICLE, "页面地址"),
)
USUALLY_REQUIRED = (
    *("SiteName", "SiteDomain", "SiteIDCode"),
    *("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"),
    *("ArticleTitle", "PubDate", "ContentSource"),
)
_ORDER = list(PageKind)
_PATTERNS = {rule.name: rule.pattern for rule in TAGS}


@dataclass(frozen=True, slots=True)
class Fault:
    """A tag that is not as it should be; ``message`` says why, in Chinese."""

    tag: str
    message: str


def names_for(kind: PageKind) -> tuple[str, ...]:
    """Tags that a page of this kind carries, in their order."""
    return tuple(rule.name for rule in _rules(kind))


def faults_of(
    kind: PageKind,
    tags: Mapping[str, Sequence[str]],
    required: Collection[str] = USUALLY_REQUIRED,
) -> Iterator[Fault]:
    """What is wrong with the tags of a page; ``tags`` are the contents found under each name,
    ``required`` the names that must be there.
    """
    for rule in _rules(kind):
        contents = [content.strip() for content in tags.get(rule.name, ())]
        if fault := _fault(rule, contents, rule.name in required):
            yield Fault(rule.name, f"{fault}（{rule.meaning}）")


def contradictions(
    tags: Mapping[str, Sequence[str]], expected: Mapping[str, str]
) -> Iterator[Fault]:
    """Tags that say something other than ``expected``, by name; blank expectations and tags that
    are missing contradict nothing.
    """
    for rule in TAGS:
        wanted = expected.get(rule.name, "")
        said = {content.strip() for content in tags.get(rule.name, ())} - {""}
        if wanted and said - {wanted}:
            yield Fault(rule.name, f"与本站不符：应为{wanted}（{rule.meaning}）")


def is_well_formed(name: str, content: str) -> bool:
    """Whether ``content`` looks as the tag with this name must. Raises KeyError for no tag."""
    pattern = _PATTERNS[name]
    return not pattern or re.fullmatch(pattern, content, re.ASCII) is not None


def _fault(rule: TagRule, contents: Sequence[str], is_required: bool) -> str:
    if not contents:
        return "缺少标签" if is_required else ""
    if len(contents) > 1:
        return "标签重复"
    (content,) = contents
    if not content:
        return "标签为空" if is_required else ""
    if not is_well_formed(rule.name, content):
        return f"格式不符：应为{rule.form}"
    return ""


def _rules(kind: PageKind) -> list[TagRule]:
    return [rule for rule in TAGS if _ORDER.index(rule.kind) <= _ORDER.index(kind)]
