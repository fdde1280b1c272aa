"""The form of a venue: what is wrong with a row is said at the row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from wagtail_disclosure.review.forms import ReviewedPageForm
from wagtail_disclosure.venues import row_rules
from wagtail_disclosure.venues.row_problems import RowProblem
from wagtail_disclosure.venues.row_rules import RowReader

__all__ = ["VenueForm"]


class VenueForm(ReviewedPageForm):
    """Asks the rows that were sent, which the page does not have yet when it is asked itself."""

    def _post_clean(self) -> None:
        self.instance.rows_are_asked_elsewhere = True
        try:
            super()._post_clean()
        finally:
            self.instance.rows_are_asked_elsewhere = False

    def is_valid(self) -> bool:
        # Asked twice, a row would say everything twice.
        if not hasattr(self, "_rows_are_right"):
            self._rows_are_right = self._ask_rows()
        return self._rows_are_right and super().is_valid()

    def row_problems(self, read: RowReader) -> Iterator[RowProblem]:
        """What is wrong with the rows that ``read`` gives; forms of other rows add to it."""
        return row_rules.contradictions(self.instance, read)

    def full_clean_once(self) -> None:
        """Bring what was sent into the page, for rules that look at both page and rows."""
        if self._errors is None:
            self.full_clean()

    def _ask_rows(self) -> bool:
        if not self.is_bound:
            return False
        self.full_clean_once()
        rows = _SentRows(self)
        found = list(self.row_problems(rows.read))
        for problem in found:
            rows.form_of(problem).add_error(_field(rows.form_of(problem), problem), problem.message)
        return not found


class _SentRows:
    """The rows of a form and of the forms within it, with the form that each came from."""

    def __init__(self, form: Any) -> None:
        self._form = form
        self._unsent: list[Any] = []
        self._forms: dict[int, Any] = {id(form.instance): form}

    def read(self, owner: Any, relation: str) -> list[Any]:
        formset = self._forms[id(owner)].formsets.get(relation)
        return [] if formset is None else list(self._keep(owner, formset))

    def form_of(self, problem: RowProblem) -> Any:
        return self._forms[id(problem.row)]

    def _keep(self, owner: Any, formset: Any) -> Iterable[Any]:
        formset.is_valid()  # fills the instances
        removed = formset.deleted_forms if formset.is_bound else []
        for form in formset.forms:
            if form not in removed and (form.has_changed() or not form.empty_permitted):
                self._forms[id(form.instance)] = form
                yield form.instance
        sent = {form.instance.pk for form in formset.forms}
        for row in row_rules.rows_of(owner, formset.rel_name):
            if row.pk is not None and row.pk not in sent:
                self._unsent.append(row)  # its address would be given to another one
                self._forms[id(row)] = self._form
                yield row


def _field(form: Any, problem: RowProblem) -> str | None:
    return problem.field if problem.field in form.fields else None
