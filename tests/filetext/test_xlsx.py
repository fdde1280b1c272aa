from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from tests.filetext.builders import part_of, saved, with_parts, without_part, xlsx_file
from wagtail_disclosure.filetext.passages import Reason, Unreadable
from wagtail_disclosure.filetext.reading import read_text

SHEET = "xl/worksheets/sheet1.xml"
SHARED = "xl/sharedStrings.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"


def read(file: BytesIO) -> list[tuple[str, str, str, bool]]:
    passages = read_text("a.xlsx", file)
    return [(one.place.kind, one.place.label, one.text, one.is_hidden) for one in passages]


def with_sheet(xml: str, shared: str = "<sst><si><t>甲</t></si></sst>") -> BytesIO:
    """A workbook with one sheet that holds ``xml``; openpyxl itself writes no shared strings."""
    file = xlsx_file([])
    relation = '<Relationship Id="s" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/>'
    relations = part_of(file, RELATIONS).replace("</Relationships>", f"{relation}</Relationships>")
    sheet = f"<worksheet>{xml}</worksheet>"
    return with_parts(file, {SHEET: sheet, SHARED: shared, RELATIONS: relations})


def texts_of(xml: str) -> list[str]:
    return [
        f"{label.partition('!')[2]}={text}" for _k, label, text, _h in read(with_sheet(xml))[1:]
    ]


def reason_of(file: BytesIO) -> Reason:
    with pytest.raises(Unreadable) as caught:
        read(file)
    return caught.value.reason


def test_all_sheets() -> None:
    workbook = Workbook()
    workbook.active.title = "名单"
    workbook.active["B3"] = "张三"
    for title, state in (("底稿", "hidden"), ("密", "veryHidden")):
        sheet = workbook.create_sheet(title)
        sheet.sheet_state = state
        sheet["A1"] = 13812345678
    assert read(saved(workbook)) == [
        ("sheet", "名单", "名单", False),
        ("cell", "名单!B3", "张三", False),
        ("sheet", "底稿", "底稿", True),
        ("cell", "底稿!A1", "13812345678", True),
        ("sheet", "密", "密", True),
        ("cell", "密!A1", "13812345678", True),
    ]


def test_hidden_rows_columns_and_comments() -> None:
    workbook = Workbook()
    sheet = workbook.active
    for name in ("A1", "B1", "A2"):
        sheet[name] = "文"
        sheet[name].comment = Comment("注", "甲")
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[2].hidden = True
    assert read(saved(workbook))[1:] == [
        (kind, f"Sheet!{name}", text, is_hidden)
        for kind, text in (("cell", "文"), ("comment", "注"))
        for name, is_hidden in (("A1", False), ("B1", True), ("A2", True))
    ]


def test_sizes_of_nothing_hide_too() -> None:
    file = with_sheet(
        '<cols><col min="2" max="2" width="0"/></cols>'
        '<row ht="0"><c><v>1</v></c></row><row ht="15"><c><v>2</v></c><c><v>3</v></c></row>'
    )
    assert [is_hidden for *_place, is_hidden in read(file)] == [False, True, False, True]


def test_values_of_python() -> None:
    cells = read(xlsx_file([1, 0.1 + 0.2, True, date(2023, 1, 2), "=1+2", None, " "]))[1:]
    assert [text for _k, _l, text, _h in cells] == ["1", "0.3", "TRUE", "44928", "=1+2"]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<c><v>6.222021234567894E18</v></c>", "6222021234567890000"),
        ("<c><v>13812345678.0</v></c>", "13812345678"),
        ("<c><v>110101199003078515</v></c>", "110101199003078515"),
        ("<c><v>-2.50</v></c>", "-2.5"),
        ('<c t="b"><v>0</v></c>', "FALSE"),
        ('<c t="b"><v>1</v></c>', "TRUE"),
        ('<c t="e"><v>#REF!</v></c>', "#REF!"),
        ('<c t="s"><v>0</v></c>', "甲"),
        ('<c t="str"><f>A2&amp;A3</f><v>乙</v></c>', "乙"),
        ("<c><f>A2+A3</f></c>", "=A2+A3"),
        (
            '<c t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>jia</t></rPh></is></c>',
            "甲乙",
        ),
    ],
)
def test_values(cell: str, text: str) -> None:
    assert texts_of(f"<row>{cell}</row>") == [f"A1={text}"]


def test_empty_cells_are_left_out() -> None:
    assert texts_of('<row><c/><c t="s"/><c><v>3</v></c></row>') == ["C1=3"]


def test_rows_and_cells_without_names() -> None:
    xml = '<row><c><v>1</v></c></row><row r="5"><c r="D5"><v>2</v></c><c><v>3</v></c></row>'
    assert texts_of(xml + "<row><c><v>4</v></c></row>") == ["A1=1", "D5=2", "E5=3", "A6=4"]


def test_cells_beyond_the_last_column_are_read() -> None:
    assert texts_of('<row r="1"><c r="ZZZ1"><v>1</v></c></row>') == ["ZZZ1=1"]


def test_readings_aloud_of_shared_strings_are_left_out() -> None:
    shared = "<sst><si><t>甲</t><rPh><t>jia</t></rPh></si></sst>"
    assert read(with_sheet('<row><c t="s"><v>0</v></c></row>', shared))[1][2] == "甲"


def test_shapes() -> None:
    file = with_parts(
        xlsx_file(["甲"]),
        {
            "xl/worksheets/_rels/sheet1.xml.rels": '<Relationships><Relationship Id="1" '
            'Type="x/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="2" '
            'Type="x/hyperlink" Target="https://example.com"/></Relationships>',
            "xl/drawings/drawing1.xml": "<d><p><r><t>形状</t></r></p></d>",
        },
    )
    assert read(file)[-1] == ("text_box", "Sheet", "形状", False)


@pytest.mark.parametrize(
    "xml",
    [
        '<row><c t="s"><v>9</v></c></row>',
        '<row><c t="s"><v>x</v></c></row>',
        "<row><c><v>x</v></c></row>",
        '<row r="x"/>',
        '<row ht="x"/>',
        '<col hidden="1"/>',
    ],
)
def test_senseless_numbers(xml: str) -> None:
    with pytest.raises(Unreadable) as caught:
        texts_of(xml)
    assert caught.value.reason == Reason.BROKEN


def test_columns_without_end() -> None:
    file = with_sheet('<col hidden="1" min="1" max="99999999"/><row><c><v>1</v></c></row>')
    assert read(file)[-1][3]


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", RELATIONS])
def test_missing_part(part: str) -> None:
    assert reason_of(without_part(xlsx_file(["甲"]), part)) == Reason.BROKEN


def test_no_workbook_inside() -> None:
    assert reason_of(with_parts(xlsx_file(), {"[Content_Types].xml": "<Types/>"})) == Reason.BROKEN
