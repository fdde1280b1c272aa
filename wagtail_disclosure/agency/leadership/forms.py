"""The form of a leadership page: what contradicts itself is said at the row."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from wagtail_disclosure.agency.leadership.findings import conflicts
from wagtail_disclosure.agency.leadership.register import register_of
from wagtail_disclosure.agency.leadership.rules import conflict_text, errors_of
from wagtail_disclosure.review.forms import ReviewedPageForm, rows_sent

__all__ = ["LeadershipPageForm"]


class LeadershipPageForm(ReviewedPageForm):
    """Asks about the rows once all of them are known to be valid each for itself."""

    def _post_clean(self) -> None:
        # The rows in memory are still those of the last draft.
        self.instance.has_stale_rows = True
        super()._post_clean()
        self.instance.has_stale_rows = False

    def is_valid(self) -> bool:
        if not super().is_valid():
            return False
        if not self.is_deferred_validation:
            self._add_row_errors()
        return not self.errors

    def _add_row_errors(self) -> None:
        """Say what stands against the page as sent, and each conflict at its row as well."""
        page = self._page_as_sent()
        if errors := errors_of(page):
            self._add_publication_errors(ValidationError(errors))
        register = register_of(page)
        for conflict in conflicts(register):
            if form := self._charge_form(*conflict.at):
                form.add_error("name", conflict_text(register, conflict))

    def _charge_form(self, number: int, position: int) -> Any:
        """The form of a charge; none for a row that was not sent."""
        leaders = rows_sent(self.formsets["leaders"])
        charges = rows_sent(leaders[number].formsets["charges"]) if leaders[number:] else []
        return charges[position] if charges[position:] else None
