"""What a reader of a page or of an editing form can see: its texts, labels and descriptions."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

SEEN_ATTRIBUTES = {"alt", "aria-label", "label", "placeholder", "title"}
UNTRANSLATED = re.compile(
    r"{#.*?#}|{% comment %}.*?{% endcomment %}|{% blocktranslate.*?{% endblocktranslate %}"
    r"|{%.*?%}|{{.*?}}",
    re.DOTALL,
)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        # What stands in a data block is not read by people.
        self._in_style = tag == "style" or dict(attributes).get("type") == "application/ld+json"
        for name, value in attributes:
            if name in SEEN_ATTRIBUTES and value:
                self.texts.append(value.strip())
            elif name.startswith("data-") and value:
                self.texts += texts_in_json(value)

    def handle_data(self, data: str) -> None:
        if self._in_style or not data.strip():
            return
        self.texts += list(texts_in_json(data)) or [data.strip()]


def texts_in_html(html: str) -> list[str]:
    """Texts between tags, in attributes that are read out, and in the data of editing forms."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.texts


def texts_in_json(source: str) -> Iterator[str]:
    """Texts in a JSON object or list; nothing for other data."""
    if source.lstrip()[:1] in {"{", "["}:
        try:
            yield from _texts(json.loads(source))
        except ValueError:
            return


def texts_in_template(source: str) -> list[str]:
    """Texts of a template that do not pass through a translation."""
    return texts_in_html(UNTRANSLATED.sub("", source))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from texts_in_html(value) if "<" in value else [value]
    elif isinstance(value, dict):
        yield from (text for item in value.values() for text in _texts(item))
    elif isinstance(value, list):
        yield from (text for item in value for text in _texts(item))
