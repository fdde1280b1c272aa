"""A refusal of the page's rules, shown on a form that has not all of the page's fields."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ValidationError

__all__ = ["show_refusal"]


def show_refusal(form: forms.Form, error: ValidationError, page: Any) -> None:
    """Put every message at its field, or above the form with the name of the page's field."""
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for name, errors in error.error_dict.items():
        if name in form.fields:
            form.add_error(name, errors)
        else:
            label = _label(page, name)
            form.add_error(None, [f"{label}{m}" for item in errors for m in item.messages])


def _label(page: Any, name: str) -> str:
    """The words for a field of ``page``, to stand before a message; blank for the whole page."""
    if name == NON_FIELD_ERRORS:
        return ""
    try:
        field = page._meta.get_field(name)
    except FieldDoesNotExist:
        return f"{name}: "
    return f"{getattr(field, 'verbose_name', name)}: "
