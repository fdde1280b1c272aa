"""The form of a leadership page: what contradicts itself is said at the row."""

from __future__ import annotations

from wagtail_disclosure.agency.leadership.findings import conflicts
from wagtail_disclosure.agency.leadership.register import register_of
from wagtail_disclosure.agency.leadership.rules import conflict_text
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
        page = self._page_as_sent()
        register = register_of(page)
        leaders = rows_sent(self.formsets["leaders"])
        for conflict in conflicts(register):
            number, position = conflict.at
            charges = rows_sent(leaders[number].formsets["charges"])
            text = conflict_text(register, conflict)
            charges[position].add_error("name", text)
            self.add_error(None, text)
