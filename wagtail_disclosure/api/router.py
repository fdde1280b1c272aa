"""The routes of the API, as a router of Wagtail's API v2."""

from __future__ import annotations

from wagtail.api.v2.router import WagtailAPIRouter

from wagtail_disclosure.api.addresses import NAMESPACE
from wagtail_disclosure.api.registry import resources
from wagtail_disclosure.api.views import viewset_of

__all__ = ["disclosure_api_router"]


def disclosure_api_router(namespace: str = NAMESPACE) -> WagtailAPIRouter:
    """A router with an endpoint for each resource; a host may register more."""
    router = WagtailAPIRouter(namespace)
    for resource in resources():
        router.register_endpoint(resource.name, viewset_of(resource))
    return router
