"""Checks the tags of pages as an inspector's program reads them: from what is sent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import swapper
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Site

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.metadata.page_facts import kind_of
from wagtail_disclosure.metadata.site import Identity, identity_at
from wagtail_disclosure.publication.listing import EntryListMixin
from wagtail_disclosure.publication.registered import RegisteredPage
from wagtail_disclosure.statutory.page_tags import Fault, PageKind, contradictions, faults_of

__all__ = ["Checked", "check_html", "check_site", "check_url", "guess_kind"]

SECONDS, MOST_BYTES = 15, 5 * 1024 * 1024
AGENT = {"User-Agent": "wagtail-disclosure check_page_tags"}


@dataclass(frozen=True, slots=True)
class Checked:
    """A page with what is wrong with its tags; ``error``: it could not be read."""

    url: str
    kind: str
    faults: list[Fault]
    error: str = ""


def check_html(
    url: str, html: bytes | str, kind: PageKind | None = None, site: Identity | None = None
) -> Checked:
    """The tags of a page; of which kind it is shows in its tags where nobody says. ``site`` is the
    one that it must name, None for any.
    """
    tags: dict[str, list[str]] = defaultdict(list)
    for element in BeautifulSoup(html, "html.parser").find_all("meta"):
        name = element.get("name")
        if isinstance(name, str):
            tags[name].append(str(element.get("content") or ""))
    known = kind or guess_kind(tags)
    faults = [*faults_of(known, tags, get_settings().REQUIRED_PAGE_TAGS)]
    faults += contradictions(tags, site.tags if site else {})
    return Checked(url, known.value, faults)


def guess_kind(tags: dict[str, list[str]]) -> PageKind:
    """By the tags that a page has."""
    if {"ArticleTitle", "PubDate", "ContentSource"} & tags.keys():
        return PageKind.ARTICLE
    names = {"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}
    return PageKind.COLUMN if names & tags.keys() else PageKind.SITE


def check_url(url: str) -> Checked:
    """A page anywhere on the web, one of this portal as that of its site. Raises nothing: what goes
    wrong is in the answer.
    """
    if urlsplit(url).scheme not in {"http", "https"}:
        return Checked(url, "", [], "not an address of a web page")
    try:
        site = identity_at(urlsplit(url).hostname or "")
        with urlopen(Request(url, headers=AGENT), timeout=SECONDS) as answer:
            return check_html(url, answer.read(MOST_BYTES), site=site)
    except (OSError, ValueError) as error:
        return Checked(url, "", [], str(error))


def check_site() -> Iterator[Checked]:
    """Every live page of this package and every list, asked of the portal itself; and entries of
    ``SITES`` for a host that is no site of it.
    """
    identity = cache(identity_at)
    for host in get_settings().SITES:
        if identity(host) is None:
            yield Checked(host, "", [], "is in SITES, and no site has this host name")
    pages = swapper.load_model("wagtailcore", "Page").objects.live().public()
    for page in pages.type((RegisteredPage, EntryListMixin)).order_by("path").specific():
        yield _check_page(page, identity)


def _check_page(page: Any, identity: Callable[[str], Identity | None]) -> Checked:
    url = page.full_url or ""
    parts = urlsplit(url)
    host = parts.hostname or Site.objects.get(is_default_site=True).hostname
    answer = Client(raise_request_exception=False).get(parts.path, headers={"host": host})
    if answer.status_code != 200:
        return Checked(url, "", [], f"answers {answer.status_code}")
    return check_html(url, answer.content, kind_of(page), identity(host))
