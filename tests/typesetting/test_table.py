from __future__ import annotations

from wagtail_disclosure.typesetting.cellwork import TableSetting
from wagtail_disclosure.typesetting.galley import Compositor
from wagtail_disclosure.typesetting.grid import CONTINUED, Rows, TableCell
from wagtail_disclosure.typesetting.table import RuledTable

HEADER: Rows = ((TableCell("组", "head"), TableCell("行", "head"), TableCell("数", "head")),)


def setting(page_height: float = 600, size: float = 10) -> TableSetting:
    return TableSetting(Compositor(), (60.0, 100.0, 40.0), size, page_height)


def groups(*sizes: int) -> Rows:
    rows: list[tuple[TableCell, ...]] = []
    for group, size in enumerate(sizes):
        for row in range(size):
            label = (TableCell(f"组{group}", "label", rowspan=size),) if row == 0 else ()
            rows.append((*label, TableCell(f"行{group}.{row}", "label"), TableCell(str(row))))
    return tuple(rows)


def pages_of(table: RuledTable, height: float) -> list[RuledTable]:
    pages = []
    while table.wrap(200, height)[1] > height:
        upper, table = table.split(200, height)
        pages.append(upper)
    return [*pages, table]


def row_names(table: RuledTable) -> list[str]:
    return [cell.text for row in table.body for cell in row if cell.text.startswith("行")]


def test_an_overlong_table_keeps_every_row_once_under_its_header() -> None:
    table = RuledTable(setting(), HEADER, groups(30, 2, 25))
    pages = pages_of(table, 300)
    assert len(pages) > 2
    assert [name for page in pages for name in row_names(page)] == row_names(table)
    assert all(page.header == HEADER for page in pages)
    assert all(sum(page.heights) <= 300 for page in pages)


def test_a_group_that_goes_on_says_so() -> None:
    pages = pages_of(RuledTable(setting(), HEADER, groups(40)), 300)
    assert [page.body[0][0].text for page in pages[1:]] == [f"组0{CONTINUED}"] * (len(pages) - 1)


def test_the_cut_is_moved_to_the_end_of_a_group_nearby() -> None:
    table = RuledTable(setting(), HEADER, groups(8, 8))
    room = sum(table.heights[:11])
    assert len(table.split(200, room)[0].body) == 8


def test_nothing_fits_nothing_is_split_off() -> None:
    assert RuledTable(setting(), HEADER, groups(3)).split(200, 20) == []


def test_a_row_taller_than_the_page_is_cut_between_its_lines() -> None:
    text = "".join(f"第{number}句话说到这里。" for number in range(200))
    body = ((TableCell("组"), TableCell(text), TableCell("1")),)
    pages = pages_of(RuledTable(setting(300), HEADER, body), 300)
    assert "".join(page.body[0][1].text for page in pages) == text
    assert [page.body[0][2].text for page in pages] == ["1"] + [""] * (len(pages) - 1)


def test_an_address_cut_in_the_middle_does_not_make_the_part_too_tall() -> None:
    text = "。".join("https://www.example.gov.cn/a/b.c-d/" * count for count in range(1, 9))
    body = ((TableCell(text), TableCell(text), TableCell("1")),)
    pages = pages_of(RuledTable(setting(300), HEADER, body), 300)
    assert all(sum(page.heights) <= 300 for page in pages)
    assert "".join(page.body[0][1].text for page in pages) == text


def test_a_header_that_fills_the_page_is_not_repeated() -> None:
    tall = ((TableCell("说明" * 300, "head", colspan=3),),)
    table = RuledTable(setting(300), tall, groups(2))
    assert table.header == ()
    assert len(table.body) == 3


def test_a_number_too_wide_for_its_cell_is_set_smaller_not_cut() -> None:
    body = ((TableCell("组"), TableCell("行"), TableCell("12345678901")),)
    table = RuledTable(setting(), (), body)
    number = next(cell for cell in table.cells if cell.text.isdigit())
    assert len(number.lines) == 1
    assert number.lines[0].width <= 40


def test_a_tall_merged_label_stretches_its_rows() -> None:
    body = (
        (TableCell("很长的组名" * 6, "label", rowspan=2), TableCell("甲"), TableCell("1")),
        (TableCell("乙"), TableCell("2")),
    )
    table = RuledTable(setting(), (), body)
    label = max(table.cells, key=lambda cell: cell.height)
    assert sum(table.heights) == label.height


def test_a_label_that_is_too_tall_for_its_clipped_part_gets_more_rows_or_none() -> None:
    label = TableCell("组名" * 20, "label", rowspan=12)
    first = (label, TableCell("行0"), TableCell("0"))
    rows = (first, *((TableCell(f"行{n}"), TableCell(str(n))) for n in range(1, 12)))
    table = RuledTable(setting(), (), rows)
    for height in (30, 90, 110, 150):
        parts = table.split(200, height)
        assert not parts or sum(parts[0].heights) <= height


def test_a_row_too_tall_for_the_page_waits_for_a_page_with_room() -> None:
    body = ((TableCell("组"), TableCell("很长的说明" * 400), TableCell("1")),)
    assert RuledTable(setting(300), (), body).split(200, 20) == []
