"""What a list says of itself: how many there are, and where the next part is."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.api.fields import Field, written
from wagtail_disclosure.api.listing import Part
from wagtail_disclosure.api.query import MAX_OFFSET, Query
from wagtail_disclosure.api.types import BOOLEAN, INTEGER, URL

__all__ = ["META", "meta_of"]

META = (
    Field("total_count", INTEGER, _("Number of items there are.")),
    Field("is_capped", BOOLEAN, _("Whether there are more than are counted.")),
    Field("limit", INTEGER, _("Number of items asked for.")),
    Field("offset", INTEGER, _("Number of items left out before.")),
    Field("previous", URL, _("Address of the part before.")),
    Field("next", URL, _("Address of the part after; none after the largest offset.")),
)


def meta_of(request: HttpRequest, query: Query, part: Part) -> dict[str, Any]:
    """The object beside the items."""
    following, before = query.offset + query.limit, max(0, query.offset - query.limit)
    has_next = following < part.total and following <= MAX_OFFSET
    return written(
        META,
        SimpleNamespace(
            total_count=part.total,
            is_capped=part.is_capped,
            limit=query.limit,
            offset=query.offset,
            previous=_address(request, before) if query.offset else None,
            next=_address(request, following) if has_next else None,
        ),
    )


def _address(request: HttpRequest, offset: int) -> str:
    parameters = request.GET.copy()
    parameters["offset"] = str(offset)
    return request.build_absolute_uri(f"{request.path}?{parameters.urlencode()}")
