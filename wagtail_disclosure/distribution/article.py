"""What is taken over of an entry: nothing that the public cannot read on its page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.blocks import StreamValue

from wagtail_disclosure.base.blocks import BodyBlock
from wagtail_disclosure.distribution import plain, wechat
from wagtail_disclosure.distribution.addresses import Addresses, addresses_of
from wagtail_disclosure.distribution.markup import web_address
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.visibility import Sight, sight_of

__all__ = ["Article", "article_of"]


@dataclass(frozen=True, slots=True)
class Article:
    """An entry as it stands this moment, in its own language. ``body`` is HTML as the page shows
    it; it and ``files``, a line for each file offered, are empty where the public gets the
    metadata only. ``closing`` says where it comes from.
    """

    entry: PublishedEntry
    page: Any
    addresses: Addresses
    body: str
    files: tuple[str, ...]
    closing: tuple[str, ...]

    @property
    def lead(self) -> str:
        return self.entry.summary.strip()

    @property
    def html(self) -> str:
        """For WeChat's editor."""
        closing = [*self.files, *self.closing]
        return wechat.article_html(self.body, self.addresses.page, lead=self.lead, closing=closing)

    @property
    def body_text(self) -> str:
        return plain.text_of(self.body, self.addresses.page)

    @property
    def text(self) -> str:
        """Title, lead, text, files, source and address, without markup."""
        files, closing = "\n".join(self.files), "\n".join(self.closing)
        return plain.joined([self.entry.title, self.lead, self.body_text, files, closing])

    @property
    def short_text(self) -> str:
        """Within what Weibo shows whole."""
        lead = " ".join((self.lead or self.body_text).split())
        return plain.short_text(self.entry.title, lead, self.addresses.shortest)


def article_of(entry: PublishedEntry) -> Article | None:
    """The article of ``entry``; None where its page has just gone from public view, or is outside
    any site. A page type that knows better has a method ``new_media_html()``.
    """
    page = entry.page.specific
    sight = sight_of(page)
    addresses = addresses_of(entry)
    if not sight.is_listed or addresses is None:
        return None
    is_full = sight is Sight.FULL
    with override(entry.language or settings.LANGUAGE_CODE):
        return Article(
            entry=entry,
            page=page,
            addresses=addresses,
            body=_body(page) if is_full else "",
            files=tuple(_files(page, addresses.page)) if is_full else (),
            closing=_closing(page, entry, addresses),
        )


def _closing(page: Any, entry: PublishedEntry, addresses: Addresses) -> tuple[str, ...]:
    source = getattr(page, "content_source", "") or entry.agency.name
    return (
        _("Source: %(source)s") % {"source": source},
        _("Original: %(address)s") % {"address": addresses.shortest},
    )


def _body(page: Any) -> str:
    if own := getattr(page, "new_media_html", None):
        return str(own())
    values = (getattr(page, name, None) for name in page.substance_fields)
    streams = (value for value in values if isinstance(value, StreamValue) and value)
    return "\n".join(
        str(value.render_as_block())
        for value in streams
        if isinstance(value.stream_block, BodyBlock)
    )


def _files(page: Any, base: str) -> Iterator[str]:
    rows = getattr(page, "attachments", None)
    for row in rows.select_related("file") if rows is not None else ():
        said = {"title": row, "address": web_address(base, row.file.url)}
        yield _("Attachment: %(title)s (%(address)s)") % said
