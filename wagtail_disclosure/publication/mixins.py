"""What a page type needs to appear in the public register."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.publication import versions, writer
from wagtail_disclosure.publication.registered import RegisteredPage

__all__ = ["Errors", "PublishedPageMixin"]

Errors = dict[str, list[ValidationError]]

# Fields that Wagtail saves on their own and the register depends on: a copy or an alias of its own.
FIELDS_BEHIND_ENTRY = {"alias_of", "alias_of_id", "first_published_at"}


class PublishedPageMixin(RegisteredPage, models.Model):
    """A page that is checked when it goes live, by whatever route, and entered in the register with
    it.
    """

    change_note = models.CharField(
        _("change note"),
        max_length=500,
        blank=True,
        help_text=_("What is different from the published version; shown in the public history."),
    )

    # Fields whose change is a change of substance: it asks for a note and makes a new public
    # version.
    substance_fields: tuple[str, ...] = ("title",)
    # Fields that no revision may bring back.
    fields_outside_revisions: tuple[str, ...] = ()

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, clean: bool = True, **kwargs: Any) -> Any:
        if "live" not in (kwargs.get("update_fields") or ["live"]):
            return self._save_fields(clean=clean, **kwargs)
        if self.live and self._state.adding and self.publication_errors():
            self.live = False  # a copy that may not be public begins as a draft
        if self.live:
            if clean:
                self.check_publishable()
            self.before_going_live()
        result = super().save(clean=clean, **kwargs)
        writer.write_entry(self)
        if self.live:
            versions.record_version(self)
            self.after_going_live()
        return result

    def _save_fields(self, *, update_fields: Iterable[str], **kwargs: Any) -> Any:
        """Save named fields: bookkeeping (locks, revision pointers), which publishes nothing."""
        result = super().save(update_fields=update_fields, **kwargs)
        if FIELDS_BEHIND_ENTRY.intersection(update_fields):
            saved = type(self).objects.get(pk=self.pk)
            writer.write_entry(saved)
            if saved.live:
                saved.after_going_live()
        return result

    @property
    def published_at(self) -> datetime:
        """When the public first saw it; now, for a page that is going live this moment."""
        return self.first_published_at or timezone.now()

    def with_content_json(self, content: dict[str, Any]) -> Any:
        """Keep what belongs to the page as a whole, as it is now, in every revision looked at."""
        page = super().with_content_json(content)
        if not self.fields_outside_revisions:
            return page  # values() without a name would bring back everything
        current = type(self).objects.filter(pk=self.pk).values(*self.fields_outside_revisions)
        for name, value in (current.first() or {}).items():
            setattr(page, name, value)
        return page

    def publication_errors(self) -> Errors:
        """What stands between this page and the public, by field name."""
        if self.pk and self._needs_new_note():
            message = _("Say what has changed: the public history shows it.")
            return {"change_note": [ValidationError(message, code="required")]}
        return {}

    def _needs_new_note(self) -> bool:
        """A change of substance to a published page needs a note that is not the last one's."""
        latest = versions.versions_of(self).first()
        if latest is None or latest.digest == versions.digest_of(self):
            return False
        return self.change_note in {"", latest.note}

    def before_going_live(self) -> None:
        """Fill what only publication can know, such as the index number."""

    def after_going_live(self) -> None:
        """Keep what only a finished publication can know; still in its transaction."""

    def check_publishable(self) -> None:
        """Raise ValidationError, by field, when the page may not be public as it stands."""
        if errors := self.publication_errors():
            raise ValidationError(errors)
