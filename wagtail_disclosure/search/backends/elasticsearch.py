"""Wagtail's search on Elasticsearch 8 and 9, for Chinese. Needs the extra ``elasticsearch``."""

from __future__ import annotations

from typing import Any

from wagtail.search.backends.elasticsearch9 import (
    Elasticsearch9AutocompleteQueryCompiler,
    Elasticsearch9Index,
    Elasticsearch9Mapping,
    Elasticsearch9SearchBackend,
    Elasticsearch9SearchQueryCompiler,
)

from wagtail_disclosure.search.backends.pieces import (
    PiecesMappingMixin,
    PiecesQueryMixin,
    with_analysis,
)

__all__ = ["SearchBackend"]


class PiecesMapping(PiecesMappingMixin, Elasticsearch9Mapping):
    """Text without what makes no difference."""


class PiecesQueryCompiler(PiecesQueryMixin, Elasticsearch9SearchQueryCompiler):
    """Phrases of pieces."""

    mapping_class = PiecesMapping


class PiecesAutocompleteQueryCompiler(PiecesQueryMixin, Elasticsearch9AutocompleteQueryCompiler):
    """While somebody types: any piece of a word finds it."""

    mapping_class = PiecesMapping


class SearchBackend(Elasticsearch9SearchBackend):
    """Wagtail's backend. Takes the parameters that it takes."""

    mapping_class = PiecesMapping
    index_class = Elasticsearch9Index
    query_compiler_class = PiecesQueryCompiler
    autocomplete_query_compiler_class = PiecesAutocompleteQueryCompiler

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__(with_analysis(params))
