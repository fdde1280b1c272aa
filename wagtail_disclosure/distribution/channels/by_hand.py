"""A channel without connection: somebody posts there and records it."""

from __future__ import annotations

from typing import ClassVar

from wagtail_disclosure.distribution.channels.base import Channel, ChannelError, Item, Receipt

__all__ = ["ByHandChannel"]


class ByHandChannel(Channel):
    """Nothing can be queued for it."""

    sends: ClassVar[bool] = False

    def send(self, item: Item) -> Receipt:
        raise ChannelError("People post on this channel themselves.", retry=False)
