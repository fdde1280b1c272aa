"""The page form that shows publication errors at their fields."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm


class PublishedPageForm(WagtailAdminPageForm):
    """Asks the page whether it may be public, except when a draft is being saved."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "change_note" in self.fields and self._is_as_published():
            self.initial["change_note"] = ""  # the last note speaks of the last change

    def _is_as_published(self) -> bool:
        return self.instance.live and not self.instance.has_unpublished_changes

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        try:
            self.instance.check_publishable()
        except ValidationError as error:
            self._add_publication_errors(error)

    def _add_publication_errors(self, error: ValidationError) -> None:
        for name, messages in error.error_dict.items():
            for message in messages:
                self.add_error(name if name in self.fields else None, message)
