"""Files that no machine has read: a person has to."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.review.proof.findings import MachineFinding, finding
from wagtail_disclosure.review.proof.page_content import PageContent, UnreadFile
from wagtail_disclosure.review.proof.registry import machine_check

__all__ = ["find"]


@machine_check({"unread_file": _("File that could not be read")})
def find(content: PageContent) -> Iterator[MachineFinding]:
    for file in content.of(UnreadFile):
        yield finding(
            "unread_file",
            file.place,
            file.name,
            context=f"{file.name} {file.sha256}",
            suggestion=file.reason,
            source=file.place,
        )
