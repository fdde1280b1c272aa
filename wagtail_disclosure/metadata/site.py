"""The site that pages belong to, as page tags name it."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port
from wagtail.models import Site

from wagtail_disclosure.conf import get_settings

__all__ = ["Identity", "identity_at", "identity_of"]


@dataclass(frozen=True, slots=True)
class Identity:
    """Name, domain and identification code (政府网站标识码) of a site."""

    name: str
    domain: str
    code: str

    @property
    def tags(self) -> dict[str, str]:
        """Its page tags by name."""
        return {"SiteName": self.name, "SiteDomain": self.domain, "SiteIDCode": self.code}


def identity_of(request: HttpRequest) -> Identity:
    """Of Wagtail's site of the request, which Wagtail has found by then: no query."""
    site = Site.find_for_request(request)
    return _identity(site, split_domain_port(request.get_host())[0])


def identity_at(host: str) -> Identity | None:
    """Of the site of this portal with a host name; None for a host that is none. One query."""
    site = Site.objects.filter(hostname__iexact=host).first()
    return _identity(site, host) if site else None


def _identity(site: Site | None, host: str) -> Identity:
    """By the entry for the site in ``SITES``, which borrows nothing from the other sites; without
    one, by ``SITE_NAME`` and the like. What is blank there is Wagtail's name of the site, and the
    host.
    """
    known = get_settings()
    key = site.hostname.lower() if site else ""
    own = known.SITES.get(key)
    if own is None:
        own = {"NAME": known.SITE_NAME, "DOMAIN": known.SITE_DOMAIN, "ID_CODE": known.SITE_ID_CODE}
        key = host
    stock = (site.site_name if site else "") or getattr(settings, "WAGTAIL_SITE_NAME", "")
    domain = own.get("DOMAIN") or key
    return Identity(str(own.get("NAME") or stock), domain.lower(), own.get("ID_CODE", ""))
