"""What makes a page type reviewed: no route leads from a draft to the public but the tiers."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.base.cached_paths import paths_of
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.review import (
    circumstances,
    clearance,
    draft_files,
    guard,
    locks,
    schedule,
    submission,
)
from wagtail_disclosure.review.content import BOOKKEEPING
from wagtail_disclosure.review.forms import ReviewedPageForm
from wagtail_disclosure.review.permissions import ReviewedPagePermissionTester

__all__ = ["MAJOR_PANEL", "ReviewedPageMixin"]

SCHEDULED = "wagtail.publish.scheduled"
# Wagtail saves one of these when an alias becomes a page of its own.
RELEASING = frozenset({"alias_of", "alias_of_id"})
MAJOR_PANEL = MultiFieldPanel(
    [FieldPanel("is_major"), FieldPanel("major_reason")], heading=_("Major information")
)


class ReviewedPageMixin(models.Model):
    """A page that goes public through review only, and under which nothing is born public.

    Put it first among the bases: its ``save()`` has to be the outermost.
    """

    is_major = models.BooleanField(
        _("major information"),
        default=False,
        help_text=_("The principal leader approves it as well."),
    )
    major_reason = models.CharField(
        _("reason"),
        max_length=200,
        blank=True,
        help_text=_("Why it is major, or why it no longer is."),
    )

    base_form_class = ReviewedPageForm
    settings_panels = [*AbstractPage.settings_panels, MAJOR_PANEL]
    # True where pages of this type stand under the host's own pages, which nobody guards.
    stands_under_host_pages: ClassVar[bool] = False

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, clean: bool = True, **kwargs: Any) -> Any:
        fields = kwargs.get("update_fields")
        if not guard.is_enforced() or self._is_bookkeeping(fields):
            return super().save(clean=clean, **kwargs)
        # Named fields are saved into a row that may differ from what is in memory.
        page = guard.as_saved(self, fields) if fields and not self._state.adding else self
        digest = guard.admit(page, whole=page is self) if page.live else ""
        result = super().save(clean=clean, **kwargs)
        if page.live:
            if not page.alias_of_id and not RELEASING.isdisjoint(fields or ()):
                guard.note_release(page, digest)
            guard.note_published(page, digest)
        else:
            guard.note_offline(page, reason=str(_("Saved as not public.")))
        return result

    def get_cached_paths(self) -> list[str]:
        """For caches in front of the portal: the page and what it serves below its address."""
        return [*super().get_cached_paths(), *paths_of(self)]

    def permissions_for_user(self, user: Any) -> ReviewedPagePermissionTester:
        return ReviewedPagePermissionTester(user, self)

    def _is_bookkeeping(self, update_fields: Any) -> bool:
        """Whether a save of named fields leaves what the public sees as it is."""
        if not update_fields:
            return False
        if not self.live and "live_revision" in update_fields:
            # The second half of a copy that was to be public: it was born a draft.
            self.live_revision = self.first_published_at = self.last_published_at = None
        bookkeeping = BOOKKEEPING - {"live", "alias_of"}
        return bookkeeping.issuperset(update_fields)

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """What is under review does not move: an edit in mid-flow begins the review anew, and a
        revision that somebody answered for is never overwritten in place.
        """
        if submission.is_evidence(kwargs.get("overwrite_revision"), self):
            kwargs["overwrite_revision"] = None
        with transaction.atomic():
            locks.hold_pages(self.pk)
            revision = super().save_revision(*args, **kwargs)
            draft_files.note_files(self)
            if guard.is_enforced():
                submission.restart_if_changed(self, revision, kwargs.get("user"))
            return revision

    def publish(self, revision: Any, user: Any = None, **kwargs: Any) -> Any:
        if not guard.is_enforced():
            return super().publish(revision, user=user, **kwargs)
        with transaction.atomic(), circumstances.acting(user):
            locks.hold_pages(self.pk)
            clearance.clear_if_complete(revision, user)
            publish = super().publish
            if kwargs.get("log_action") == SCHEDULED:
                return schedule.publish_or_note(publish, revision, user=user, **kwargs)
            return publish(revision, user=user, **kwargs)

    def publication_errors(self) -> Errors:
        """What stands between this page and the public, by field name."""
        inherited: Errors = getattr(super(), "publication_errors", dict)()
        if guard.is_enforced() and self.is_major and not self.major_reason.strip():
            message = _("Say why it is major information.")
            inherited["major_reason"] = [ValidationError(message, code="required")]
        return inherited

    def submission_errors(self) -> Errors:
        """What a feature asks before this page may be submitted for review, by field name, beside
        what the review itself asks. Page types override it.
        """
        return {}

    def check_publishable(self) -> None:
        """Raise ValidationError, by field, when the page may not be public as it stands."""
        if errors := self.publication_errors():
            raise ValidationError(errors)
