"""What values look like in JSON: each type writes values and describes them (JSON Schema 2020-12).

One declaration for both, so that the description cannot say anything else than the answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from wagtail_disclosure.calendars.opening.schedule import BEIJING

__all__ = [
    "BOOLEAN",
    "DATE",
    "INTEGER",
    "MAYBE",
    "MOMENT",
    "NUMBER",
    "TEXT",
    "TIME",
    "URL",
    "Schema",
    "Type",
    "choice",
    "list_of",
]

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Type:
    """``schema`` is asked when the description is made; ``write`` returns what JSON can hold."""

    schema: Callable[[], Schema]
    write: Callable[[Any], Any]


def _constant(write: Callable[[Any], Any], **schema: Any) -> Type:
    return Type(lambda: dict(schema), write)


def _nullable(write: Callable[[Any], Any], **schema: Any) -> Type:
    """Of a value that may not be known: then it is ``null``."""
    schema["type"] = [schema["type"], "null"]
    return _constant(lambda value: None if value is None else write(value), **schema)


def _number(value: Decimal | float) -> int | float:
    number = float(value)
    return int(number) if number.is_integer() else number


def _moment(value: datetime) -> str:
    return value.astimezone(BEIJING).replace(microsecond=0).isoformat()


def _time(value: time) -> str:
    return f"{value:%H:%M}"


TEXT = _constant(lambda value: str(value or ""), type="string")
BOOLEAN = _constant(bool, type="boolean")
# Yes, no, or not known.
MAYBE = _nullable(bool, type="boolean")
INTEGER = _nullable(int, type="integer")
NUMBER = _nullable(_number, type="number")
DATE = _nullable(date.isoformat, type="string", format="date")
# Beijing time, with its offset.
MOMENT = _nullable(_moment, type="string", format="date-time")
TIME = _nullable(_time, type="string", pattern=r"^([01]\d|2[0-3]):[0-5]\d$")
URL = _nullable(str, type="string", format="uri")


def choice(words: Callable[[], Mapping[str, Any]]) -> Type:
    """A value of a closed list with its word; blank is ``null``. ``words`` are asked each time."""

    def schema() -> Schema:
        return {
            "type": ["object", "null"],
            "required": ["code", "label"],
            "additionalProperties": False,
            "properties": {
                "code": {"type": "string", "examples": [code for code in words() if code]},
                "label": {"type": "string"},
            },
        }

    def write(value: Any) -> Any:
        code = str(value or "")
        return {"code": code, "label": str(words().get(code, code))} if code else None

    return Type(schema, write)


def list_of(inner: Type) -> Type:
    """A list, empty where there is nothing."""

    def write(values: Iterable[Any]) -> list[Any]:
        return [inner.write(value) for value in values]

    return Type(lambda: {"type": "array", "items": inner.schema()}, write)
