"""What a channel is: a name, and a way to send."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

__all__ = ["Channel", "ChannelError", "Item", "Receipt"]

# What the usual keys are called where the project gives no label.
LABELS = {"weibo": _("Weibo"), "wechat": _("WeChat"), "app": _("Mobile client")}


class ChannelError(Exception):
    """It was not sent. ``retry``: the same may go well later; not before ``wait`` has passed."""

    def __init__(self, message: str, *, retry: bool, wait: timedelta = timedelta()) -> None:
        super().__init__(message)
        self.retry = retry
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Item:
    """What is sent of a published entry; all of it is public. ``key`` is the same at every
    attempt. ``text`` is plain, ``html`` has inline styles only; of what is disclosed on request
    they hold no more than title, summary and address. ``short_address`` may be blank.
    """

    key: str
    title: str
    summary: str
    text: str
    html: str
    address: str
    short_address: str
    agency: str
    column: str
    kind: str
    language: str
    published_at: datetime
    is_convenience_service: bool


@dataclass(frozen=True, slots=True)
class Receipt:
    """It was sent. ``link``: the address of the post, where the channel gives one."""

    link: str = ""


class Channel(ABC):
    """Made once from its key and OPTIONS in ``DISTRIBUTION_CHANNELS``. Raise ImproperlyConfigured
    in ``__init__`` for options that cannot be: ``manage.py check`` reports it.
    """

    # False: people post there themselves, and record it.
    sends: ClassVar[bool] = True
    # How many items one message takes.
    together: ClassVar[int] = 1

    def __init__(self, key: str, *, label: str = "") -> None:
        self.key = key
        self.label: str | Promise = label or LABELS.get(key, key)

    @abstractmethod
    def send(self, item: Item) -> Receipt:
        """Send one item, within seconds. Raises ChannelError."""

    def send_together(self, items: Sequence[Item]) -> Receipt:
        """Send up to ``together`` items as one message. Raises ChannelError for all of them."""
        [item] = items
        return self.send(item)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.key}>"


def payload_of(item: Item) -> dict[str, Any]:
    """An item as JSON has it: names of the fields, moments in ISO 8601."""
    names = Item.__dataclass_fields__
    return {name: getattr(item, name) for name in names} | {
        "published_at": item.published_at.isoformat(timespec="seconds")
    }
