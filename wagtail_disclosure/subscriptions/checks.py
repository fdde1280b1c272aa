"""System check of the settings of subscriptions."""

from __future__ import annotations

from email.utils import parseaddr
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from wagtail_disclosure import conf


@register(Tags.compatibility)
def check_sender(**kwargs: Any) -> list[CheckMessage]:
    """E045: SUBSCRIPTIONS_FROM is no address."""
    given = conf.user_settings()
    sender = given.get("SUBSCRIPTIONS_FROM") if isinstance(given, dict) else None
    if not sender or not isinstance(sender, str):
        return []
    try:
        validate_email(parseaddr(sender)[1])
        if not sender.isprintable():
            raise ValidationError("It holds a line break.")
    except ValidationError:
        text = f"{conf.SETTING}['SUBSCRIPTIONS_FROM'] = {sender!r} is no e-mail address."
        hint = "Write an address, or a name and an address: 'News <news@example.gov.cn>'."
        return [Error(text, hint=hint, id="disclosure.E045")]
    return []
