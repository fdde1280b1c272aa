"""Rules about the rows under a page: said at the row, asked of what was sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.review.forms import ReviewedPageForm

__all__ = ["RowProblem", "RowRulesForm", "RowRulesMixin"]


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What keeps a page from the public: a field of the row at ``index`` of a child relation, or
    the rows as a whole where there is no index.
    """

    relation: str
    index: int | None
    field: str
    message: Any


class RowRulesForm(ReviewedPageForm):
    """The page in memory has the rows of the last save, so their rules are asked last, of the rows
    that were sent.
    """

    def _post_clean(self) -> None:
        with self.instance.rows_left_out():
            super()._post_clean()

    def is_valid(self) -> bool:
        if not super().is_valid():
            return False
        problems = [] if self.is_deferred_validation else list(self._page_as_sent().row_problems())
        for problem in problems:
            if problem.index is None:
                self.add_error(None, problem.message)
            else:
                row = self._rows_sent(problem.relation)[problem.index]
                row.add_error(problem.field, problem.message)
        return not problems

    def _rows_sent(self, relation: str) -> list[Any]:
        formset = self.formsets[relation]
        sent = [form for form in formset.forms if form not in formset.deleted_forms]
        return [form for form in sent if not form.empty_permitted or form.has_changed()]


class RowRulesMixin(models.Model):
    """A page with rules about its rows."""

    base_form_class = RowRulesForm
    _leaves_rows_out = False

    class Meta:
        abstract = True

    def row_problems(self) -> Iterable[RowProblem]:
        """What the rows lack before the public may see them."""
        return ()

    def publication_errors(self) -> Errors:
        errors: Errors = super().publication_errors()
        for problem in () if self._leaves_rows_out else self.row_problems():
            errors.setdefault(problem.relation, []).append(ValidationError(problem.message))
        return errors

    @contextmanager
    def rows_left_out(self) -> Iterator[None]:
        """Ask of the page's own fields only."""
        self._leaves_rows_out = True
        try:
            yield
        finally:
            self._leaves_rows_out = False
