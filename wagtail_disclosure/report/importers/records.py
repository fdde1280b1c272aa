"""What is remembered of files: those that became reports, and those that wait for confirmation."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any, Self

import swapper
from django.conf import settings
from django.db import models
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.report.importers.files import ReportFile

__all__ = ["ImportedReportFile", "PendingReportFile"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")
# How long a preview can be confirmed.
LIFETIME = timedelta(hours=2)


class ImportedReportFile(models.Model):
    """A file whose content became a draft, so that the same file is not imported twice."""

    # A record of what was done is no use that the page is put to.
    wagtail_reference_index_ignore = True

    sha256 = models.CharField(max_length=64, editable=False)
    name = models.CharField(_("file name"), max_length=255)
    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="+")
    year = models.PositiveSmallIntegerField(_("year"))
    # None once the page is gone: the file may then come in again.
    page = models.ForeignKey(PAGE_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(pgettext_lazy("disclosure", "imported at"), auto_now_add=True)

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("imported report file")
        verbose_name_plural = _("imported report files")
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "sha256"],
                condition=Q(page__isnull=False),
                name="disclosure_report_file_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PendingReportFile(models.Model):
    """A file between preview and confirmation, for its uploader only.

    It is kept in the database because each of several server processes may answer the next
    request, and because files of the storage may be public. The next upload by anybody removes
    those that were abandoned.
    """

    wagtail_reference_index_ignore = True

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", editable=False
    )
    index = models.ForeignKey(
        PAGE_MODEL, on_delete=models.CASCADE, related_name="+", editable=False
    )
    year = models.PositiveSmallIntegerField(null=True, editable=False)
    name = models.CharField(max_length=255, editable=False)
    content = models.BinaryField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("report file waiting for confirmation")
        verbose_name_plural = _("report files waiting for confirmation")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.name

    @property
    def file(self) -> ReportFile:
        """The file as it was uploaded."""
        return ReportFile(self.name, bytes(self.content))

    @classmethod
    def keep(cls, file: ReportFile, *, user: Any, index: Any, year: int | None) -> Self:
        """Store an upload; remove those that have waited too long."""
        cls.objects.filter(created_at__lte=timezone.now() - LIFETIME).delete()
        return cls.objects.create(
            user=user, index_id=index.pk, year=year, name=file.short_name, content=file.content
        )

    @classmethod
    def valid(cls) -> QuerySet[Self]:
        """Those that can still be confirmed."""
        return cls.objects.filter(created_at__gt=timezone.now() - LIFETIME)
