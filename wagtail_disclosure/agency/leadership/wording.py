"""Words for what is plain data elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from wagtail_disclosure.agency.leadership.changes import Change, ChangeKind
from wagtail_disclosure.agency.leadership.division import Relation

__all__ = ["change_words", "relation_words"]


def relation_words(relation: Relation) -> str:
    """The heading over what a leader has this relation to."""
    words = {
        Relation.IN_CHARGE: _("In charge of"),
        Relation.ASSISTS: _("Assists with"),
        Relation.LIAISES: _("Liaises with"),
    }
    return words[relation]


def change_words(change: Change) -> str:
    """The sentence about a change."""
    values = {
        "subject": change.subject,
        "before": _listed(change.before),
        "after": _listed(change.after),
        "relation": relation_words(change.relation) if change.relation else "",
    }
    return _sentence(change) % values


def _sentence(change: Change) -> str:
    match change.kind:
        case ChangeKind.JOINED:
            return _("%(subject)s joined the leadership.")
        case ChangeKind.LEFT:
            return _("%(subject)s left the leadership.")
        case ChangeKind.POST:
            return _("%(subject)s: the post was %(before)s, it is now %(after)s.")
        case ChangeKind.DUTIES:
            return _("%(subject)s: the portfolio is now: %(after)s")
        case ChangeKind.BODY_ADDED:
            return _("%(subject)s was set up.")
        case ChangeKind.BODY_ENDED:
            return _("%(subject)s no longer exists.")
        case ChangeKind.CHARGE:
            return _("%(relation)s %(subject)s: before %(before)s, now %(after)s.")


def _listed(texts: Iterable[str]) -> str:
    return "、".join(texts) or _("nobody")
