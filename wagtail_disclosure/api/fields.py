"""Fields of what the API gives out: name, type, what it means, and where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from wagtail_disclosure.api.types import Schema, Type

__all__ = ["Field", "record", "schema_of", "written"]


@dataclass(frozen=True, slots=True)
class Field:
    """One property. ``read`` takes what the object stands for; without one it is the attribute of
    that name. ``is_long``: left out of lists.
    """

    name: str
    type: Type
    description: Any
    read: Callable[[Any], Any] | None = None
    is_long: bool = False

    def value_of(self, source: Any) -> Any:
        read = self.read or attrgetter(self.name)
        return self.type.write(read(source))

    def schema(self) -> Schema:
        return {**self.type.schema(), "description": str(self.description)}


def written(fields: Iterable[Field], source: Any) -> dict[str, Any]:
    """``source`` as the fields say it, in their order."""
    return {field.name: field.value_of(source) for field in fields}


def schema_of(fields: Iterable[Field]) -> Schema:
    """The JSON Schema of what `written` returns: every property is always there."""
    listed = list(fields)
    return {
        "type": "object",
        "required": [field.name for field in listed],
        "additionalProperties": False,
        "properties": {field.name: field.schema() for field in listed},
    }


def record(*fields: Field) -> Type:
    """An object with these fields; ``null`` for None."""

    def schema() -> Schema:
        return {**schema_of(fields), "type": ["object", "null"]}

    def write(value: Any) -> Any:
        return None if value is None else written(fields, value)

    return Type(schema, write)
