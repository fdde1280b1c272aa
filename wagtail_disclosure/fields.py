"""Model fields of our own."""

from __future__ import annotations

from typing import Any

from wagtail import fields as wagtail_fields

__all__ = ["StreamField"]


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
