from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from tests.filetables.builders import Merged, assert_whole, merged_tables, shown, spans
from tests.filetext.builders import part_of, saved, with_parts, xlsx_file
from wagtail_disclosure.filetables.contents import GridTable, Text
from wagtail_disclosure.filetables.reading import read_file
from wagtail_disclosure.filetext.passages import Reason, Unreadable

pytestmark = pytest.mark.once

SHEET = "xl/worksheets/sheet1.xml"
NAME = (1, "Sheet")


def read(file: BytesIO) -> list[object]:
    return shown(read_file("a.xlsx", file.getvalue()))


def refused(file: BytesIO, name: str = "a.xlsx") -> Reason:
    with pytest.raises(Unreadable) as caught:
        read_file(name, file.getvalue())
    return caught.value.reason


def sheet_file(xml: str) -> BytesIO:
    """A workbook whose only sheet holds ``xml``."""
    return with_parts(xlsx_file(["x"]), {SHEET: f'<worksheet xmlns="s">{xml}</worksheet>'})


@settings(max_examples=40)
@given(merged_tables())
def test_merged_cells_come_back(table: Merged) -> None:
    workbook = Workbook()
    for cell in table.cells:
        workbook.active.cell(cell.row + 3, cell.column + 2, cell.text).data_type = "s"
        last = f"{get_column_letter(cell.column + cell.colspan + 1)}{cell.row + cell.rowspan + 2}"
        if (cell.rowspan, cell.colspan) != (1, 1):
            workbook.active.merge_cells(
                f"{get_column_letter(cell.column + 2)}{cell.row + 3}:{last}"
            )
    name, block = read_file("a.xlsx", saved(workbook).getvalue()).blocks
    assert isinstance(block, GridTable)
    assert_whole(block)
    assert spans(block) == table.expected()


def test_numbers_are_read_as_they_are_shown() -> None:
    rows = [["项", "数"], ["a", 3.0], ["b", 0.1], ["c", 59237.2449], ["d", 1808595], ["e", True]]
    rows.append(["f", 0.000001])
    assert read(xlsx_file(*rows)) == [
        NAME,
        [
            ["项", "数"],
            ["a", "3"],
            ["b", "0.1"],
            ["c", "59237.2449"],
            ["d", "1808595"],
            ["e", "TRUE"],
            ["f", "0.000001"],
        ],
    ]


def test_formulas_count_as_their_last_result_or_as_themselves() -> None:
    file = sheet_file(
        '<sheetData><row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>7</v></c><c r="B1"><f>1+1</f></c>'
        '<c r="C1" t="str"><f>"x"</f><v>x</v></c></row></sheetData>'
    )
    assert read(file)[1] == [["7", "=1+1", "x"]]


def test_titles_notes_and_several_tables_on_a_sheet() -> None:
    rows = [
        ["二、主动公开政府信息情况"],
        ["单位：件"],
        ["信息内容", "本年制发件数"],
        ["规章", 3],
        ["行政许可", None],
        [],
        ["只有一行"],
        [],
        [None, "a", "b"],
        [None, "c", 0],
    ]
    assert read(xlsx_file(*rows)) == [
        NAME,
        (0, "二、主动公开政府信息情况"),
        (0, "单位：件"),
        [["信息内容", "本年制发件数"], ["规章", "3"], ["行政许可", ""]],
        (0, "只有一行"),
        [["a", "b"], ["c", "0"]],
    ]


def test_a_merged_row_at_the_head_belongs_to_the_table() -> None:
    workbook = Workbook()
    for row in (["第二十条第（一）项"], ["信息内容", "件数"], ["规章", 1]):
        workbook.active.append(row)
    workbook.active.merge_cells("A1:B1")
    workbook.active.append([])
    workbook.active.append(["合并的附注"])
    workbook.active.merge_cells("A5:D5")
    assert read(saved(workbook)) == [
        NAME,
        [["第二十条第（一）项", "第二十条第（一）项"], ["信息内容", "件数"], ["规章", "1"]],
        (0, "合并的附注"),
    ]


def test_a_merged_text_over_several_rows_is_read_once() -> None:
    workbook = Workbook()
    workbook.active["A1"] = "附注"
    workbook.active.merge_cells("A1:C3")
    workbook.active["A4"] = "尾"
    assert read(saved(workbook)) == [NAME, (0, "附注"), (0, "尾")]


def test_merged_and_single_cells_may_be_blank() -> None:
    workbook = Workbook()
    for row in (["a", "b", "c"], ["d", None, None], [" ", "e", "f"]):
        workbook.active.append(row)
    workbook.active.merge_cells("B2:C2")
    name, table = read_file("a.xlsx", saved(workbook).getvalue()).blocks
    assert ("", 1, 1, 1, 2) in spans(table) and ("", 2, 0, 1, 1) in spans(table)
    assert name == Text("Sheet", 1)


def test_columns_left_blank_stay() -> None:
    assert read(xlsx_file(["a", None, "b"], ["c", None, "d"]))[1] == [
        ["a", "", "b"],
        ["c", "", "d"],
    ]


def test_hidden_sheets_rows_and_columns_are_left_out() -> None:
    workbook = Workbook()
    sheet = workbook.active
    for row in (["题", None, None], ["a", "藏", "b"], ["藏", "藏", "藏"], ["c", "藏", "d"]):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    workbook.create_sheet("藏").append(["藏"])
    workbook["藏"].sheet_state = "hidden"
    workbook.create_sheet("空")
    workbook.create_sheet("表二").append(["e", "f"])
    assert read(saved(workbook)) == [
        NAME,
        [["题", "题"], ["a", "b"], ["c", "d"]],
        (1, "表二"),
        [["e", "f"]],
    ]


def test_what_a_merged_cell_covers_is_not_shown_and_bad_merges_are_none() -> None:
    file = sheet_file(
        '<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>藏</v></c>'
        '<c r="C1" t="str"><v>b</v></c></row><row r="2"><c r="A2" t="str"><v>c</v></c>'
        '<c r="B2" t="str"><v>d</v></c><c r="C2" t="str"><v>e</v></c></row></sheetData><mergeCells>'
        '<mergeCell ref="A1:B1"/><mergeCell ref="C9:XFD1048576"/><mergeCell ref="B2:A1"/>'
        '<mergeCell ref="?"/><mergeCell/></mergeCells>'
    )
    assert read(file)[1] == [["a", "a", "b"], ["c", "d", "e"]]


def test_macros_and_blank_workbooks() -> None:
    file = xlsx_file(["a", "b"])
    assert refused(with_parts(file, {"xl/vbaProject.bin": b"x"})) == Reason.MACROS
    assert refused(file, "a.xlsm") == Reason.MACROS
    assert refused(xlsx_file()) == Reason.EMPTY
    types = '<Types xmlns="t"/>'
    assert refused(with_parts(file, {"[Content_Types].xml": types})) == Reason.BROKEN
    assert part_of(file, SHEET)


def with_strings(xml: str) -> BytesIO:
    """A workbook whose only cell refers to the first of shared strings."""
    file = sheet_file('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>')
    rels = "xl/_rels/workbook.xml.rels"
    relation = '<Relationship Type="r/sharedStrings" Target="s.xml" Id="s"/></Relationships>'
    changed = part_of(file, rels).replace("</Relationships>", relation)
    return with_parts(file, {rels: changed, "xl/s.xml": f'<sst xmlns="s">{xml}</sst>'})


def test_shared_strings_are_read_and_counted() -> None:
    assert read(with_strings("<si><t>共</t></si>")) == [NAME, (0, "共")]
    assert refused(with_strings("<si><t>x</t></si>" * 160_000)) == Reason.TOO_MANY_PARTS


@pytest.mark.parametrize(
    "xml",
    [
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row></sheetData>',
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="SA900000"><v>1</v>'
        '</c></row></sheetData><mergeCells><mergeCell ref="A1:SA900000"/></mergeCells>',
        "<sheetData>" + "<row/>" * 300_001 + "</sheetData>",
    ],
    ids=["far", "merged", "long"],
)
def test_hostile_sheets_are_refused(xml: str) -> None:
    assert refused(sheet_file(xml)) == Reason.TOO_MANY_PARTS
