"""What was public of a report, version by version, kept so that it can be shown again."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.publication.version import PublishedVersion
from wagtail_disclosure.report.issues import codes

__all__ = ["IssuePicture", "ReportIssue"]


class ReportIssue(models.Model):
    """One version of a report as it went public. Written once, by ``issues.keeping``.

    ``content`` is the whole report as data (``issues.frozen``), ``digest`` the SHA-256 (hex) of it;
    number, time and reason are those of the published version. A superseded one may be withheld
    (``issues.withholding``): the public then reads why, and nothing of it.
    """

    version = models.OneToOneField(PublishedVersion, on_delete=models.CASCADE, related_name="issue")
    code = models.CharField(
        _("verification code"), max_length=codes.LENGTH, unique=True, editable=False
    )
    agency_name = models.CharField(_("agency"), max_length=100)
    content = models.JSONField()
    digest = models.CharField(max_length=64, editable=False)
    withheld_at = models.DateTimeField(null=True, editable=False)
    withheld_reason = models.CharField(max_length=500, blank=True, editable=False)

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("issue of a report")
        verbose_name_plural = _("issues of a report")
        ordering = ["-version__number"]

    def __str__(self) -> str:
        return f"{self.version} {self.printed_code}"

    @property
    def number(self) -> int:
        return self.version.number

    @property
    def is_withheld(self) -> bool:
        return self.withheld_at is not None

    @property
    def printed_code(self) -> str:
        """The verification code in groups."""
        return codes.grouped(self.code)


class IssuePicture(models.Model):
    """A picture of an issue, as a JPEG file. The image itself may be exchanged or deleted once no
    public page shows it.
    """

    issue = models.ForeignKey(ReportIssue, on_delete=models.CASCADE, related_name="pictures")
    digest = models.CharField(max_length=64)
    data = models.BinaryField()

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("picture of an issue")
        verbose_name_plural = _("pictures of an issue")
        constraints = [
            models.UniqueConstraint(fields=["issue", "digest"], name="disclosure_issue_picture"),
        ]

    def __str__(self) -> str:
        return f"{self.issue_id} {self.digest}"
