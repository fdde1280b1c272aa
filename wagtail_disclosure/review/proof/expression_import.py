"""Reads listed expressions from CSV: all of it, or nothing when a line is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from wagtail_disclosure.base.csv_rows import CsvColumns, ImportResult, check_fields, on_line
from wagtail_disclosure.review import ledger
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.lists import ExpressionKind, ListedExpression

__all__ = ["MAX_LINES", "ImportExpressions"]

MAX_LINES = 5000
# What a column may be called: as exported, as shipped, as people write it.
NAMES = {
    "wrong": ("wrong", "错误写法", "词语", "错误词"),
    "suggestion": ("suggestion", "建议写法", "正确写法", "建议"),
    "kind": ("kind", "类型", "类别"),
    "note": ("note", "备注", "说明"),
    "is_active": ("is_active", "启用"),
}
COLUMNS = CsvColumns(NAMES, required=("wrong",))
KINDS = {
    "": ExpressionKind.MISSPELLING,
    "错别字": ExpressionKind.MISSPELLING,
    "敏感词": ExpressionKind.SENSITIVE,
    **{kind.value: kind for kind in ExpressionKind},
}
TRUTHS = {"": True, "true": True, "1": True, "是": True, "false": False, "0": False, "否": False}


@dataclass(slots=True)
class ImportExpressions:
    """Add and change expressions; one that is on the list already is changed, none is removed."""

    text: str
    user: Any = None

    def execute(self, *, dry_run: bool = False) -> ImportResult:
        try:
            rows = list(COLUMNS.rows(self.text, max_lines=MAX_LINES))
        except ValidationError as error:
            return ImportResult(problems=tuple(error.messages))
        items, problems = self._items(rows)
        if problems:
            return ImportResult(problems=tuple(problems))
        result = _compared(items)
        if not dry_run:
            self._save(items, result)
        return result

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
                problems += [on_line(number, message) for message in error.messages]
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
    check_fields(item, exclude=("kind",))
    return item


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
