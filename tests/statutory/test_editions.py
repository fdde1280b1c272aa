"""The forms as printed: size, labels and addresses."""

from __future__ import annotations

import pytest

from tests.statutory.samples import load
from wagtail_disclosure.statutory.editions import DEFAULT_EDITION, EDITIONS, get_edition
from wagtail_disclosure.statutory.headings import leaves_of
from wagtail_disclosure.statutory.schema import Table


@pytest.mark.parametrize(("edition", "rows"), [("2021", 25), ("2019", 23)])
def test_table_3_has_seven_columns(edition: str, rows: int) -> None:
    (section,) = get_edition(edition).table("table3").sections
    assert len(list(leaves_of(section.rows))) == rows
    assert section.value_width == 7
    assert section.label_width == 3


@pytest.mark.parametrize("edition", EDITIONS)
def test_table_4_has_one_unnamed_row_of_fifteen(edition: str) -> None:
    (section,) = get_edition(edition).table("table4").sections
    assert (section.value_width, section.label_width) == (15, 0)


@pytest.mark.parametrize(("edition", "blocks"), [("2021", 4), ("2019", 5)])
def test_table_2_comes_in_blocks(edition: str, blocks: int) -> None:
    assert len(get_edition(edition).table("table2").sections) == blocks


def test_the_default_edition_is_registered() -> None:
    assert get_edition().key == DEFAULT_EDITION


def test_unknown_edition_and_table() -> None:
    with pytest.raises(KeyError):
        get_edition("2008")
    with pytest.raises(KeyError):
        get_edition().table("table9")


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: edition.key)
def test_paths_are_unique_and_lead_back(edition: object) -> None:
    for table in edition.tables:  # type: ignore[attr-defined]
        cells = list(table.cells())
        assert len({cell.path for cell in cells}) == len(cells)
        assert all(table.cell(cell.path) == cell for cell in cells[::7])


@pytest.mark.parametrize("key", ["table2", "table3", "table4"])
def test_labels_are_those_of_a_published_report(key: str) -> None:
    table = get_edition("2021").table(key)
    assert [table.labels_of(cell) for cell in table.cells()] == list(_paths(load()[key]))


def test_label_and_path_of_a_cell() -> None:
    table = get_edition("2021").table("table3")
    cell = table.cell("table3.closed.refused.state_secret.organisation.other")
    assert table.label_of(cell) == (
        "三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 法人或其他组织 / 其他"
    )
    assert get_edition().table("table2").cell("table2.licensing.licensing.decisions")
    assert get_edition().table("table4").cell("table4.cases.litigation.direct.total")


def test_unknown_addresses() -> None:
    table = get_edition().table("table4")
    with pytest.raises(KeyError):
        table.cell("table4.cases.nothing")
    with pytest.raises(KeyError):
        table.section("nothing")


@pytest.mark.parametrize(("key", "totals"), [("table2", 0), ("table3", 31), ("table4", 3)])
def test_which_cells_the_form_computes(key: str, totals: int) -> None:
    table: Table = get_edition("2021").table(key)
    assert sum(table.is_total(cell) for cell in table.cells()) == totals


def test_only_money_is_decimal() -> None:
    sections = get_edition("2021").table("table2").sections
    assert [section.key for section in sections if section.decimal] == ["fees"]


def _paths(data: dict[str, object], above: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    paths: list[tuple[str, ...]] = []
    for label, below in data.items():
        path = (*above, label)
        paths += _paths(below, path) if isinstance(below, dict) else [path]
    return paths
