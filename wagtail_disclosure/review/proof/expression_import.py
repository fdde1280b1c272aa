"""Reads listed expressions from CSV: all of it, or nothing when a line is wrong."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from wagtail_disclosure.filetext.encodings import decoded
from wagtail_disclosure.filetext.passages import Unreadable
from wagtail_disclosure.review import ledger
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.lists import ExpressionKind, ListedExpression

__all__ = ["MAX_BYTES", "MAX_LINES", "ImportExpressions", "ImportResult", "text_of"]

MAX_BYTES = 1024 * 1024
MAX_LINES = 5000
# What a column may be called: as exported, as shipped, as people write it.
COLUMNS = {
    "wrong": ("wrong", "错误写法", "词语", "错误词"),
    "suggestion": ("suggestion", "建议写法", "正确写法", "建议"),
    "kind": ("kind", "类型", "类别"),
    "note": ("note", "备注", "说明"),
    "is_active": ("is_active", "启用"),
}
KINDS = {
    "": ExpressionKind.MISSPELLING,
    "错别字": ExpressionKind.MISSPELLING,
    "敏感词": ExpressionKind.SENSITIVE,
    **{kind.value: kind for kind in ExpressionKind},
}
TRUTHS = {"": True, "true": True, "1": True, "是": True, "false": False, "0": False, "否": False}


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


@dataclass(slots=True)
class ImportExpressions:
    """Add and change expressions; one that is on the list already is changed, none is removed."""

    text: str
    user: Any = None

    def execute(self, *, dry_run: bool = False) -> ImportResult:
        try:
            rows = list(self._rows())
        except ValidationError as error:
            return ImportResult(problems=tuple(error.messages))
        items, problems = self._items(rows)
        if problems:
            return ImportResult(problems=tuple(problems))
        result = _compared(items)
        if not dry_run:
            self._save(items, result)
        return result

    def _rows(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Lines with their numbers, under our names. Raises where that cannot be said."""
        # A null character stops the reader of CSV, and no text has one.
        reader = csv.reader(StringIO(self.text.lstrip("\ufeff").replace("\0", "�")), strict=True)
        try:
            names = _names(next(reader, []))
            for count, cells in enumerate(reader, start=1):
                if count > MAX_LINES:
                    message = _("The file has more than %(count)d lines.") % {"count": MAX_LINES}
                    raise ValidationError(message)
                if any(cell.strip() for cell in cells):
                    padded = [*cells, *[""] * len(names)]
                    pairs = zip(names, padded, strict=False)
                    yield reader.line_num, {name: cell.strip() for name, cell in pairs if name}
        except csv.Error as error:
            raise ValidationError(_line(reader.line_num, _("This is no CSV."))) from error

    def _items(
        self, rows: list[tuple[int, dict[str, str]]]
    ) -> tuple[list[ListedExpression], list[str]]:
        items: dict[str, ListedExpression] = {}
        problems: list[str] = []
        for number, row in rows:
            try:
                item = _item(row)
                if item.wrong in items:
                    raise ValidationError(_("“%(text)s” is twice in the file.") % {"text": item})
                items[item.wrong] = item
            except ValidationError as error:
                problems += [_line(number, message) for message in error.messages]
        return list(items.values()), problems

    @transaction.atomic
    def _save(self, items: list[ListedExpression], result: ImportResult) -> None:
        ListedExpression.objects.bulk_create(
            items,
            update_conflicts=True,
            unique_fields=["wrong"],
            update_fields=["suggestion", "kind", "note", "is_active"],
        )
        if self.user is not None and (result.added or result.changed):
            data = {"added": list(result.added), "changed": list(result.changed)}
            title = str(ListedExpression._meta.verbose_name_plural)
            ledger.record_other(Act.REFERENCE, user=self.user, title=title, data=data)


def _names(heading: list[str]) -> list[str]:
    known = {name: ours for ours, names in COLUMNS.items() for name in names}
    names = [known.get(cell.strip().lower(), "") for cell in heading]
    if "wrong" not in names:
        message = _("The first line must name the columns, one of them: %(names)s.")
        raise ValidationError(message % {"names": ", ".join(COLUMNS["wrong"])})
    return names


def _item(row: dict[str, str]) -> ListedExpression:
    kind, active = row.get("kind", ""), row.get("is_active", "")
    if kind.lower() not in KINDS:
        message = _("Unknown kind “%(kind)s”; use %(kinds)s.")
        raise ValidationError(message % {"kind": kind, "kinds": ", ".join(filter(None, KINDS))})
    if active.lower() not in TRUTHS:
        raise ValidationError(_("“%(text)s” is neither true nor false.") % {"text": active})
    item = ListedExpression(
        wrong=row.get("wrong", ""),
        suggestion=row.get("suggestion", ""),
        kind=KINDS[kind.lower()],
        note=row.get("note", ""),
        is_active=TRUTHS[active.lower()],
    )
    _check(item)
    return item


def _check(item: ListedExpression) -> None:
    """Raise with the name of the column before each message."""
    try:
        item.clean_fields(exclude=["kind"])
    except ValidationError as error:
        raise ValidationError(
            [
                f"{item._meta.get_field(name).verbose_name}: {message}"
                for name, messages in error.message_dict.items()
                for message in messages
            ]
        ) from error


def _compared(items: list[ListedExpression]) -> ImportResult:
    listed = {item.wrong: item for item in ListedExpression.objects.all()}
    names = ("suggestion", "kind", "note", "is_active")
    new = [item.wrong for item in items if item.wrong not in listed]
    changed = [
        item.wrong
        for item in items
        if item.wrong in listed
        and any(getattr(item, name) != getattr(listed[item.wrong], name) for name in names)
    ]
    return ImportResult(tuple(new), tuple(changed), len(items) - len(new) - len(changed))


def _line(number: int, message: str) -> str:
    return _("Line %(number)d: %(message)s") % {"number": number, "message": message}
