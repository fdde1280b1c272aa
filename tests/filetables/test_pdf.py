from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import SimpleDocTemplate, Table

from tests.filetables.builders import assert_whole, shown
from wagtail_disclosure.filetables.contents import GridTable, Text
from wagtail_disclosure.filetables.formats import pdf
from wagtail_disclosure.filetables.reading import read_file
from wagtail_disclosure.filetext.passages import NoReader, Reason, Unreadable
from wagtail_disclosure.report.document import Chapter, Paragraph, ReportDocument, Run, Statutory
from wagtail_disclosure.report.renderers.pdf import render_pdf
from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.values import TableValues

pytestmark = pytest.mark.once

SAMPLE = Path(__file__).parents[1] / "data/reports/suqian_city_2024.json"
LONG = "围绕文旅工作实际大力推进政务公开工作，通过强化工作领导、突出工作重点，有力促进了发展。" * 24


def drawn(draw: Callable[[Canvas], None], **options: object) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), **options)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def written(writer: PdfWriter) -> bytes:
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def read(content: bytes) -> list[object]:
    return shown(read_file("a.pdf", content))


def refused(content: bytes) -> Reason:
    with pytest.raises(Unreadable) as caught:
        read_file("a.pdf", content)
    return caught.value.reason


def tables() -> list[TableValues]:
    data = json.loads(SAMPLE.read_text(encoding="utf-8"), parse_float=Decimal)
    edition = get_edition("2021")
    return [TableValues.from_labelled(table, data[table.key]) for table in edition.tables]


@cache
def report() -> bytes:
    paragraphs = (Paragraph((Run(LONG),)), Paragraph((Run("短。"),)))
    chapters = [Chapter(1, "总体情况", paragraphs)]
    chapters += [Chapter(n, "表", (Statutory(one),)) for n, one in enumerate(tables(), 2)]
    agency = "宿迁市"
    return render_pdf(
        ReportDocument(
            f"{agency}2024年报告", agency, 2024, "开头。", tuple(chapters), agency, date(2025, 1, 9)
        )
    )


def test_the_texts_of_our_own_report() -> None:
    blocks = read_file("report.pdf", report()).blocks
    assert [block.text for block in blocks if isinstance(block, Text)] == [
        "宿迁市",
        "2024年报告",
        "开头。",
        "一、总体情况",
        LONG,
        "短。",
        "二、表",
        "三、表",
        "四、表",
        "宿迁市",
        "2025年1月9日",
    ]


SPANS = [
    {
        ("第二十条第（一）项", 1, 4),
        ("信息内容", 1, 1),
        ("本年制发件数", 1, 1),
        ("本年处理决定数量", 1, 3),
        ("本年收费金额（单位：万元）", 1, 3),
        ("行政事业性收费", 1, 1),
    },
    {
        ("申请人情况", 1, 7),
        ("自然人", 2, 1),
        ("法人或其他组织", 1, 5),
        ("总计", 2, 1),
        ("一、本年新收政府信息公开申请数量", 1, 3),
        ("三、本年度办理结果", 22, 1),
        ("（三）不予公开", 8, 1),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 1, 2),
        ("1.属于国家秘密", 1, 1),
        ("四、结转下年度继续办理", 1, 3),
    },
    {
        ("行政复议", 1, 5),
        ("行政诉讼", 1, 10),
        ("复议后起诉", 1, 5),
        ("结果维持", 2, 1),
        ("结果维持", 1, 1),
    },
]


def test_the_three_tables_of_our_own_report() -> None:
    blocks = read_file("report.pdf", report()).blocks
    found = [block for block in blocks if isinstance(block, GridTable)]
    assert len(found) == 3
    for grid, values, expected in zip(found, tables(), SPANS, strict=True):
        assert_whole(grid)
        cells = {cell for row in grid.rows for cell in row}
        assert expected <= {(cell.text, cell.rowspan, cell.colspan) for cell in cells}
        numbers = [cell.text for cell in cells if cell.text.replace(".", "").isdecimal()]
        assert Counter(numbers) == Counter(str(values.get(cell)) for cell in values.table.cells())


def test_lines_become_paragraphs_across_pages_without_page_numbers() -> None:
    def draw(canvas: Canvas) -> None:
        for page, lines in enumerate(
            (["   indented" + " word" * 14, "full" + " word" * 16], ["end"])
        ):
            canvas.setFont("Helvetica", 12)
            canvas.drawString(72, 810, "Running head")
            for number, line in enumerate(lines):
                indent = 24 if line.startswith(" ") else 0
                canvas.drawString(72 + indent, 700 - 20 * number, line.strip())
            canvas.drawCentredString(300, 40, f"— {page + 1} —")
            canvas.showPage()
        canvas.drawString(72, 810, "Running head")
        canvas.drawString(72, 700, "last line, and a gap")
        canvas.drawString(72, 600, "below")
        canvas.drawString(72, 40, "Page head 7 kept")
        canvas.showPage()

    assert read(drawn(draw)) == [
        (0, "indented" + " word" * 14 + " full" + " word" * 16 + " end"),
        (0, "last line, and a gap"),
        (0, "below"),
        (0, "Page head 7 kept"),
    ]


def test_other_sizes_and_bold_made_by_printing_twice() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 20)
        canvas.drawString(72, 700, "Title here")
        canvas.drawString(72.4, 700, "Title here")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(72, 680, "Text here, of some length.")

    assert read(drawn(draw)) == [(0, "Title here"), (0, "Text here, of some length.")]


def test_ruled_tables_with_spans_that_go_on_on_the_next_page() -> None:
    rows = [["head", "two", ""], ["group", "a", "1"], ["", "b", "2"]]
    rows += [[f"row {number}", "", "wrapped\nline"] for number in range(40)]
    style = [
        ("GRID", (0, 0), (-1, -1), 1, "black"),
        ("SPAN", (1, 0), (2, 0)),
        ("SPAN", (0, 1), (0, 2)),
    ]
    buffer = BytesIO()
    SimpleDocTemplate(buffer).build([Table(rows, style=style, repeatRows=1)])
    first, second = read(buffer.getvalue())
    assert isinstance(first, list) and isinstance(second, list)
    assert first[:3] == [["head", "two", "two"], ["group", "a", "1"], ["group", "b", "2"]]
    assert second[0] == ["head", "two", "two"]
    assert second[-1] == ["row 39", "", "wrapped line"]
    assert len(first) + len(second) == 44


def test_marked_artifacts_are_left_out_of_tagged_files() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "kept")
        canvas._code.append("/Artifact BMC")
        canvas.drawString(72, 400, "left out")
        canvas._code.append("EMC")

    plain = drawn(draw)
    assert read(plain) == [(0, "kept"), (0, "left out")]
    writer = PdfWriter(BytesIO(plain))
    writer.root_object[NameObject("/MarkInfo")] = DictionaryObject()
    assert read(written(writer)) == [(0, "kept")]


def test_files_inside() -> None:
    writer = PdfWriter(BytesIO(drawn(lambda canvas: canvas.drawString(72, 700, "text"))))
    writer.add_attachment("report.json", b"{}")
    assert read_file("a.pdf", written(writer)).attachments == (("report.json", b"{}"),)
    for number in range(51):
        writer.add_attachment(f"{number}", b"")
    assert refused(written(writer)) == Reason.TOO_MANY_PARTS


def test_a_password_to_open_and_one_to_edit() -> None:
    writer = PdfWriter(BytesIO(drawn(lambda canvas: canvas.drawString(72, 700, "text"))))
    writer.encrypt(user_password="", owner_password="x", algorithm="RC4-128")
    assert read(written(writer)) == [(0, "text")]
    writer = PdfWriter(BytesIO(drawn(lambda canvas: canvas.drawString(72, 700, "text"))))
    writer.encrypt(user_password="x", algorithm="RC4-128")
    assert refused(written(writer)) == Reason.ENCRYPTED


def test_pictures_damage_and_a_reader_that_is_not_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    picture = drawn(lambda canvas: canvas.rect(50, 50, 300, 300, fill=1))
    assert refused(picture) == Reason.NO_TEXT
    assert refused(report()[:2000]) == Reason.BROKEN
    assert refused(b"no pdf") == Reason.BROKEN
    monkeypatch.setattr(pdf, "find_spec", lambda name: None)
    with pytest.raises(NoReader):
        read_file("a.pdf", report())


def pages(canvas: Canvas) -> None:
    for _ in range(101):
        canvas.drawString(72, 700, "x")
        canvas.showPage()


def crossings(canvas: Canvas) -> None:
    canvas.grid(list(range(20, 520, 8)), list(range(20, 520, 8)))


def dashes(canvas: Canvas) -> None:
    """Short lines that cross nothing, in numbers that would take long to find out."""
    for number in range(1200):
        across, down = number % 60 * 9, number // 60 * 40
        canvas.line(across, down, across + 4, down)
        canvas.line(down, across + 5, down, across + 9)


def characters(canvas: Canvas) -> None:
    for number in range(310):
        canvas.drawString(10, 10 + number, "x" * 100)


def forms(canvas: Canvas) -> None:
    """Each form draws the one before it thirty times."""
    for number in range(8):
        canvas.beginForm(f"f{number}")
        for _ in range(30 if number else 0):
            canvas.doForm(f"f{number - 1}")
        canvas.endForm()
    canvas.doForm("f7")


@pytest.mark.parametrize("draw", [pages, crossings, dashes, characters, forms])
def test_hostile_pages_are_refused(draw: Callable[[Canvas], None]) -> None:
    assert refused(drawn(draw)) == Reason.TOO_MANY_PARTS


def with_stream(data: bytes, *, as_contents: bool, times: int = 1) -> bytes:
    """A page with compressed streams, as its contents or unused."""
    writer = PdfWriter(BytesIO(drawn(lambda canvas: canvas.drawString(72, 700, "x"))))
    for _ in range(times):
        stream = StreamObject()
        stream._data = zlib.compress(data)
        stream[NameObject("/Filter")] = NameObject("/FlateDecode")
        reference = writer._add_object(stream)
        if as_contents:
            writer.pages[0][NameObject("/Contents")] = reference
    return written(writer)


def test_streams_that_unpack_beyond_all_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(with_stream(b" " * 80_000_000, as_contents=False)) == Reason.TOO_BIG
    assert refused(with_stream(b"q Q " * 2_200_000, as_contents=True)) == Reason.TOO_MANY_PARTS
    monkeypatch.setattr(pdf, "MAX_UNPACKED_BYTES", 50_000)
    assert refused(with_stream(b" " * 30_000, as_contents=False, times=2)) == Reason.TOO_BIG
    monkeypatch.setattr(pdf, "_MAX_OBJECTS", 3)
    assert refused(report()) == Reason.TOO_MANY_PARTS
