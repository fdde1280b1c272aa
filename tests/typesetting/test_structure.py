from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date

import pypdf
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak
from reportlab.platypus.flowables import Flowable, HRFlowable

from tests.typesetting.tags import Node, Tagged, failures
from wagtail_disclosure.typesetting.cellwork import TableSetting
from wagtail_disclosure.typesetting.fonts import prepare
from wagtail_disclosure.typesetting.galley import Compositor, Style
from wagtail_disclosure.typesetting.grid import CONTINUED, Rows, TableCell
from wagtail_disclosure.typesetting.page import TEXT_HEIGHT, make_pdf
from wagtail_disclosure.typesetting.paragraph import Block, Shape
from wagtail_disclosure.typesetting.picture import Picture
from wagtail_disclosure.typesetting.properties import Properties
from wagtail_disclosure.typesetting.qrcode import QuickResponse
from wagtail_disclosure.typesetting.structure.element import Element
from wagtail_disclosure.typesetting.table import RuledTable

ADDRESS = "https://www.example.gov.cn/" + "a/" * 40
SENTENCE = "政府信息公开工作年度报告应当包括下列内容。"


def block(text: str, **options: object) -> Block:
    return Block(Compositor().line(text, Style()), Shape(), **options)


def linked(*runs: tuple[str, str]) -> Block:
    """Runs of text with the address that each leads to."""
    return Block(Compositor().galley((text, Style(href=href)) for text, href in runs), Shape())


def tagged(*story: Flowable) -> Tagged:
    """The story as a PDF that holds together and passes the validator."""
    data = make_pdf(story, Properties("标题", "某局", "报告", date(2024, 1, 12)))
    result = Tagged(data)
    assert result.problems == []
    assert failures(data) == []
    return result


def table(header: Rows, body: Rows, widths: Sequence[float] = (60, 200, 100)) -> RuledTable:
    return RuledTable(TableSetting(Compositor(), tuple(widths), 12, TEXT_HEIGHT), header, body)


HEADER: Rows = ((TableCell("组", "head"), TableCell("事项", "head"), TableCell("件数", "head")),)


def group(name: str, size: int) -> Rows:
    label = TableCell(name, "label", rowspan=size)
    rows = [(TableCell(f"{name}{n}", "label"), TableCell(f"{n}件")) for n in range(size)]
    return ((label, *rows[0]), *rows[1:])


def headings_of(cell: Node, document: Node) -> list[str]:
    names = {node.entry["/ID"]: node.text for node in document.all("TH") if "/ID" in node.entry}
    return [names[name] for name in cell.attribute("/Headers") or ()]


def test_a_paragraph_that_goes_on_over_the_page_is_one() -> None:
    text = SENTENCE * 100
    result = tagged(block("前。"), block(text), block("后。"))
    assert len(result.reader.pages) > 2
    assert [node.text for node in result.document.all("P")] == ["前。", text, "后。"]


def test_words_stay_apart_where_a_line_ends() -> None:
    text = "Regulation of the People's Republic of China on Open Government Information, " * 8
    assert tagged(block(text)).document.text == text.strip()


def test_page_numbers_are_artifacts() -> None:
    result = tagged(block("一"), PageBreak(), block("二"))
    assert result.artifacts == ["— 1 —", "— 2 —"]
    assert result.document.text == "一二"


def test_a_divided_table_stays_one_and_says_everything_once() -> None:
    body = (*group("甲", 60), *group("乙", 30))
    result = tagged(table(HEADER, body))
    assert len(result.reader.pages) > 2
    (only,) = result.document.all("Table")
    assert [kid.tag for kid in only.kids] == ["THead", "TBody"]
    texts = [node.text for node in only.walk() if node.tag in ("TH", "TD")]
    assert texts == [cell.text for row in (*HEADER, *body) for cell in row]
    repeated = "".join(result.artifacts)
    assert f"甲{CONTINUED}" in repeated
    assert repeated.count("事项") == len(result.reader.pages) - 1


def test_a_row_cut_between_its_lines_stays_one_cell() -> None:
    body = ((TableCell("组", "label"), TableCell(SENTENCE * 120), TableCell("1件")),)
    result = tagged(table(HEADER, body), block("后"))
    assert len(result.reader.pages) > 2
    assert [cell.text for cell in result.document.all("TD")] == [SENTENCE * 120, "1件"]


def test_cells_say_their_spans_and_scopes() -> None:
    result = tagged(table(HEADER, group("甲", 2)))
    head, label = result.document.all("TH")[0], result.document.all("TH")[3]
    assert (head.attribute("/Scope"), label.attribute("/Scope")) == ("/Column", "/Row")
    assert label.attribute("/RowSpan") == 2
    assert head.attribute("/RowSpan") is None


def test_a_value_names_the_headings_above_and_before_it() -> None:
    second = TableCell("第二块", "block", colspan=3)
    body = (*group("甲", 2), (second,), *HEADER, *group("乙", 1))
    document = tagged(table(HEADER, body)).document
    headings = [headings_of(cell, document) for cell in document.all("TD")]
    assert headings == [
        ["件数", "甲", "甲0"],
        ["件数", "甲", "甲1"],
        ["第二块", "件数", "乙", "乙0"],
    ]


def test_a_value_beside_another_pair_has_only_its_own_label() -> None:
    pairs = ((TableCell("姓名", "label"), TableCell("张"), TableCell("日期", "label")),)
    body = (tuple(cell for row in pairs for cell in row) + (TableCell("一月"),),)
    document = tagged(table((), body, (60, 60, 60, 60))).document
    assert [headings_of(cell, document) for cell in document.all("TD")] == [["姓名"], ["日期"]]


def test_a_table_of_headings_alone_has_a_body() -> None:
    (only,) = tagged(table(HEADER, ())).document.all("Table")
    assert [kid.tag for kid in only.kids] == ["TBody"]


def test_empty_cells_are_cells() -> None:
    document = tagged(table(HEADER, ((TableCell("组"), TableCell(""), TableCell("")),))).document
    assert [cell.text for cell in document.all("TD")] == ["组", "", ""]


def test_a_caption_comes_first_in_its_table() -> None:
    ruled = table(HEADER, group("甲", 1))
    caption = block("表1", element=Element("Caption", ruled.tags.table))
    (found,) = tagged(caption, ruled).document.all("Table")
    assert [kid.tag for kid in found.kids] == ["Caption", "THead", "TBody"]


def test_a_link_over_two_lines_is_one_with_two_live_areas() -> None:
    result = tagged(linked(("见", ""), (ADDRESS, ADDRESS), ("查阅。", "")))
    (link,) = result.document.all("Link")
    assert link.text == ADDRESS
    assert result.document.text == f"见{ADDRESS}查阅。"
    annotations = [note.get_object() for note in result.reader.pages[0]["/Annots"]]
    assert len(annotations) > 1
    assert {note["/Contents"] for note in annotations} == {ADDRESS}
    assert {note["/F"] for note in annotations} == {4}


def test_links_to_different_places_are_two() -> None:
    first, second = "https://www.gov.cn/a", "https://www.gov.cn/b"
    result = tagged(linked(("甲", first), ("乙", second), ("，又", ""), ("乙", second)))
    assert [link.text for link in result.document.all("Link")] == ["甲", "乙", "乙"]
    notes = [note.get_object()["/Contents"] for note in result.reader.pages[0]["/Annots"]]
    assert notes == [f"甲（{first}）", f"乙（{second}）", f"乙（{second}）"]


def test_a_list_item_has_its_label_beside_its_text() -> None:
    body = Element("LBody", Element("LI", Element("L")))
    marker = Compositor().line("1. ", Style())
    (item,) = tagged(block("条目", element=body, marker=marker)).document.all("LI")
    assert [(kid.tag, kid.text) for kid in item.kids] == [("Lbl", "1. "), ("LBody", "条目")]


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_picture_is_a_figure_with_its_words_and_place(mode: str) -> None:
    picture = Picture(Image.new(mode, (90, 60), 128), "活动现场", 300, 300)
    (figure,) = tagged(block("文"), picture).document.all("Figure")
    assert figure.entry["/Alt"] == "活动现场"
    left, bottom, right, top = figure.attribute("/BBox")
    assert (float(right - left), float(top - bottom)) == pytest.approx((67.5, 45), abs=0.02)


def test_a_picture_without_words_is_decoration() -> None:
    document = tagged(block("文"), Picture(Image.new("RGB", (9, 9)), "", 90, 90)).document
    assert document.shape == ("Document", "P")


def test_a_qr_code_is_a_figure() -> None:
    code = QuickResponse("https://www.gov.cn/", "二维码", 80)
    (figure,) = tagged(block("文"), code).document.all("Figure")
    assert figure.entry["/Alt"] == "二维码"
    # The three corners that a camera looks for.
    assert all(code.modules[row][0] for row in (0, 6, len(code.modules) - 1))


def test_what_does_not_say_whose_it_is_is_found_out() -> None:
    data = make_pdf([block("文"), HRFlowable()], Properties("标题", "", "", date(2024, 1, 12)))
    assert Tagged(data).problems == ["page 0: b'S' outside a mark"]
    assert failures(data) != []


def test_the_catalogue_says_that_it_is_tagged() -> None:
    result = tagged(block("文"))
    assert result.catalogue["/MarkInfo"]["/Marked"]
    assert all(sheet["/Tabs"] == "/S" for sheet in result.reader.pages)


def test_flowables_draw_on_any_canvas() -> None:
    prepare()
    target = io.BytesIO()
    canvas = Canvas(target)
    for flowable in (linked(("网", "https://www.gov.cn/")), table(HEADER, group("甲", 2))):
        flowable.wrapOn(canvas, 400, 400)
        flowable.drawOn(canvas, 50, 300)
    canvas.save()
    reader = pypdf.PdfReader(io.BytesIO(target.getvalue()))
    assert "/StructTreeRoot" not in reader.trailer["/Root"]
    assert reader.pages[0]["/Annots"][0].get_object()["/A"]["/URI"] == "https://www.gov.cn/"
