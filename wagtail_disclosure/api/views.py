"""The endpoints, on Wagtail's API v2: one class a resource, all of the same behaviour."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, ClassVar

from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import path
from django.utils import translation
from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import JSONRenderer
from wagtail.api.v2.utils import BadRequestError
from wagtail.api.v2.views import BaseAPIViewSet

from wagtail_disclosure.api.answer import conditional, error, for_any_site, preflight
from wagtail_disclosure.api.fields import written
from wagtail_disclosure.api.listing import entries_of, part_of_list
from wagtail_disclosure.api.pager import meta_of
from wagtail_disclosure.api.parameters import read_parameters
from wagtail_disclosure.api.query import LARGEST_KEY, Query, read_query
from wagtail_disclosure.api.resource import Resource
from wagtail_disclosure.base.languages import interface_language
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.selectors import with_updates
from wagtail_disclosure.publication.state import Standing, standing_of

__all__ = ["ResourceViewSet", "in_language", "viewset_of"]


class AlwaysJSON(BaseContentNegotiation):
    """There is one format; whoever asks for another gets it all the same."""

    def select_parser(self, request: Any, parsers: Any) -> Any:
        return None

    def select_renderer(self, request: Any, renderers: Any, format_suffix: Any = None) -> Any:
        return renderers[0], renderers[0].media_type


@contextmanager
def in_language(language: str = "") -> Iterator[None]:
    """Words are in the language of what is asked for, whatever the reader's browser prefers: the
    same address says the same to everybody.
    """
    with (
        translation.override(language or settings.LANGUAGE_CODE),
        translation.override(interface_language()),
    ):
        yield


class ResourceViewSet(BaseAPIViewSet):
    """Lists and single items of ``resource``. Open to everybody, whatever the host's own API asks
    for; throttling is as the host has set it.
    """

    resource: ClassVar[Resource]
    model = PublishedEntry
    authentication_classes: ClassVar[list[Any]] = []
    permission_classes: ClassVar[list[Any]] = []
    renderer_classes: ClassVar[list[Any]] = [JSONRenderer]
    content_negotiation_class = AlwaysJSON

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [
            path("", cls.as_view({"get": "listing_view"}), name="listing"),
            path("<int:pk>/", cls.as_view({"get": "detail_view"}), name="detail"),
        ]

    def listing_view(self, request: Any) -> HttpResponseBase:
        plain: HttpRequest = request._request
        with in_language():
            query = read_query(self.resource, request.GET)
        with in_language(query.language):
            return conditional(plain, lambda: self._list(plain, query), self._standing())

    def detail_view(self, request: Any, pk: int) -> HttpResponseBase:
        plain: HttpRequest = request._request
        with in_language():
            read_parameters((), request.GET)
            entry = self._entry(pk)
        with in_language(entry.language):
            return conditional(plain, lambda: self._single(plain, entry), self._standing())

    def options(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return preflight()

    def handle_exception(self, exc: Exception) -> HttpResponseBase:
        with in_language():
            return self._refusal(exc)

    def finalize_response(self, request: Any, response: Any, *args: Any, **kwargs: Any) -> Any:
        return for_any_site(super().finalize_response(request, response, *args, **kwargs))

    def _refusal(self, exc: Exception) -> HttpResponseBase:
        if isinstance(exc, Http404):
            return error(404, str(exc) or _("There is nothing at this address."))
        if isinstance(exc, BadRequestError):
            return error(400, str(exc))
        if not isinstance(exc, APIException):
            raise exc
        response = error(exc.status_code, str(exc.detail))
        if wait := getattr(exc, "wait", None):
            response["Retry-After"] = str(int(wait) + 1)
        return response

    def _standing(self) -> Standing | None:
        return standing_of() if self.resource.follows_register else None

    def _list(self, request: HttpRequest, query: Query) -> dict[str, Any]:
        part = part_of_list(self.resource.kinds, query)
        items = self.resource.load(request, part.entries)
        fields = self.resource.listed_fields
        return {
            "meta": meta_of(request, query, part),
            "items": [written(fields, item) for item in items],
        }

    def _entry(self, pk: int) -> PublishedEntry:
        entries = entries_of(self.resource.kinds) if pk <= LARGEST_KEY else entries_of(()).none()
        found = with_updates(entries.filter(page_id=pk)).select_related("agency").first()
        if found is None:
            raise Http404(_("Nothing public has this key."))
        return found

    def _single(self, request: HttpRequest, entry: PublishedEntry) -> dict[str, Any]:
        for item in self.resource.load(request, [entry]):
            return written(self.resource.fields, item)
        raise Http404(_("Nothing public has this key."))


def viewset_of(resource: Resource) -> type[ResourceViewSet]:
    """The endpoint of a resource, for a router of Wagtail's API v2."""
    return type(f"{resource.schema_name}ViewSet", (ResourceViewSet,), {"resource": resource})
