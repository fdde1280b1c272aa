"""The facets of a search page: what can be chosen, how many each choice leaves, what is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wagtail_disclosure.finding.words import FACET_NAMES, word_for, words_of
from wagtail_disclosure.publication.counts import Counted, FacetCounts
from wagtail_disclosure.publication.selection import Selection

__all__ = ["Choice", "Facet", "facets_of"]

# More values than this are not read by anybody; the most frequent stay.
MOST = 30


@dataclass(frozen=True, slots=True)
class Choice:
    """A value with its word and number; ``query`` is the address that takes it or takes it back."""

    word: str
    number: int
    query: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet by its name in addresses."""

    name: str
    title: str
    choices: list[Choice]

    @property
    def chosen(self) -> Choice | None:
        return next((choice for choice in self.choices if choice.is_chosen), None)


def facets_of(counts: FacetCounts, selection: Selection) -> list[Facet]:
    """Facets with something to choose, or something chosen."""
    facets = (_facet(name, counts.get(name, {}), selection) for name in FACET_NAMES)
    return [facet for facet in facets if facet.chosen or len(facet.choices) > 1]


def _facet(name: str, counted: Mapping[str, Counted], selection: Selection) -> Facet:
    chosen = getattr(selection, name)
    values = {value: found for value, found in counted.items() if value}
    if chosen and chosen not in values:
        values = {chosen: Counted(0), **values}
    ordered = sorted(values, key=lambda value: _order(name, value, values[value]))
    kept = [value for value in ordered[:MOST] if value != chosen]
    choices = list(_choices(name, [chosen, *kept] if chosen else kept, values, selection))
    return Facet(name, str(FACET_NAMES[name]), choices)


def _order(name: str, value: str, counted: Counted) -> tuple[int, str]:
    """Years the newest first, closed lists in their order, all others the most frequent first."""
    if name == "year":
        return -int(value or 0), ""
    known = list(words_of(name))
    return (known.index(value), "") if value in known else (-counted.number, value)


def _choices(
    name: str, values: list[str], counted: dict[str, Counted], selection: Selection
) -> Iterator[Choice]:
    for value in values:
        is_chosen = value == getattr(selection, name)
        other = selection.having(**{name: "" if is_chosen else value})
        word = word_for(name, value, counted[value])
        yield Choice(word, counted[value].number, other.as_query(), is_chosen)
