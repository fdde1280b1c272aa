"""Wagtail's search on OpenSearch 2 and 3, for Chinese. Needs the extra ``opensearch``."""

from __future__ import annotations

from typing import Any

from wagtail.search.backends.opensearch3 import (
    OpenSearch3AutocompleteQueryCompiler,
    OpenSearch3Index,
    OpenSearch3Mapping,
    OpenSearch3SearchBackend,
    OpenSearch3SearchQueryCompiler,
)

from wagtail_disclosure.search.backends.pieces import (
    PiecesMappingMixin,
    PiecesQueryMixin,
    with_analysis,
)

__all__ = ["SearchBackend"]


class PiecesMapping(PiecesMappingMixin, OpenSearch3Mapping):
    """Text without what makes no difference."""


class PiecesQueryCompiler(PiecesQueryMixin, OpenSearch3SearchQueryCompiler):
    """Phrases of pieces."""

    mapping_class = PiecesMapping


class PiecesAutocompleteQueryCompiler(PiecesQueryMixin, OpenSearch3AutocompleteQueryCompiler):
    """While somebody types: any piece of a word finds it."""

    mapping_class = PiecesMapping


class SearchBackend(OpenSearch3SearchBackend):
    """Wagtail's backend. Takes the parameters that it takes."""

    mapping_class = PiecesMapping
    index_class = OpenSearch3Index
    query_compiler_class = PiecesQueryCompiler
    autocomplete_query_compiler_class = PiecesAutocompleteQueryCompiler

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__(with_analysis(params))
