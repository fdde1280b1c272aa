"""A section in which something waits to leak: what every route is tried on, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from wagtail.models import APIToken, Collection

from tests.factories import Page, document_values, make_column, make_section, make_user
from tests.files import make_file
from tests.review.factories import REASON, Office, draft, edit, make_office, submit
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.review.circumstances import without_review
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.guard import CLEARING
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.mixins import ReviewedPageMixin

# Stands in everything that nobody has reviewed, and nowhere else.
LEAK = "未经审查"
ACTORS = ("editor", "office", "leader", "principal", "administrator", "superuser")
GONE = (Act.UNPUBLISH, Act.DELETE)


@dataclass
class World:
    """A draft, a document that waits for the office, a public one with an unreviewed edit, the file
    that it shows, and a column of another agency.
    """

    office: Office
    draft: Any
    waiting: Any
    public: Any
    file: Any
    elsewhere: Any
    last_page: int

    @property
    def watched(self) -> list[int]:
        return [self.draft.pk, self.waiting.pk, self.public.pk]

    @property
    def column(self) -> Any:
        return again(self.office.column)

    def forget(self) -> None:
        """Read everything again: an attempt has changed it in memory."""
        for name in ("draft", "waiting", "public", "file", "elsewhere"):
            setattr(self, name, again(getattr(self, name)))

    def user(self, actor: str) -> Any:
        """The account of an actor, without anything that it may have remembered."""
        if actor == "superuser":
            model = get_user_model()
            found = model.objects.filter(is_superuser=True).first()
            return found or make_user("root", is_superuser=True)
        return again(getattr(self.office, actor))


def make_world() -> World:
    office = make_office()
    collection = Collection.objects.get(name=office.agency.label)
    file = make_file()
    type(file).objects.filter(pk=file.pk).update(collection=collection)
    waiting = draft(office, **unreviewed())
    submit(waiting, office.editor)
    with without_review(REASON):
        public = published(office.column, owner=office.editor, file=file)
    edit(public, office.editor, **unreviewed(slug=public.slug, change_note="改写"))
    elsewhere = column_elsewhere(office)
    never = draft(office, **unreviewed())
    pages = (never, again(waiting), again(public))
    return World(office, *pages, again(file), elsewhere, last_page=never.pk)


def column_elsewhere(office: Office) -> Any:
    """A column of another agency, in which this one's administrators may do the same."""
    section = make_section()
    with without_review(REASON):
        column = make_column(section)
    for permission in office.administrator.groups.first().page_permissions.all():
        permission.pk, permission.page = None, Page.objects.get(pk=section.pk)
        permission.save()
    return column


def unreviewed(**fields: Any) -> dict[str, Any]:
    """Values of a complete document, none of which may reach the public."""
    values = document_values(**fields)
    text = [("text", f"<p>{LEAK}的正文。</p>")]
    return values | {"title": f"{LEAK}{values['title']}", "summary": LEAK, "body": text}


def published(column: Any, file: Any, **fields: Any) -> Any:
    model = get_settings().model("DOCUMENT_PAGE_MODEL")
    page = model(live=False, **document_values(**fields))
    page.attachments.add(page.attachments.model(file=file, title="附件"))
    column.add_child(instance=page)
    page.save_revision(clean=False).publish()
    return again(page)


def again(thing: Any) -> Any:
    """The row as it stands in the database."""
    return type(thing).objects.get(pk=thing.pk)


@contextmanager
def undone() -> Iterator[None]:
    """What is done inside has never been."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    cache.clear()  # Wagtail keeps the roots of sites there


def browser(user: Any) -> Client:
    """The browser of somebody who has logged in."""
    client = Client()
    client.force_login(user)
    return client


def bearer(user: Any) -> dict[str, str]:
    """Headers of a program that acts with a token of ``user``."""
    return {"authorization": f"Bearer {APIToken.create_token(user=user, name='t')[1]}"}


def leaks(world: World) -> list[str]:
    """What the public sees and nobody has cleared, and what has vanished without a trace."""
    pages = Page.objects.filter(pk__in=world.watched) | Page.objects.filter(pk__gt=world.last_page)
    found = [problem for page in pages.specific() for problem in _problems(page)]
    gone = entries_of(world.public.pk).filter(act__in=GONE)
    if not Page.objects.filter(pk=world.public.pk, live=True).exists() and not gone.exists():
        found.append("the public document vanished")
    found += [f"listed: {e}" for e in PublishedEntry.objects.filter(title__contains=LEAK)]
    return found


def _problems(page: Any) -> Iterator[str]:
    if not page.live:
        return
    if isinstance(page, ReviewedPageMixin) and not _is_cleared(page):
        yield f"{page.title} was never cleared"
    if page.url is not None and LEAK in Client().get(page.url).content.decode():
        yield f"{page.title} shows what nobody reviewed"


def _is_cleared(page: Any) -> bool:
    key = page.alias_of_id or page.pk
    digest = content_digest(page)
    return entries_of(key).filter(act__in=CLEARING, content_digest=digest).exists()
