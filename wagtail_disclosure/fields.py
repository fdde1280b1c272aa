"""Model fields of our own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from wagtail import fields as wagtail_fields

__all__ = ["ChoiceSetField", "StreamField"]


class StreamField(wagtail_fields.StreamField):
    """A StreamField whose block definitions stay out of migrations.

    The statutory tables alone are hundreds of blocks; written into a migration they would have to
    be written again at every change of a help text. The price: a data migration that walks the
    blocks through the historical model finds none, and must take the block definition from the
    current code.
    """

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, "wagtail_disclosure.fields.StreamField", [[]], kwargs


class ChoiceSetField(models.CharField):
    """Several of `choices`, in their order, kept as their keys with commas between.

    In Python it is a tuple of keys; a key that is no longer among the choices is kept, and refused
    when the field is cleaned.
    """

    def from_db_value(self, value: str | None, *args: Any) -> tuple[str, ...]:
        return self.to_python(value)

    def to_python(self, value: str | Iterable[str] | None) -> tuple[str, ...]:
        keys = value.split(",") if isinstance(value, str) else [str(key) for key in value or ()]
        return tuple(sorted({key for key in keys if key}, key=self._position))

    def get_prep_value(self, value: Any) -> str:
        return ",".join(self.to_python(value))

    def value_to_string(self, obj: Any) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def get_default(self) -> tuple[str, ...]:
        return self.to_python(super().get_default())

    def validate(self, value: tuple[str, ...], model_instance: Any) -> None:
        if not value and not self.blank:
            raise ValidationError(self.error_messages["blank"], code="blank")
        for key in value:
            if key not in self._keys():
                raise ValidationError(
                    self.error_messages["invalid_choice"],
                    code="invalid_choice",
                    params={"value": key},
                )

    def run_validators(self, value: tuple[str, ...]) -> None:
        super().run_validators(self.get_prep_value(value))

    def formfield(self, **kwargs: Any) -> Any:
        options: dict[str, Any] = {
            "label": self.verbose_name,
            "help_text": self.help_text,
            "required": not self.blank,
            "choices": self.choices,
            "widget": forms.CheckboxSelectMultiple,
            "initial": self.get_default(),
        }
        options |= {key: value for key, value in kwargs.items() if key in options}
        return forms.MultipleChoiceField(**options)

    def labels_of(self, value: Iterable[str]) -> list[str]:
        """The labels of the keys in `value`."""
        labels = dict(self.flatchoices)
        return [str(labels.get(key, key)) for key in value]

    def _keys(self) -> list[str]:
        return [str(key) for key, _label in self.flatchoices]

    def _position(self, key: str) -> tuple[int, str]:
        keys = self._keys()
        return (keys.index(key) if key in keys else len(keys), key)
