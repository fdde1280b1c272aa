"""The two mails that readers get: one to confirm, then digests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.base.languages import interface_language
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.subscriptions.addresses import Addresses
from wagtail_disclosure.subscriptions.model import Frequency, Subscription
from wagtail_disclosure.subscriptions.tokens import confirmation_token, leaving_token
from wagtail_disclosure.subscriptions.wanted import Names, Wanted, names_for
from wagtail_disclosure.text.scripts import direction_of

__all__ = ["confirmation_mail", "digest_mail", "texts_in"]

FOLDER = "wagtail_disclosure/subscriptions/mail"
LONGEST_SUBJECT = 120


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of a digest; ``day`` is that of publication in Beijing."""

    title: str
    url: str
    column: str
    summary: str
    day: date


def texts_in(language: str) -> override:
    """Within it, the texts are those around a page in ``language``."""
    with override(language):
        return override(interface_language())


def confirmation_mail(
    subscription: Subscription, wanted: Wanted, frequency: Frequency
) -> EmailMessage:
    """Plain text, with nothing in it that a stranger could have written."""
    token = confirmation_token(subscription, frequency)
    context = {
        "section": wanted.section.title,
        "frequency": Frequency(frequency).label,
        "days": get_settings().SUBSCRIPTION_CONFIRM_DAYS,
        "link": Addresses().of_confirmation(wanted.section, token),
    }
    with texts_in(wanted.language):
        context["what"] = names_for([wanted.selection]).without_words(wanted.selection)
        subject = _("Please confirm: mails from “%(section)s”") % context
        text = _rendered("confirm.txt", context)
    return EmailMessage(_one_line(subject), text, **_envelope(subscription))


def digest_mail(
    subscription: Subscription,
    entries: Sequence[PublishedEntry],
    names: Names,
    addresses: Addresses,
    *,
    is_capped: bool = False,
) -> EmailMultiAlternatives:
    """What is new, the newest first. ``is_capped``: there is more than ``entries``."""
    wanted, size = Wanted.by(subscription), max(1, get_settings().SUBSCRIPTION_DIGEST_SIZE)
    leaving = addresses.of_leaving(wanted.section, leaving_token(subscription))
    with texts_in(wanted.language):
        what, count, title = names.of(wanted.selection), len(entries), wanted.section.title
        subject = _("%(what)s: %(count)s new – %(section)s")
        context = {
            "section": title,
            "what": what,
            "subject": _one_line(subject % {"what": what, "count": count, "section": title}),
            "lines": [_line(entry, addresses) for entry in entries[:size]],
            "more": max(0, len(entries) - size),
            "is_capped": is_capped,
            "search": addresses.of_search(wanted.section, wanted.query),
            "leaving": leaving,
            "language": wanted.language,
            "interface": interface_language(),
            "direction": direction_of(wanted.language),
        }
        text, html = _rendered("digest.txt", context), _rendered("digest.html", context)
    headers = {
        # RFC 2369 and RFC 8058: mail programs offer a button for it.
        "List-Unsubscribe": f"<{leaving}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    mail = EmailMultiAlternatives(context["subject"], text, **_envelope(subscription, headers))
    mail.attach_alternative(html, "text/html")
    return mail


def _line(entry: PublishedEntry, addresses: Addresses) -> Line:
    return Line(
        title=" ".join(entry.title.split()),
        url=addresses.of_entry(entry),
        column=" ".join(entry.column_title.split()),
        summary=" ".join(entry.summary.split()),
        day=beijing_day(entry.published_at),
    )


def _envelope(subscription: Subscription, headers: dict[str, str] | None = None) -> dict[str, Any]:
    return {
        "from_email": get_settings().SUBSCRIPTIONS_FROM,
        "to": [subscription.email],
        "headers": {"Auto-Submitted": "auto-generated", **(headers or {})},
    }


def _one_line(subject: str) -> str:
    """A line break in a title, or in what was typed, would begin another header."""
    line = " ".join("".join(c if c.isprintable() else " " for c in subject).split())
    return line if len(line) <= LONGEST_SUBJECT else f"{line[: LONGEST_SUBJECT - 1]}…"


def _rendered(name: str, context: dict[str, Any]) -> str:
    return render_to_string(f"{FOLDER}/{name}", context).strip() + "\n"
