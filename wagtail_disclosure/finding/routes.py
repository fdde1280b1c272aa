"""The search of a section, below the section's own address."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from wagtail_disclosure.base.languages import language_of
from wagtail_disclosure.base.section import part_of
from wagtail_disclosure.feeds.answer import feed_answer
from wagtail_disclosure.feeds.formats import ATOM, JSON, Format
from wagtail_disclosure.finding.export import csv_answer
from wagtail_disclosure.finding.facets import facets_of
from wagtail_disclosure.finding.results import Scope, order_of, results_of
from wagtail_disclosure.finding.words import FACET_NAMES
from wagtail_disclosure.publication.selection import Selection
from wagtail_disclosure.search.engine import matching
from wagtail_disclosure.search.suggest import did_you_mean, suggestions

__all__ = ["PORTAL", "FindingRoutes"]

# The value of ``?scope=`` that widens the search to all agencies of the portal.
PORTAL = "portal"
SUGGESTIONS_KEPT = 60


class FindingRoutes(RoutablePageMixin):
    """A section: search page, suggestions, export. Wagtail asks before that who may see the
    section; what is found is what everybody may see.
    """

    search_path = "search/"

    @path(search_path, name="search")
    def serve_search(self, request: HttpRequest) -> HttpResponse:
        """Words and facets; without any, everything there is."""
        template = "wagtail_disclosure/pages/search.html"
        response = TemplateResponse(request, template, _search_context(self, request))
        response["X-Robots-Tag"] = "noindex, follow"
        return response

    @path("search/suggest/", name="search_suggest")
    def serve_suggestions(self, request: HttpRequest) -> HttpResponse:
        """Titles that hold what is being typed, as a list in JSON."""
        selection = Selection.of(request.GET)
        titles = suggestions(_scope(self, request).entries, selection.words)
        response = JsonResponse(titles, safe=False, json_dumps_params={"ensure_ascii": False})
        patch_cache_control(response, public=True, max_age=SUGGESTIONS_KEPT)
        return response

    @path("search/csv/", name="search_csv")
    def serve_search_csv(self, request: HttpRequest) -> HttpResponseBase:
        """What was found, for spreadsheets."""
        return csv_answer(request, _scope(self, request), Selection.of(request.GET))

    @path("search/atom/", name="search_atom")
    def serve_search_atom(self, request: HttpRequest) -> HttpResponseBase:
        """The newest of what was found as Atom."""
        return _feed(self, request, ATOM)

    @path("search/json/", name="search_json")
    def serve_search_json(self, request: HttpRequest) -> HttpResponseBase:
        """The newest of what was found as JSON Feed."""
        return _feed(self, request, JSON)


def _feed(section: Any, request: HttpRequest, form: Format) -> HttpResponseBase:
    selection, scope = Selection.of(request.GET), _scope(section, request)
    entries = selection.narrow(matching(scope.entries, selection.words))
    said = selection.words or section.title
    return feed_answer(
        request,
        section,
        entries,
        form,
        title=_("Search: %(words)s") % {"words": said},
        author=section.agency.name,
        section_id=scope.section_id,
    )


def _scope(section: Any, request: HttpRequest) -> Scope:
    language = language_of(section)
    return Scope(language, None if request.GET.get("scope") == PORTAL else section.pk)


def _search_context(section: Any, request: HttpRequest) -> dict[str, Any]:
    selection, scope = Selection.of(request.GET), _scope(section, request)
    order = order_of(request.GET, selection)
    results = results_of(scope, selection, order, request.GET.get("page"))
    is_empty = not results.page.object_list
    kept = {name: request.GET[name] for name in ("scope", "order") if request.GET.get(name)}
    return {
        "page": section,
        "self": section,
        "selection": selection,
        "query": selection.as_query(),
        "search_words": selection.words,
        "everything": selection.without(*FACET_NAMES).as_query(),
        "kept": urlencode(kept),
        "is_portal": scope.section_id is None,
        "order": order,
        "results": results,
        "entries": results.page,
        "facets": facets_of(results.counts, selection),
        "proposal": did_you_mean(scope.entries, selection.words) if is_empty else "",
        "request_page": part_of(section, "REQUEST_PAGE_MODEL") if is_empty else None,
        "section": section,
    }
