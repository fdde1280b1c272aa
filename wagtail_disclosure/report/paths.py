"""Where a cell of the form stands in the nested values of its block."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import StructBlockValidationError

from wagtail_disclosure.statutory.schema import Cell

__all__ = ["nested_error", "path_of", "value_at"]

Path = tuple[str, ...]


def path_of(cell: Cell) -> Path:
    """Return the keys that lead to a cell: section, row levels, column levels."""
    return (cell.section, *cell.row.split("."), *cell.column.split("."))


def value_at(value: Mapping[str, Any], path: Path) -> Any:
    """Return what stands at `path` of nested mappings. Raises `KeyError`."""
    for key in path:
        value = value[key]
    return value


def nested_error(errors: Mapping[Path, ValidationError]) -> ValidationError:
    """Return errors by path as one error that a nested block shows at its cells."""
    if () in errors:
        return errors[()]
    below: dict[str, dict[Path, ValidationError]] = {}
    for (key, *rest), error in errors.items():
        below.setdefault(key, {})[tuple(rest)] = error
    return StructBlockValidationError({key: nested_error(inner) for key, inner in below.items()})
