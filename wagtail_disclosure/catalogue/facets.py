"""五公开 as a filter of lists: what there is of each side of the work, and which is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest

from wagtail_disclosure.catalogue.choices import FiveDisclosures

__all__ = ["PARAMETER", "Facet", "chosen_side", "facets_of"]

PARAMETER = "side"


@dataclass(frozen=True, slots=True)
class Facet:
    """One choice of the filter; a blank ``value`` stands for everything."""

    value: str
    label: str
    count: int
    is_chosen: bool


def chosen_side(request: HttpRequest, counts: Mapping[str, int]) -> str:
    """The side that ``?side=`` asks for; blank for one that is none, or of which there is nothing:
    an address never leads to an empty list.
    """
    asked = request.GET.get(PARAMETER, "")
    return asked if asked in FiveDisclosures.values and counts.get(asked) else ""


def facets_of(counts: Mapping[str, int], chosen: str) -> list[Facet]:
    """The sides of which there is something, in their order; none where nothing is marked."""
    return [
        Facet(side.value, str(side.label), count, side.value == chosen)
        for side in FiveDisclosures
        if (count := counts.get(side.value))
    ]
