"""Rows within rows belong to the page whose they are.

Wagtail gives the rows of a copied page keys of their own in its revisions, but not the rows within
them: publishing the copy would take the hours of the source's seasons away.
"""

from __future__ import annotations

from typing import Any

__all__ = ["with_own_keys"]


def with_own_keys(page: Any, content: dict[str, Any]) -> dict[str, Any]:
    """``content`` of a revision, with the keys taken from hours that are another season's."""
    seasons = content.get("seasons") or []
    if not any(season.get("ranges") for season in seasons):
        return content
    model = page._meta.get_field("seasons").related_model._meta.get_field("ranges").related_model
    owners = dict(model.objects.filter(season__page_id=page.pk).values_list("pk", "season_id"))
    return {**content, "seasons": [_with_own_keys(season, owners) for season in seasons]}


def _with_own_keys(season: dict[str, Any], owners: dict[Any, Any]) -> dict[str, Any]:
    ranges = [
        row if season["pk"] and owners.get(row["pk"]) == season["pk"] else {**row, "pk": None}
        for row in season.get("ranges", [])
    ]
    return {**season, "ranges": ranges}
