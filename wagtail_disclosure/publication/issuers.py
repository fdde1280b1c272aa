"""Agencies that have given index numbers, and are kept because the numbers are."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.publication.index_numbers import IndexNumber

__all__ = ["refuse_issuers"]


def refuse_issuers(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    """Answer the deletion of an agency that has given index numbers; None for all others."""
    agencies = [item for item in instances if isinstance(item, Agency)]
    issuer = IndexNumber.objects.filter(agency__in=agencies).select_related("agency").first()
    if issuer is None:
        return None
    message = _("“%(agency)s” has given index numbers, so it cannot be deleted.")
    messages.error(request, message % {"agency": issuer.agency})
    return redirect(Agency.snippet_viewset.get_url_name("list"))
