"""Pictures without a text for those who cannot see them (GB/T 37668—2019)."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail_disclosure.review.proof.findings import MachineFinding, finding
from wagtail_disclosure.review.proof.page_content import PageContent, Picture
from wagtail_disclosure.review.proof.registry import machine_check

__all__ = ["find"]


@machine_check({"no_alternative": gettext_lazy("Picture without alternative text")})
def find(content: PageContent) -> Iterator[MachineFinding]:
    for picture in content.of(Picture):
        if not picture.has_alternative:
            advice = _("Describe the picture, or mark it as decorative.")
            yield finding(
                "no_alternative",
                picture.place,
                picture.title,
                context=picture.title,
                suggestion=advice,
            )
