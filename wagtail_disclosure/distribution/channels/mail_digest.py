"""A channel that collects what is queued into one mail, for people who post it by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.mail import EmailMessage, get_connection
from django.core.validators import validate_email
from django.template.loader import render_to_string
from django.utils.translation import ngettext, override

from wagtail_disclosure.distribution.channels.base import Channel, ChannelError, Item, Receipt

__all__ = ["MailDigestChannel"]

TEMPLATE = "wagtail_disclosure/distribution/digest.txt"
TIMEOUT_SECONDS = 15


class MailDigestChannel(Channel):
    """OPTIONS: ``recipients`` (addresses), ``label``. How often it is mailed is how often
    ``send_distributions`` runs for it.
    """

    together: ClassVar[int] = 100

    def __init__(self, key: str, *, recipients: Sequence[str], label: str = "") -> None:
        super().__init__(key, label=label)
        if isinstance(recipients, str) or not recipients:
            raise ImproperlyConfigured("recipients must be a list of mail addresses.")
        for address in recipients:
            try:
                validate_email(address)
            except ValidationError:
                raise ImproperlyConfigured(f"{address!r} is no mail address.") from None
        self.recipients = list(recipients)

    def send(self, item: Item) -> Receipt:
        return self.send_together([item])

    def send_together(self, items: Sequence[Item]) -> Receipt:
        with override(settings.LANGUAGE_CODE):
            message = self._message(items)
        try:
            message.send()
        except Exception as error:  # Mail backends raise what their libraries raise.
            raise ChannelError(f"{type(error).__name__}: {error}", retry=True) from error
        return Receipt()

    def _message(self, items: Sequence[Item]) -> EmailMessage:
        subject = ngettext(
            "%(count)s item for %(channel)s", "%(count)s items for %(channel)s", len(items)
        )
        values = {"count": len(items), "channel": self.label}
        return EmailMessage(
            " ".join((subject % values).split()),
            render_to_string(TEMPLATE, {"items": items, "channel": self.label}).strip() + "\n",
            settings.DEFAULT_FROM_EMAIL,
            self.recipients,
            headers={"Auto-Submitted": "auto-generated"},
            connection=get_connection(timeout=settings.EMAIL_TIMEOUT or TIMEOUT_SECONDS),
        )
