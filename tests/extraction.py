"""Every message in the package's code and templates, found without GNU gettext."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parent.parent / "wagtail_disclosure"
TEMPLATES = PACKAGE / "templates"

# Where each function takes its context, its message and its plural.
ARGUMENTS = {
    "_": (None, 0, None),
    "gettext": (None, 0, None),
    "ngettext": (None, 0, 1),
    "pgettext": (0, 1, None),
    "npgettext": (0, 1, 2),
}
STRING = r"""u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
# `templatize` writes such calls between stretches of filling.
TEMPLATE_CALL = re.compile(rf"\b(?:n?p?gettext|_)\((?:\s*(?:{STRING}|count)\s*,?)+\)")


class Message(NamedTuple):
    """A message as a catalogue keys it."""

    context: str | None
    text: str
    plural: str


def messages_in_python() -> Iterator[Message]:
    """Messages of all modules but the migrations, which only quote them."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if "migrations" not in path.parts:
            yield from _messages(path.read_text("utf-8"))


def template_paths() -> list[Path]:
    """Pages and mails."""
    return sorted(path for kind in ("html", "txt") for path in TEMPLATES.rglob(f"*.{kind}"))


def messages_in_templates() -> Iterator[Message]:
    for path in template_paths():
        for call in TEMPLATE_CALL.findall(templatize(path.read_text("utf-8"))):
            yield from _messages(call)


def _messages(source: str) -> Iterator[Message]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            places = ARGUMENTS.get(node.func.id.removesuffix("_lazy"))
            if places:
                context, text, plural = (_text(node, place) for place in places)
                yield Message(context or None, text, plural)


def _text(call: ast.Call, place: int | None) -> str:
    """The argument as text; a message that is put together at run time is never translated."""
    if place is None:
        return ""
    text = ast.literal_eval(call.args[place])
    assert isinstance(text, str)
    return text
