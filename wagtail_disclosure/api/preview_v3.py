"""The same endpoints in Wagtail's API v3, which is a preview: nothing else here depends on it.

Import this module only where ``wagtail.api.v3`` is installed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from ninja import Router

from wagtail_disclosure.api.openapi import parameter_of
from wagtail_disclosure.api.registry import resources
from wagtail_disclosure.api.resource import Resource
from wagtail_disclosure.api.views import viewset_of

__all__ = ["disclosure_router"]


def disclosure_router() -> Router:
    """A router for ``wagtail.api.v3.api.api.add_router``. Open to everybody, as the data are."""
    router = Router(tags=["disclosure"], auth=None)
    for resource in resources():
        _add(router, resource)
    return router


def _add(router: Router, resource: Resource) -> None:
    views = viewset_of(resource)
    parameters = [parameter_of(one) for one in resource.parameters]
    router.get(
        f"/{resource.name}/",
        summary=str(resource.title),
        operation_id=f"disclosure_list_{resource.name}",
        url_name=f"disclosure_{resource.name}_list",
        openapi_extra={"parameters": parameters},
    )(_list_view(views.as_view({"get": "listing_view"})))
    router.get(
        f"/{resource.name}/{{int:pk}}/",
        summary=str(resource.title),
        operation_id=f"disclosure_get_{resource.name}",
        url_name=f"disclosure_{resource.name}_detail",
    )(_single_view(views.as_view({"get": "detail_view"})))


def _list_view(view: Callable[..., Any]) -> Callable[[HttpRequest], Any]:
    def listing(request: HttpRequest) -> Any:
        return view(request)

    return listing


def _single_view(view: Callable[..., Any]) -> Callable[[HttpRequest, int], Any]:
    def single(request: HttpRequest, pk: int) -> Any:
        return view(request, pk=pk)

    return single
