"""What a key task is made of: milestones, dated progress, and the documents behind it."""

from __future__ import annotations

from datetime import date

import swapper
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.people.due import local_day

__all__ = ["AbstractMilestone", "AbstractProgress", "AbstractRelatedDocument", "not_in_future"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")


def not_in_future(day: date) -> None:
    """Raise ValidationError for a day that has not come yet in Beijing."""
    if day > local_day():
        raise ValidationError(_("This day has not come yet."), code="future_date")


class AbstractMilestone(models.Model):
    """Something to be reached by a day."""

    text = models.CharField(_("milestone"), max_length=200)
    due_on = models.DateField(_("due on"))
    done_on = models.DateField(_("reached on"), null=True, blank=True, validators=[not_in_future])

    panels = [FieldPanel("text"), FieldRowPanel([FieldPanel("due_on"), FieldPanel("done_on")])]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.text


class AbstractProgress(models.Model):
    """What had been done by a day. It goes public with the page, through review."""

    dated_on = models.DateField(_("as of"), validators=[not_in_future])
    text = models.TextField(_("progress"), max_length=1000)
    percent = models.PositiveSmallIntegerField(
        _("percent done"), null=True, blank=True, validators=[MaxValueValidator(100)]
    )

    panels = [FieldRowPanel([FieldPanel("dated_on"), FieldPanel("percent")]), FieldPanel("text")]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.dated_on}: {self.text}"


class AbstractRelatedDocument(models.Model):
    """A document that belongs to the task, such as the plan or the decision itself."""

    document = models.ForeignKey(
        PAGE_MODEL, verbose_name=_("related document"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("document", get_settings().DOCUMENT_PAGE_MODEL)]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.document)
