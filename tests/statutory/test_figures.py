"""Figures that are read out of the tables."""

from __future__ import annotations

from decimal import Decimal

import pytest

from wagtail_disclosure.statutory.editions import EDITIONS, get_edition
from wagtail_disclosure.statutory.figures import FIGURES, change_in_words, figure_of
from wagtail_disclosure.statutory.values import TableValues


def filled(key: str, edition: str = "2021", **numbers: int) -> TableValues:
    """Noughts, and `numbers` by the row path with `__` for each dot, under 自然人."""
    values = TableValues.zeros(get_edition(edition).table(key))
    for row, number in numbers.items():
        cell = values.table.cell(f"{key}.{row.replace('__', '.')}.natural_person")
        values = values.replace(cell, number)
    return values.with_totals()


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.key)
def test_the_form_in_force_asks_for_every_figure(figure) -> None:
    table = get_edition().table(figure.table)
    assert figure.is_asked_by(table)
    assert len({item.key for item in FIGURES}) == len(FIGURES)


def test_the_refusals_are_all_reasons_of_every_edition() -> None:
    for edition in EDITIONS.values():
        table = edition.table("table3")
        reasons = {cell.row for cell in table.cells() if cell.row.startswith("closed.refused.")}
        assert {path.split(".")[3] for path in figure_of("refused").paths} == {
            row.rpartition(".")[2] for row in reasons
        }


def test_a_sum_and_a_share() -> None:
    values = filled(
        "table3",
        received=7,
        closed__granted=2,
        closed__refused__state_secret=3,
        closed__refused__internal_affairs=2,
    )
    assert figure_of("received").read(values) == 7
    assert figure_of("refused").read(values) == 5
    assert figure_of("granted_share").read(values) == Decimal("28.6")


def test_a_share_of_nothing_is_no_figure() -> None:
    assert figure_of("granted_share").read(filled("table3")) is None


def test_a_cell_without_a_number_makes_no_figure() -> None:
    assert figure_of("received").read(TableValues(get_edition().table("table3"))) is None


def test_the_older_form_lacks_some() -> None:
    values = TableValues.zeros(get_edition("2019").table("table2"))
    missing = [f.key for f in FIGURES if f.table == "table2" and not f.is_asked_by(values.table)]
    assert missing == ["in_force", "fees"]
    assert figure_of("in_force").read(values) is None
    assert figure_of("penalty").read(values) == 0


def test_an_unknown_figure() -> None:
    with pytest.raises(KeyError):
        figure_of("rainfall")


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (121, 125, "上年 121，增加 4"),
        (3525, 25, "上年 3,525，减少 3,500"),
        (0, 0, "上年 0，持平"),
        (Decimal("1.5"), Decimal("1.2"), "上年 1.5，减少 0.3"),
        (None, 3, ""),
        (3, None, ""),
    ],
)
def test_change_in_words(before, after, words: str) -> None:
    assert change_in_words(before, after) == words
