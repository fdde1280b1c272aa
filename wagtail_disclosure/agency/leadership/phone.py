"""The shape of a telephone number in China."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

__all__ = ["TELEPHONE"]

# With area code and extension, mobile, 400 and 800 numbers, short numbers such as 12345.
TELEPHONE = RegexValidator(
    r"^(?:0\d{2,3}-?\d{7,8}(?:-\d{1,6})?|\d{7,8}|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4}|1\d{2,5})$",
    _("This is no telephone number. Write it as 0999-5020001, or with an extension -801."),
    code="telephone",
)
