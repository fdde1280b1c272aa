"""The site that pages belong to, as page tags name it."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Site

from wagtail_disclosure.conf import get_settings

__all__ = ["Identity", "identity_of"]


@dataclass(frozen=True, slots=True)
class Identity:
    """Name, domain and identification code (政府网站标识码) of a site."""

    name: str
    domain: str
    code: str


def identity_of(request: HttpRequest) -> Identity:
    """By the settings; where those are blank, by Wagtail's site of the request."""
    known = get_settings()
    site = Site.find_for_request(request)
    stock = site.site_name if site else ""
    name = known.SITE_NAME or stock or getattr(settings, "WAGTAIL_SITE_NAME", "")
    domain = known.SITE_DOMAIN or request.get_host().partition(":")[0]
    return Identity(str(name), domain.lower(), known.SITE_ID_CODE)
