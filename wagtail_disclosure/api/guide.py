"""Pages about the API: for people, for programs, and for whoever is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from wagtail.models import Site

from wagtail_disclosure.api.addresses import NAMESPACE
from wagtail_disclosure.api.answer import conditional, error, for_any_site, preflight
from wagtail_disclosure.api.openapi import description
from wagtail_disclosure.api.registry import resources
from wagtail_disclosure.api.resource import Resource
from wagtail_disclosure.api.views import in_language

__all__ = ["guide", "not_found", "openapi"]

# What an example asks for, by resource.
EXAMPLES = {
    "catalogue": "?q=开放&order=newest&limit=5",
    "documents": "?genre=notice&year=2023",
    "reports": "?report_year=2023",
    "units": "?type=library",
    "visit": "?category=sights",
}
# By language, with the address of the first resource filled in.
PROGRAMS = {
    "curl": "curl '{url}?year=2023&limit=5'",
    "Python": """\
import json
from urllib.request import urlopen

url = "{url}?year=2023"
while url:
    with urlopen(url) as answer:
        part = json.load(answer)
    for item in part["items"]:
        print(item["index_number"], item["title"], item["url"])
    url = part["meta"]["next"]""",
}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A resource as the page for people shows it; both addresses are absolute."""

    resource: Resource
    url: str
    example: str


@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    """What there is, with examples, in the frame of the portal."""
    site = Site.find_for_request(request)
    endpoints = list(_endpoints(request))
    context: dict[str, Any] = {
        "page": site.root_page.specific if site else None,
        "endpoints": endpoints,
        "examples": [
            {"language": language, "code": code.replace("{url}", endpoints[0].url)}
            for language, code in PROGRAMS.items()
        ],
        "openapi_url": request.build_absolute_uri(reverse(f"{NAMESPACE}:openapi")),
    }
    return render(request, "wagtail_disclosure/api/guide.html", context)


def _endpoints(request: HttpRequest) -> Iterator[Endpoint]:
    for resource in resources():
        url = request.build_absolute_uri(reverse(f"{NAMESPACE}:{resource.name}:listing"))
        yield Endpoint(resource, url, url + EXAMPLES.get(resource.name, ""))


@csrf_exempt
def openapi(request: HttpRequest) -> HttpResponseBase:
    """The description for programs."""
    if request.method == "OPTIONS":
        return preflight()
    if request.method not in ("GET", "HEAD"):
        return for_any_site(error(405, _("This can only be read.")))
    address = request.build_absolute_uri(reverse(f"{NAMESPACE}:guide"))
    with in_language():
        return conditional(request, lambda: description(address))


@csrf_exempt
def not_found(request: HttpRequest, path: str = "") -> HttpResponseBase:
    """What is not there, in the way of the API and not as a page of the portal."""
    with in_language():
        return for_any_site(error(404, _("There is nothing at this address.")))
