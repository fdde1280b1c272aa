"""What Wagtail's backends for Elasticsearch and OpenSearch need for Chinese, the same for both.

Text is sent as it is searched (see ``text.searchable``) and cut into pieces of one and two
characters; a word is asked for as a phrase of its pieces, and found wherever it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wagtail.search.index import AutocompleteField, SearchField

from wagtail_disclosure.search.backends.indexing import plain_text
from wagtail_disclosure.text.search_words import parse_words
from wagtail_disclosure.text.searchable import searchable

__all__ = ["ANALYSIS", "PiecesMappingMixin", "PiecesQueryMixin", "with_analysis"]

NOTHING: dict[str, Any] = {"match_none": {}}
# Fields without an analyzer of their own, as Wagtail's are, have the one named default.
ANALYSIS: dict[str, dict[str, Any]] = {
    "tokenizer": {
        "disclosure_pieces": {"type": "ngram", "min_gram": 1, "max_gram": 2, "token_chars": []}
    },
    "analyzer": {"default": {"type": "custom", "tokenizer": "disclosure_pieces", "filter": []}},
}


def with_analysis(params: dict[str, Any]) -> dict[str, Any]:
    """A backend's parameters, what the project says of the index among them."""
    given = params.get("INDEX_SETTINGS", {})
    own = given.get("settings", {})
    analysis = {**own.get("analysis", {})}
    for kind, named in ANALYSIS.items():
        analysis[kind] = {**analysis.get(kind, {}), **named}
    return {**params, "INDEX_SETTINGS": {**given, "settings": {**own, "analysis": analysis}}}


class PiecesMappingMixin:
    """Sends text without what makes no difference; what is completed is cut like all other text."""

    edgengram_analyzer_config = {"analyzer": "default"}

    def _get_document_field_data(self, field: Any, obj: Any) -> tuple[str, Any, list[Any]]:
        name, value, completed = super()._get_document_field_data(field, obj)
        if isinstance(field, SearchField | AutocompleteField):
            value = plain_text(value)
        return name, value, [value] if isinstance(field, AutocompleteField) else completed


class PiecesQueryMixin:
    """Words, quotes and minus signs mean what they mean to the public search."""

    # As on databases: all words, unless one of them is asked for.
    DEFAULT_OPERATOR = "and"

    def _compile_plaintext_query(
        self, query: Any, fields: Sequence[Any], boost: float = 1.0
    ) -> dict[str, Any]:
        words = parse_words(query.query_string)
        if words.is_blank:
            return NOTHING
        required = [_holding(word, fields, boost) for word in words.required]
        joined: dict[str, Any] = {}
        if required and query.operator.lower() == "or":
            joined = {"should": required, "minimum_should_match": 1}
        elif required:
            joined = {"must": required}
        if words.excluded:
            joined["must_not"] = [_holding(word, fields) for word in words.excluded]
        return {"bool": joined}

    def _compile_phrase_query(self, query: Any, fields: Sequence[Any]) -> dict[str, Any]:
        text = searchable(query.query_string)
        return _holding(text, fields) if text else NOTHING

    def _compile_fuzzy_query(self, query: Any, fields: Sequence[Any]) -> dict[str, Any]:
        raise NotImplementedError("Fuzzy is not supported by this search backend.")


def _holding(text: str, fields: Sequence[Any], boost: float = 1.0) -> dict[str, Any]:
    names = [field.field_name_with_boost for field in fields]
    asked: dict[str, Any] = {"query": text, "type": "phrase", "fields": names}
    return {"multi_match": asked if boost == 1.0 else {**asked, "boost": boost}}
