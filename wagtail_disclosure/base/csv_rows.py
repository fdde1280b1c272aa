"""Rows of a CSV file that somebody uploads: under names of our own, with the numbers of their
lines, and a message for whatever stands in the way.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO, StringIO

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from wagtail_disclosure.filetext.encodings import decoded
from wagtail_disclosure.filetext.passages import Unreadable

__all__ = ["MAX_BYTES", "CsvColumns", "ImportResult", "check_fields", "on_line", "text_of"]

MAX_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did or would do; ``problems`` stop it."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: int = 0
    problems: tuple[str, ...] = ()


def text_of(content: bytes) -> str:
    """The text of an uploaded file. Raises ValidationError when it is too big or no text."""
    if len(content) > MAX_BYTES:
        raise ValidationError(_("The file is larger than 1 MB."))
    try:
        return decoded(BytesIO(content))
    except Unreadable as error:
        raise ValidationError(_("The file is no CSV in UTF-8 or GB 18030.")) from error


@dataclass(frozen=True, slots=True)
class CsvColumns:
    """What a column may be called, by our name for it; those in ``required`` have to be there."""

    names: Mapping[str, tuple[str, ...]]
    required: tuple[str, ...]

    def rows(self, text: str, *, max_lines: int) -> Iterator[tuple[int, dict[str, str]]]:
        """Lines with their numbers; blank ones and unknown columns are left out.

        Raises ValidationError where the text is no CSV, lacks a column or is too long.
        """
        # A null character stops the reader of CSV, and no text has one.
        reader = csv.reader(StringIO(text.lstrip("\ufeff").replace("\0", "�")), strict=True)
        try:
            names = self._ours(next(reader, []))
            for count, cells in enumerate(reader, start=1):
                if count > max_lines:
                    message = _("The file has more than %(count)d lines.") % {"count": max_lines}
                    raise ValidationError(message)
                if any(cell.strip() for cell in cells):
                    padded = [*cells, *[""] * len(names)]
                    pairs = zip(names, padded, strict=False)
                    yield reader.line_num, {name: cell.strip() for name, cell in pairs if name}
        except csv.Error as error:
            raise ValidationError(on_line(reader.line_num, _("This is no CSV."))) from error

    def _ours(self, heading: list[str]) -> list[str]:
        known = {theirs: ours for ours, names in self.names.items() for theirs in names}
        found = [known.get(cell.strip().lower(), "") for cell in heading]
        for name in self.required:
            if name not in found:
                message = _("The first line must name the columns, one of them: %(names)s.")
                raise ValidationError(message % {"names": ", ".join(self.names[name])})
        return found


def on_line(number: int, message: str) -> str:
    """``message`` with the number of the line before it."""
    return _("Line %(number)d: %(message)s") % {"number": number, "message": message}


def check_fields(item: Model, *, exclude: tuple[str, ...] = ()) -> None:
    """Check the fields of an unsaved ``item``; raises with the name of the column before each
    message. That it is unique is for the caller to see.
    """
    try:
        item.clean_fields(exclude=exclude)
        item.clean()
    except ValidationError as error:
        raise ValidationError(
            [
                f"{item._meta.get_field(name).verbose_name}: {message}"
                for name, messages in error.message_dict.items()
                for message in messages
            ]
        ) from error
