"""What a reviewer reads: the difference to the public version, or everything when there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.compare import TextDiff

from wagtail_disclosure.review.desk.marking import marked_finely

__all__ = ["Change", "Row", "changes_between", "content_of"]

KINDS = {
    "added": gettext_lazy("Added"),
    "removed": gettext_lazy("Removed"),
    "moved": gettext_lazy("Moved"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A child row, such as an attachment: ``kind`` says what became of it."""

    kind: str
    fields: tuple[tuple[str, Any], ...]

    @property
    def kind_label(self) -> Any:
        return KINDS.get(self.kind, "")


@dataclass(frozen=True, slots=True)
class Change:
    """A field with its text marked up, or a list of child rows."""

    label: str
    html: Any = ""
    rows: tuple[Row, ...] = ()


def changes_between(request: HttpRequest, live: Any, draft: Any) -> list[Change]:
    """Every field in which ``draft`` differs from the public version."""
    comparisons = (compare(live, draft) for compare in _comparisons(request, draft))
    return [_change(item) for item in comparisons if item.has_changed()]


def content_of(request: HttpRequest, draft: Any) -> list[Change]:
    """Every field of ``draft`` that says something."""
    comparisons = (compare(draft, draft) for compare in _comparisons(request, draft))
    changes = [_change(item) for item in comparisons if item.is_child_relation or _says(item.val_b)]
    return [change for change in changes if change.html or change.rows]


def _comparisons(request: HttpRequest, draft: Any) -> Any:
    """Wagtail's comparison classes of everything that the page's form shows."""
    panel = draft.get_edit_handler()
    return panel.get_bound_panel(instance=draft, request=request, form=None).get_comparison()


def _change(comparison: Any) -> Change:
    label = str(comparison.field_label())
    if comparison.is_child_relation:
        return Change(label, rows=tuple(_rows(comparison.get_child_comparisons())))
    return Change(label, html=_marked(comparison))


def _marked(comparison: Any) -> Any:
    if not isinstance(comparison.field, BooleanField):
        html = comparison.htmldiff()
        return marked_finely(html) if isinstance(html, SafeString) else html
    before, after = (_yes_or_no(value) for value in (comparison.val_a, comparison.val_b))
    if before == after:
        return after
    return marked_finely(TextDiff([("deletion", before), ("addition", after)]).to_html())


def _yes_or_no(value: Any) -> str:
    return capfirst(_("yes") if value else _("no"))


def _rows(children: Iterable[Any]) -> Iterator[Row]:
    for child in children:
        fields = [
            (str(item.field_label()), _marked(item))
            for item in child.get_field_comparisons()
            if _says(item.val_a) or _says(item.val_b)
        ]
        yield Row(_kind(child), tuple(fields))


def _kind(child: Any) -> str:
    if child.is_addition():
        return "added"
    if child.is_deletion():
        return "removed"
    return "moved" if child.get_position_change() else ""


def _says(value: Any) -> bool:
    """Whether a value is more than an empty field; nought says something."""
    if value is None or value is False:
        return False
    return not hasattr(value, "__len__") or len(value) > 0
