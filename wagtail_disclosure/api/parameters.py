"""Parameters of a list: declared once, read strictly, described from the declaration."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NoReturn

from django.utils.translation import gettext as _
from wagtail.api.v2.utils import BadRequestError

from wagtail_disclosure.api.types import Schema
from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.publication.selection import MAX_LENGTH, NUL

__all__ = ["Parameter", "read_parameters"]

# How much of a wrong value is repeated in the answer.
SHOWN = 40
# In an address, a plus sign that nobody has escaped is a space.
UNESCAPED_OFFSET = re.compile(r" (?=\d\d:?\d\d$)")
YEARS = (1900, 2199)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: of a closed list (``choices``), a whole number (``bounds``, both included), a
    moment (a day is its beginning; Beijing time where no offset is given), or else text.

    ``lookup`` is the column of the register that it is compared with; blank: a facet or words of
    `Selection`, or something that the list itself goes by.
    """

    name: str
    description: Any
    choices: Callable[[], Iterable[str]] | None = None
    bounds: tuple[int, int] | None = None
    is_moment: bool = False
    lookup: str = ""
    default: int | str | None = None

    def schema(self) -> Schema:
        schema: Schema = {"type": "string", "maxLength": MAX_LENGTH}
        if self.choices:
            schema = {"type": "string", "enum": list(self.choices())}
        elif self.bounds:
            lowest, highest = self.bounds
            schema = {"type": "integer", "minimum": lowest, "maximum": highest}
        elif self.is_moment:
            schema = {"type": "string", "format": "date-time"}
        return schema if self.default is None else {**schema, "default": self.default}

    def read(self, raw: str) -> str:
        """What was given, or raise ``BadRequestError``."""
        if len(raw) > MAX_LENGTH:
            self._refuse(raw, _("at most %(number)d characters") % {"number": MAX_LENGTH})
        if NUL in raw:
            self._refuse(raw.replace(NUL, ""), _("a text without control characters"))
        if self.choices and raw not in (known := list(self.choices())):
            self._refuse(raw, _("one of %(values)s") % {"values": ", ".join(known)})
        if self.bounds and not self._is_within(raw, *self.bounds):
            lowest, highest = self.bounds
            wanted = _("a whole number from %(lowest)d to %(highest)d")
            self._refuse(raw, wanted % {"lowest": lowest, "highest": highest})
        return self._moment(raw) if self.is_moment else raw.strip()

    def _moment(self, raw: str) -> str:
        """In ISO 8601, with its offset."""
        try:
            moment = datetime.fromisoformat(UNESCAPED_OFFSET.sub("+", raw.strip()))
        except ValueError:
            moment = None
        if moment is None or not YEARS[0] <= moment.year <= YEARS[1]:
            self._refuse(raw, _("a day or a moment such as 2026-01-31T08:00:00+08:00"))
        return (moment if moment.tzinfo else moment.replace(tzinfo=BEIJING)).isoformat()

    def _is_within(self, raw: str, lowest: int, highest: int) -> bool:
        is_plain = raw.isascii() and raw.isdecimal() and len(raw) <= len(str(highest))
        return is_plain and lowest <= int(raw) <= highest

    def _refuse(self, raw: str, wanted: str) -> NoReturn:
        message = _("The parameter “%(name)s” cannot be “%(value)s”: it takes %(wanted)s.")
        shown = raw if len(raw) <= SHOWN else f"{raw[:SHOWN]}…"
        raise BadRequestError(message % {"name": self.name, "value": shown, "wanted": wanted})


def read_parameters(parameters: Iterable[Parameter], given: Any) -> dict[str, str]:
    """The values in a ``QueryDict`` by name; blank ones are left out. Raises ``BadRequestError``
    for a wrong value, and for a parameter that nobody knows or that stands there twice.
    """
    known = {parameter.name: parameter for parameter in parameters}
    for name in given:
        if name not in known:
            _refuse_name(name, known)
        if len(given.getlist(name)) > 1:
            raise BadRequestError(_("The parameter “%(name)s” is given twice.") % {"name": name})
    read = {name: known[name].read(given[name]) for name in given if given[name].strip()}
    return {name: value for name, value in read.items() if value}


def _refuse_name(name: str, known: Iterable[str]) -> None:
    message = _("There is no parameter “%(name)s”; there are: %(names)s.")
    shown = name.replace(NUL, "")[:SHOWN]
    raise BadRequestError(message % {"name": shown, "names": ", ".join(known)})
