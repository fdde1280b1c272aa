"""What a server keeps of a text, and how it cuts it.

Texts are sent as they are searched (see ``text.searchable``), so the server has nothing to
normalise: an ``ngram`` tokenizer makes overlapping pairs of all characters, spaces included, and a
phrase of pairs is found just where the text holds the word. The makers' ``cjk`` analyzer does so
for Han characters only: it keeps 2023 and WiFi whole, and “023年” would not be found.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from wagtail_disclosure.search.index.base import NOT_IN_FORCE
from wagtail_disclosure.search.text import SearchText

__all__ = ["TEXTS", "document_of", "index_body"]

TEXTS = ("title", "number", "summary", "whole")
ANALYSIS = {
    "tokenizer": {
        "disclosure_pairs": {"type": "ngram", "min_gram": 2, "max_gram": 2, "token_chars": []},
        "disclosure_single": {"type": "ngram", "min_gram": 1, "max_gram": 1, "token_chars": []},
    },
    "analyzer": {
        "disclosure_pairs": {"type": "custom", "tokenizer": "disclosure_pairs", "filter": []},
        "disclosure_single": {"type": "custom", "tokenizer": "disclosure_single", "filter": []},
    },
}
# Length of a text says nothing of how good a hit it is.
TEXT = {
    "type": "text",
    "analyzer": "disclosure_pairs",
    "norms": False,
    "fields": {
        "single": {
            "type": "text",
            "analyzer": "disclosure_single",
            "norms": False,
            "index_options": "docs",
        }
    },
}
PROPERTIES = {
    **dict.fromkeys(TEXTS, TEXT),
    "position": {"type": "long"},
    "section": {"type": "long"},
    "language": {"type": "keyword"},
    "in_force": {"type": "boolean"},
    "tag": {"type": "keyword"},
}


def index_body(index_settings: Mapping[str, Any]) -> dict[str, Any]:
    """Settings and mappings of an index. The texts themselves stay in the database."""
    return {
        "settings": {"refresh_interval": "1s", **index_settings, "analysis": ANALYSIS},
        "mappings": {
            "dynamic": "strict",
            "_source": {"enabled": False},
            "properties": PROPERTIES,
        },
    }


def document_of(text: SearchText) -> dict[str, Any]:
    """A text (its entry with it) as it is sent. ``tag`` changes with anything else in it."""
    entry = text.entry
    document = {
        **{name: getattr(text, name) for name in TEXTS},
        "position": text.position,
        "section": entry.section_id,
        "language": entry.language,
        "in_force": entry.validity not in NOT_IN_FORCE,
    }
    plain = json.dumps(document, ensure_ascii=False, sort_keys=True)
    return {**document, "tag": hashlib.sha256(plain.encode()).hexdigest()[:32]}
