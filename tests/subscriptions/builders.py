"""Readers who have subscribed, and what they get."""

from __future__ import annotations

import re
from datetime import timedelta
from io import StringIO
from typing import Any

from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from tests.factories import home, make_agency
from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.subscriptions.model import Frequency, Subscription
from wagtail_disclosure.subscriptions.wanted import Wanted

LINK = re.compile(r"https?://[^/\s]+(/\S+)")
ADDRESS = "reader@example.com"


def bare_section() -> Any:
    """A public section with its catalogue, and without the groups and the rest of a real one."""
    agency, models = make_agency(), get_settings()
    section = models.model("SECTION_PAGE_MODEL")(
        title="政府信息公开", slug=f"disclosure-{agency.organisation_code.lower()}", agency=agency
    )
    home().add_child(instance=section)
    catalogue = models.model("CATALOGUE_PAGE_MODEL")(title="法定主动公开内容", slug="catalogue")
    section.add_child(instance=catalogue)
    return section


def subscribe(client: Any, section: Any, email: str = ADDRESS, query: str = "", **data: Any) -> Any:
    values = {"email": email, "frequency": "daily", **data}
    return client.post(f"{section.url}subscribe/{query and '?'}{query}", values)


def link_in(text: str, part: str) -> str:
    """Path of the first link whose path holds ``part``."""
    return next(path for path in LINK.findall(text) if part in path)


def confirm_link() -> str:
    return link_in(mail.outbox[-1].body, "/subscribe/confirm/")


def subscriber(section: Any, email: str = ADDRESS, days: int = 1, **fields: Any) -> Subscription:
    """Somebody who has confirmed ``days`` days ago; ``query`` is what for."""
    then = timezone.now() - timedelta(days=days)
    wanted = Wanted.asked(section, fields.pop("given", {}))
    values = {
        "section_id": section.pk,
        "email": email,
        "language": wanted.language,
        "is_portal": wanted.is_portal,
        "query": wanted.selection.as_query(),
        "query_digest": wanted.digest,
        "frequency": Frequency.DAILY,
        "asked_at": then,
        "confirmed_at": then,
        "covered_until": then,
        "handled_on": beijing_day(then),
        **fields,
    }
    return Subscription.objects.create(**values)


def age(page: Any, **ago: int) -> None:
    """Let ``page`` have been published that long ago."""
    moment = timezone.now() - timedelta(**ago)
    type(page).objects.filter(pk=page.pk).update(first_published_at=moment)
    PublishedEntry.objects.filter(page_id=page.pk).update(published_at=moment)


def send(*args: str) -> tuple[list[Any], str, int]:
    """Run the command; the mails that it sent, what it wrote, its exit status."""
    before, out, status = len(mail.outbox), StringIO(), 0
    try:
        call_command("send_digests", *args, stdout=out, stderr=out)
    except SystemExit as stop:
        status = int(stop.code or 0)
    return mail.outbox[before:], out.getvalue(), status
