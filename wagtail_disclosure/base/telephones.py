"""Telephone numbers in forms."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.text.telephones import EXAMPLES, is_telephone

__all__ = ["check_telephone"]

_NO_TELEPHONE = _("This is no telephone number. Write it like %(examples)s.")


def check_telephone(text: str) -> None:
    """Raise ValidationError for what is not one telephone number that can be dialled."""
    if not (text.isprintable() and is_telephone(text)):
        raise ValidationError(
            _NO_TELEPHONE, code="telephone", params={"examples": "、".join(EXAMPLES)}
        )
