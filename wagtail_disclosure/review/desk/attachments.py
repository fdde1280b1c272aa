"""The files of a revision, beside those of the public version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from wagtail_disclosure.review.content import MISSING, FileDigest, files_of

__all__ = ["ShownFile", "files_beside"]

SHORT = 12
STATUS = {
    "new": pgettext_lazy("disclosure", "New"),
    "changed": _("Changed"),
    "same": _("As published"),
    "removed": _("Removed"),
    "missing": _("The file is missing"),
}


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A file with its address and what became of it."""

    file: FileDigest
    status: str
    url: str = ""

    @property
    def status_label(self) -> Any:
        return STATUS[self.status]

    @property
    def short_digest(self) -> str:
        return "" if self.file.sha256 == MISSING else self.file.sha256[:SHORT]


def files_beside(draft: Any, live: Any | None) -> list[ShownFile]:
    """The files of ``draft``, then those of ``live`` that it no longer has."""
    before = {(file.kind, file.pk): file for file in files_of(live)} if live else {}
    files = files_of(draft)
    urls = _urls(files)
    shown = [ShownFile(file, _status(file, before), urls.get(_key(file), "")) for file in files]
    kept = {_key(file) for file in files}
    return shown + [ShownFile(file, "removed") for key, file in before.items() if key not in kept]


def _key(file: FileDigest) -> tuple[str, str]:
    return file.kind, file.pk


def _status(file: FileDigest, before: dict[tuple[str, str], FileDigest]) -> str:
    if file.sha256 == MISSING:
        return "missing"
    if _key(file) not in before:
        return "new"
    return "same" if before[_key(file)].sha256 == file.sha256 else "changed"


def _urls(files: list[FileDigest]) -> dict[tuple[str, str], str]:
    documents = get_document_model().objects.filter(pk__in=_keys(files, "document"))
    images = get_image_model().objects.filter(pk__in=_keys(files, "image"))
    urls = {("document", str(document.pk)): document.url for document in documents}
    return urls | {("image", str(image.pk)): image.file.url for image in images}


def _keys(files: list[FileDigest], kind: str) -> list[str]:
    return [file.pk for file in files if file.kind == kind]
