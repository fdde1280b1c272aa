"""The form of a reviewed page: what stops a submission is said at its field."""

from __future__ import annotations

from copy import copy
from typing import Any

from django.core.exceptions import ValidationError

from wagtail_disclosure.base.forms import PublishedPageForm
from wagtail_disclosure.review.guard import is_enforced
from wagtail_disclosure.review.prerequisites import submission_errors

__all__ = ["ReviewedPageForm", "rows_sent"]


class ReviewedPageForm(PublishedPageForm):
    """Asks, beside what publication asks, whether the page may be submitted for review."""

    def is_valid(self) -> bool:
        """Asked last: only now the child forms, such as those of the attachments, are valid."""
        if not super().is_valid():
            return False
        if not self.is_deferred_validation and is_enforced():
            self._add_submission_errors()
        return not self.errors

    def _add_submission_errors(self) -> None:
        if errors := submission_errors(self._page_as_sent()):
            self._add_publication_errors(ValidationError(errors))

    def _page_as_sent(self) -> Any:
        """The page with the child rows that the form would save."""
        data = self.instance.serializable_data()
        page = type(self.instance).from_serializable_data(data, check_fks=False)
        if not page.path:
            # It stands nowhere yet; whose contacts are the agency's own is asked of the place.
            page.path, page.depth = self.parent_page.path, self.parent_page.depth
        for name, formset in self.formsets.items():
            setattr(page, name, _rows_as_sent(self.instance, name, formset))
        return page


def rows_sent(formset: Any) -> list[Any]:
    """The forms of the rows that would be saved, in the order that they would have."""
    removed = formset.deleted_forms
    sent = [form for form in formset.forms if form not in removed and _is_filled(form)]
    return sorted(sent, key=lambda form: form.cleaned_data.get("ORDER") or 0)


def _rows_as_sent(owner: Any, name: str, formset: Any) -> list[Any]:
    """The rows sent, and behind them those that stay because the form does not know of them:
    somebody else may have added them in the meantime.
    """
    known = {form.instance.pk for form in formset.forms}
    rows = getattr(owner, name).all() if hasattr(owner, name) else ()  # comments have another name
    kept = [row for row in rows if row.pk and row.pk not in known]
    return [*(_row_as_sent(form) for form in rows_sent(formset)), *kept]


def _row_as_sent(form: Any) -> Any:
    """A row with the rows below it; the one that the form holds is left as it is."""
    row = copy(form.instance)
    if below := getattr(form, "formsets", None):
        # The copy would share the rows below with what it was copied from.
        row._cluster_related_objects = {}
        for name, formset in below.items():
            setattr(row, name, _rows_as_sent(form.instance, name, formset))
    return row


def _is_filled(form: Any) -> bool:
    """Whether a row is saved: an empty one that nobody filled in is not."""
    return not form.empty_permitted or form.has_changed()
