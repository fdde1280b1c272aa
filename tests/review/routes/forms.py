"""What a browser sends from the admin's forms."""

from __future__ import annotations

from typing import Any

from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

from tests.review.routes.world import LEAK

NAMES = (
    *("title", "slug", "document_number", "dated_on", "kind", "theme", "summary", "keywords"),
    *("content_source", "mode", "mode_reason", "next_review_on", "validity", "effective_on"),
    *("validity_ended_on", "superseded_by", "major_reason", "change_note"),
    *("seo_title", "search_description", "go_live_at", "expire_at"),
)


def document_form(page: Any, **changes: Any) -> dict[str, Any]:
    """The editing form of a document with an unreviewed text; an action is one of the changes."""
    values = {name: getattr(page, name) or "" for name in NAMES}
    text = rich_text(f"<p>{LEAK}</p>")
    values |= {
        "title": f"{LEAK}{page.title}",
        "body": streamfield([("text", text)]),
        "attachments": inline_formset([]),
        "issuing_agencies": inline_formset([]),
        "interpreted_documents": inline_formset([]),
        "comments": inline_formset([]),
        "change_note": f"{LEAK}的改动",
    }
    return nested_form_data({**values, **changes})
