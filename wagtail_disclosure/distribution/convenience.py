"""便民服务类信息: what people can use in their day, as opposed to news of the agency's own work.

Suggested from what the register says of an entry; whoever takes it over has the last word.
"""

from __future__ import annotations

from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry

__all__ = ["is_convenience_service"]

# Places with their hours, closures, and what visitors go by.
KINDS = frozenset(
    {
        EntryKind.UNIT,
        EntryKind.CLOSURE,
        EntryKind.VISIT,
        EntryKind.ROUTE,
        EntryKind.EVENT,
        EntryKind.WARNING,
    }
)
# Kinds of documents that tell how something is done (办事指南).
DOCUMENT_KINDS = frozenset({"licence_guide"})


def is_convenience_service(entry: PublishedEntry) -> bool:
    """Whether ``entry`` is suggested as information of convenience service."""
    return entry.kind in KINDS or entry.document_kind in DOCUMENT_KINDS
