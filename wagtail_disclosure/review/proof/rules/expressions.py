"""Expressions of the agency's list: misspellings and what is better not said."""

from __future__ import annotations

from collections.abc import Iterator

from wagtail_disclosure.review.lists import ExpressionKind, ListedExpression
from wagtail_disclosure.review.proof.findings import MachineFinding, finding_in
from wagtail_disclosure.review.proof.page_content import PageContent, PlacedText
from wagtail_disclosure.review.proof.registry import machine_check
from wagtail_disclosure.text.expressions import Expression, find_expressions

__all__ = ["find"]


@machine_check(dict(ExpressionKind.choices))
def find(content: PageContent) -> Iterator[MachineFinding]:
    """What the list holds, with what to write instead."""
    listed = {item.wrong: item for item in ListedExpression.objects.filter(is_active=True)}
    expressions = [Expression(item.wrong, item.suggestion, item.note) for item in listed.values()]
    for text in content.of(PlacedText):
        # Most texts of a large file hold none of them, and are passed over quickly.
        if not any(wrong in text.text for wrong in listed):
            continue
        for found in find_expressions(text.text, expressions):
            yield finding_in(
                text,
                found.start,
                found.end,
                listed[found.text].kind,
                suggestion=_advice(found.expression),
            )


def _advice(expression: Expression) -> str:
    note = f"（{expression.note}）" if expression.note else ""
    return f"{expression.suggestion}{note}"
