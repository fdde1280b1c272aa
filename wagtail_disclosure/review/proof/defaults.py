"""The lists that a new portal begins with."""

from __future__ import annotations

import csv
from pathlib import Path

from wagtail_disclosure.review.lists import CannedComment, ChecklistItem, ListedExpression
from wagtail_disclosure.review.proof.expression_import import ImportExpressions

__all__ = ["load_defaults"]

DATA = Path(__file__).parent.parent / "data"


def load_defaults() -> list[str]:
    """Fill each list that is empty from the files in ``review/data``; returns a line for each."""
    loaded = []
    if not ChecklistItem.objects.exists():
        points = [ChecklistItem(sort_order=n, **row) for n, row in _numbered("checklist.csv")]
        ChecklistItem.objects.bulk_create(points)
        loaded.append(f"checklist {len(points)}")
    if not CannedComment.objects.exists():
        comments = [CannedComment(sort_order=n, **row) for n, row in _numbered("comments.csv")]
        CannedComment.objects.bulk_create(comments)
        loaded.append(f"comments {len(comments)}")
    if not ListedExpression.objects.exists():
        text = (DATA / "misspellings.csv").read_text(encoding="utf-8-sig")
        result = ImportExpressions(text).execute()
        loaded.append(f"expressions {len(result.added)}")
    return loaded


def _numbered(name: str) -> list[tuple[int, dict[str, str]]]:
    with (DATA / name).open(encoding="utf-8-sig", newline="") as stream:
        return [(number * 10, row) for number, row in enumerate(csv.DictReader(stream), start=1)]
