"""A channel that keeps what it is given, and answers as a test wants it to."""

from __future__ import annotations

from typing import ClassVar

from wagtail_disclosure.distribution.channels.base import Channel, ChannelError, Item, Receipt

__all__ = ["Broken", "Kept"]


class Kept(Channel):
    """``answers`` are used up one by one: an exception is raised, a link goes into the receipt."""

    sent: ClassVar[list[Item]] = []
    answers: ClassVar[list[Exception | str]] = []

    @classmethod
    def reset(cls) -> None:
        cls.sent.clear()
        cls.answers.clear()

    def send(self, item: Item) -> Receipt:
        answer = self.answers.pop(0) if self.answers else ""
        if isinstance(answer, Exception):
            raise answer
        self.sent.append(item)
        return Receipt(answer)


class Broken(Channel):
    """Cannot be made without an option, and has no way to send."""

    def __init__(self, key: str, *, needed: str) -> None:
        super().__init__(key)


LATER = ChannelError("not now", retry=True)
NEVER = ChannelError("not this", retry=False)
