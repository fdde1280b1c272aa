"""Files that a draft offers: they are not public before the draft is."""

from __future__ import annotations

from typing import Any

import swapper
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model, get_document_model_string
from wagtail.models import ReferenceIndex

__all__ = ["DraftFile", "note_files", "pages_drafting"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")


class DraftFile(models.Model):
    """The latest revision of ``page`` offers ``file``. Wagtail's own index of references knows
    only what is saved in the page itself.
    """

    page = models.ForeignKey(PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    file = models.ForeignKey(
        get_document_model_string(), on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("file of a draft")
        verbose_name_plural = _("files of drafts")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["page", "file"], name="disclosure_draft_file_once"),
        ]

    def __str__(self) -> str:
        return f"{self.page_id}: {self.file_id}"


def note_files(page: Any) -> None:
    """Keep which files ``page``, as it is in memory, offers."""
    base = ContentType.objects.get_for_model(get_document_model()).pk
    references = ReferenceIndex._extract_references_from_object(page)
    offered = {key for content_type, key, _, _ in references if content_type == base}
    known = DraftFile.objects.filter(page_id=page.pk)
    known.exclude(file__in=offered).delete()
    new = offered - {str(key) for key in known.values_list("file", flat=True)}
    existing = get_document_model().objects.filter(pk__in=new)
    DraftFile.objects.bulk_create(
        [DraftFile(page_id=page.pk, file=file) for file in existing], ignore_conflicts=True
    )


def pages_drafting(file: Any) -> list[Any]:
    """The pages whose latest revision offers ``file``."""
    page_model = swapper.load_model("wagtailcore", "Page")
    ids = DraftFile.objects.filter(file=file).values("page")
    return list(page_model.objects.filter(pk__in=ids).specific())
