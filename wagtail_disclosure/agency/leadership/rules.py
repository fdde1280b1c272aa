"""What stands between a division and the public, and what its editors are warned of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wagtail_disclosure.agency.leadership.division import Leader, Register
from wagtail_disclosure.agency.leadership.findings import Conflict, conflicts, gaps
from wagtail_disclosure.agency.leadership.register import register_of, units_below
from wagtail_disclosure.agency.leadership.span import Span
from wagtail_disclosure.base.section import section_of
from wagtail_disclosure.publication.mixins import Errors

__all__ = ["conflict_text", "errors_of", "span_text", "warnings_of"]

ALL = "__all__"


def errors_of(page: Any) -> Errors:
    """Two leaders in charge of one office or unit on the same day, and nobody at all."""
    register = register_of(page)
    if not register.leaders:
        message = _("Name the leadership before it is made public.")
        return {ALL: [ValidationError(message, code="no_leaders")]}
    texts = [conflict_text(register, conflict) for conflict in conflicts(register)]
    return {ALL: [ValidationError(text, code="conflict") for text in texts]} if texts else {}


def conflict_text(register: Register, conflict: Conflict) -> str:
    """The sentence about a conflict."""
    names = {body.key: body.name for body in register.bodies}
    values = {
        "body": names.get(conflict.body, conflict.body),
        "first": _called(conflict.first),
        "second": _called(conflict.second),
        "days": span_text(conflict.span),
    }
    return _("%(body)s: %(first)s and %(second)s are both in charge of it (%(days)s).") % values


def warnings_of(page: Any, day: date) -> Iterator[str]:
    """Offices and units without a leader, and leaders without a post, from `day` on."""
    section = section_of(page) if page.pk else None
    register = register_of(page, units_below(section) if section else ())
    for gap in gaps(register, day):
        values = {"body": gap.body.name, "days": span_text(gap.span)}
        yield _("%(body)s: nobody is in charge of it (%(days)s).") % values
    for place in register.on(day).without_post:
        number = place.leader.key + 1
        yield _("Leader %(number)d holds no post today.") % {"number": number}


def span_text(span: Span) -> str:
    """Some days in words."""
    first, last = (date_format(day) if day else "" for day in (span.start, span.end))
    if first and last:
        return _("%(first)s to %(last)s") % {"first": first, "last": last}
    if first:
        return _("from %(day)s") % {"day": first}
    return _("until %(day)s") % {"day": last} if last else _("at all times")


def _called(leader: Leader) -> str:
    return leader.name or "、".join(dict.fromkeys(post.text for post in leader.posts)) or "?"
