"""Documents whose words are known: made of a vocabulary by chance, straight into register and
index, without pages of their own.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import swapper
from django.contrib.contenttypes.models import ContentType

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.section import section_of
from wagtail_disclosure.publication import state
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.search.index import index_of
from wagtail_disclosure.search.text import SearchText, position_of
from wagtail_disclosure.text.searchable import searchable

VOCABULARY = [
    "政府信息公开",
    "年度报告",
    "三审三校",
    "公共文化服务",
    "免费开放",
    "那拉提草原",
    "旅游",
    "景区",
    "应急预案",
    "行政许可",
    "行政处罚",
    "营业性演出许可",
    "部门预算",
    "决算",
    "公务接待费支出",
    "阿依古丽",
    "肖尔布拉克镇",
    "新源县",
    "新源镇",
    "文物保护",
    "非遗",
    "传承人",
    "体育场馆",
    "图书馆",
    "文化馆",
    "博物馆",
    "广播电视",
    "安全播出",
    "开放时间",
    "通知",
    "公告",
    "解读",
    "主动公开",
    "依申请公开",
    "WiFi",
    "5G",
    "2023年",
    "2024年",
    "新文旅发〔2023〕5号",
    "新文旅发〔2024〕15号",
    "导游",
    "旅行社",
    "投诉",
    "质监",
    "冰雪",
    "赛马",
    "哈萨克族",
    "刺绣",
]
SIGNS = ["，", "。", "、", "", "", "", " ", "\n", "“", "”", "（", "）"]
BEGIN = datetime(2020, 1, 1, tzinfo=UTC)


def text(chance: random.Random, words: int) -> str:
    return "".join(chance.choice(VOCABULARY) + chance.choice(SIGNS) for _ in range(words))


def documents(number: int, seed: int = 6, words: int = 40) -> list[dict[str, Any]]:
    """Title, summary, number and body of documents, alike in every run."""
    chance = random.Random(seed)
    return [
        {
            "title": text(chance, 4).replace("\n", "")[:200],
            "summary": text(chance, 5),
            "document_number": f"新文旅发〔{2020 + at % 5}〕{at}号" if at % 3 else "",
            "validity": ("in_force", "repealed", "", "lapsed")[at % 4],
            "five_disclosures": ("", "decision", "result", "")[at % 4],
            "body": text(chance, chance.randrange(words)),
            "published_at": BEGIN + timedelta(minutes=chance.randrange(2_000_000)),
        }
        for at in range(number)
    ]


def enter(
    contents: list[dict[str, Any]], section_id: int | None = None, column: Any = None
) -> list[PublishedEntry]:
    """Put documents into register and index. Their pages are bare ones below the root, or below
    ``column`` in its section.
    """
    page_model = swapper.load_model("wagtailcore", "Page")
    root = page_model.objects.get(pk=column.pk) if column else page_model.get_first_root_node()
    section = section_of(column) if column else None
    agency = section.agency if section else _agency()
    pages = list(_pages(root, len(contents)))
    page_model.objects.bulk_create(pages)
    entries = [
        PublishedEntry(
            page=page,
            section_id=section.pk if section else section_id or root.pk,
            column_id=root.pk,
            agency=agency,
            kind=EntryKind.DOCUMENT,
            language="zh-hans",
            url_path=page.url_path,
            column_title=column.title if column else "某栏目",
            **{name: value for name, value in content.items() if name != "body"},
        )
        for page, content in zip(pages, contents, strict=True)
    ]
    PublishedEntry.objects.bulk_create(entries)
    state.touch({entry.section_id for entry in entries})
    texts = [_text(entry, one["body"]) for entry, one in zip(entries, contents, strict=True)]
    SearchText.objects.bulk_create(texts)
    index_of().write(texts)
    return entries


def _agency() -> Agency:
    return Agency.objects.get_or_create(name="某局", organisation_code="000000000")[0]


def whole(content: dict[str, Any]) -> list[str]:
    """The searchable lines of a document, worked out from what a reader sees."""
    lines = [content["title"], content["document_number"], content["summary"]]
    return [searchable(line) for line in [*lines, *content["body"].split("\n")]]


def _pages(root: Any, number: int) -> Iterator[Any]:
    """Rows beside each other under the root, numbered as the tree wants them."""
    last = type(root).objects.filter(depth=root.depth + 1).order_by("path").last()
    start = 1 + (type(root)._str2int(last.path[-type(root).steplen :]) if last else 0)
    bare = ContentType.objects.get_for_model(root._meta.concrete_model)
    for at in range(start, start + number):
        path = root._get_path(root.path, root.depth + 1, at)
        slug = f"doc-{at}"
        yield type(root)(
            title=slug,
            slug=slug,
            path=path,
            depth=root.depth + 1,
            url_path=f"{root.url_path}{slug}/",
            content_type=bare,
            locale_id=root.locale_id,
            draft_title=slug,
        )


def _text(entry: PublishedEntry, body: str) -> SearchText:
    title, summary = searchable(entry.title), searchable(entry.summary)
    number = searchable(entry.document_number)
    lines = [title, number, summary, *map(searchable, body.split("\n"))]
    return SearchText(
        entry=entry,
        position=position_of(entry.pk, entry.published_at),
        title=title,
        number=number,
        summary=summary,
        whole="\n".join(lines),
        shown=body,
    )
