"""Whole reports: what the validator says, what a screen reader gets, what travels inside."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tests.report import pdf_samples as samples
from tests.typesetting.tags import Node, Tagged, failures
from wagtail_disclosure.charts import ChartSpec, Series
from wagtail_disclosure.report.document import (
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    ReportDocument,
    Run,
    SubHeading,
    Verification,
)
from wagtail_disclosure.report.renderers.attached import attached_files
from wagtail_disclosure.report.renderers.pdf import render_pdf, typeset

pytestmark = pytest.mark.once

WHOLE: dict[str, Callable[[], ReportDocument]] = {
    "suqian 2023": samples.full_report,
    "suqian 2024": lambda: samples.full_report("suqian_city_2024"),
    "xinyuan 2023": lambda: samples.full_report("xinyuan_wtgdlj_2023"),
    "form of 2019": lambda: samples.edition_report("2019"),
    "form of 2021": lambda: samples.edition_report("2021"),
    "both forms": samples.mixed_report,
    "nothing but headings": samples.report,
    "a draft": lambda: replace(samples.report(), issued_on=None, verification=None),
    "nobody's": lambda: replace(samples.report(), agency="", issued_by="", opening=""),
}
# In no bundled face: one from a private area, one from the last extension of Unicode.
UNKNOWN = "\ue123\U00031350"


@pytest.fixture(scope="module")
def full() -> Tagged:
    return Tagged(render_pdf(samples.full_report()))


def document(data: bytes) -> Node:
    return Tagged(data).document


@pytest.mark.parametrize("name", WHOLE)
def test_every_report_conforms_and_its_tags_hold_together(name: str) -> None:
    result = typeset(WHOLE[name]())
    assert failures(result.data) == []
    assert Tagged(result.data).problems == []
    assert result.missing == ()


def test_headings_are_levels(full: Tagged) -> None:
    headings = [node for node in full.document.walk() if node.tag[0] == "H"]
    assert [node.tag for node in headings][:4] == ["H1", "H2", "H3", "H3"]
    assert [node.text for node in headings if node.tag == "H2"] == [
        chapter.title for chapter in samples.full_report().chapters
    ]


def test_a_deep_heading_without_one_above_is_raised() -> None:
    blocks = (SubHeading("1.甲", 2), SubHeading("（一）乙", 1), SubHeading("1.丙", 2))
    headings = document(render_pdf(samples.report(blocks))).walk()
    assert [node.tag for node in headings if node.text in ("1.甲", "（一）乙", "1.丙")] == [
        "H3",
        "H3",
        "H4",
    ]


def test_a_blank_heading_is_none() -> None:
    blocks = (SubHeading(" \u200b"), SubHeading("1.丙", 2))
    data = render_pdf(samples.report(blocks))
    assert failures(data) == []
    assert [node.text for node in document(data).all("H3")] == ["1.丙"]


def test_paragraphs_come_in_the_order_of_the_report(full: Tagged) -> None:
    texts = [node.text for node in full.document.all("P")]
    expected = [
        "".join(run.text for run in block.runs)
        for chapter in samples.full_report().chapters
        for block in chapter.blocks
        if isinstance(block, Paragraph) and block.style == "body"
    ]
    plain = ["".join(text.split()) for text in texts]
    found = [plain.index("".join(text.split())) for text in expected]
    assert found == sorted(found)


def test_a_figure_of_table_3_names_its_headings(full: Tagged) -> None:
    names = {
        node.entry["/ID"]: node.text for node in full.document.all("TH") if "/ID" in node.entry
    }
    cell = next(node for node in full.document.all("TD") if node.text == "968")
    assert [names[name] for name in cell.attribute("/Headers")] == [
        "申请人情况",
        "自然人",
        "三、本年度办理结果",
        "（四）无法提供",
        "1.本机关不掌握相关政府信息",
    ]


def test_every_figure_of_the_tables_is_under_a_heading(full: Tagged) -> None:
    statutory = full.document.all("Table")[1:]
    cells = [cell for table in statutory for cell in table.all("TD")]
    assert len(cells) == 10 + 28 * 7 - 3 * 7 + 15
    assert all(cell.attribute("/Headers") for cell in cells)


def test_lists_are_nested(full: Tagged) -> None:
    first, nested, second = full.document.all("L")
    item = ("LI", "Lbl", "LBody")
    assert first.shape == ("L", item, ("LI", "Lbl", ("LBody", ("L", item))), item)
    assert [node.attribute("/ListNumbering") for node in (first, nested, second)] == [
        "/Decimal",
        "/Decimal",
        "/Disc",
    ]
    assert first.text.startswith("1. 收费情况")


def test_a_list_goes_on_after_a_list_inside_it() -> None:
    def item(text: str, style: Any, level: int) -> Paragraph:
        return Paragraph((Run(text),), style, level)

    blocks = (
        item("甲", "numbered", 0),
        item("乙", "bullet", 1),
        item("丙", "numbered", 0),
        item("丁", "bullet", 0),
    )
    text = document(render_pdf(samples.report(blocks))).text
    assert "1. 甲• 乙2. 丙• 丁" in text


def test_captions_belong_to_their_tables_and_figures(full: Tagged) -> None:
    table, figure = full.document.all("Caption")
    assert (table.text, figure.text) == ("表1 各渠道公开信息数量", "图1 政务公开日活动")
    assert full.document.all("Table")[0].kids[0] is table
    assert full.document.all("Div")[0].shape == ("Div", "Figure", "Caption")


def test_charts_pictures_and_the_code_say_what_they_show(full: Tagged) -> None:
    words = [figure.entry["/Alt"] for figure in full.document.all("Figure")]
    photograph, bars, line, code = words
    assert photograph == "政务公开日活动现场，工作人员在展台前讲解"
    assert "新收申请：2019年 2210 件" in bars
    assert line.startswith("历年新收申请。")
    assert code.endswith("https://www.example.gov.cn/v/7F3K-92QD")


def test_the_end_says_where_the_live_report_is(full: Tagged) -> None:
    address = full.document.all("Link")[-1]
    assert address.text == "https://www.example.gov.cn/v/7F3K-92QD"
    annotation = full.reader.pages[-1]["/Annots"][-1].get_object()
    assert annotation["/A"]["/URI"] == address.text
    assert "核验码：7F3K-92QD" in full.document.text


def test_a_report_without_a_code_has_no_imprint() -> None:
    plain = document(render_pdf(replace(samples.report(), verification=None)))
    assert not plain.all("Figure")
    assert plain.text.endswith("2024年1月12日")


def test_signature_and_imprint_stand_on_one_page_with_text() -> None:
    for lines in range(8, 22):
        blocks = tuple(samples.paragraph("一行文字。") for _ in range(lines))
        report = samples.report(blocks)
        last = pypdf.PdfReader(
            io.BytesIO(render_pdf(replace(report, chapters=report.chapters[:1])))
        ).pages[-1]
        text = last.extract_text()
        assert "一行文字" in text and "1月12日" in text and "核验码" in text


def test_the_figures_travel_inside(full: Tagged) -> None:
    report = samples.full_report()
    assert {name: contents[0] for name, contents in full.reader.attachments.items()} == {
        file.name: file.data for file in attached_files(report)
    }
    data = json.loads(full.reader.attachments["report.json"][0])
    assert data["meta"]["year"] == report.year


def test_a_document_without_tables_carries_no_data() -> None:
    assert not pypdf.PdfReader(io.BytesIO(render_pdf(samples.report()))).attachments


def test_no_character_is_a_box_wherever_it_stands() -> None:
    spec = ChartSpec("bar", UNKNOWN, UNKNOWN, (UNKNOWN,), (Series(UNKNOWN, (1,)),))
    cell = ((UNKNOWN,),)
    blocks = (
        samples.paragraph(UNKNOWN),
        SubHeading(UNKNOWN),
        Paragraph((Run(UNKNOWN),), "numbered"),
        FreeTable(UNKNOWN, cell, cell),
        Figure(samples.photograph(), UNKNOWN, UNKNOWN),
        Chart(spec),
    )
    report = replace(
        samples.report(blocks, agency=UNKNOWN),
        opening=UNKNOWN,
        verification=Verification(UNKNOWN, "https://www.example.gov.cn/v/1"),
    )
    result = typeset(report)
    assert result.missing == tuple(UNKNOWN)
    tagged = Tagged(result.data)
    drawn = tagged.document.text + "".join(tagged.artifacts)
    assert not set(UNKNOWN) & set(drawn)
    assert drawn.count("〓〓") >= 14


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler")
def test_another_reader_finds_the_text_in_order_and_rare_names(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(render_pdf(samples.full_report()))
    raw = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True).stdout
    text = "".join(raw.decode().split())
    assert "㛃䶮𬇕𫖯𬱖𠅤𬱟" in text
    expected = [
        "".join(run.text for run in block.runs)
        for chapter in samples.full_report().chapters
        for block in chapter.blocks
        if isinstance(block, Paragraph)
    ]
    # A paragraph that goes on over the page is interrupted by the page number.
    places = [text.find("".join(words.split())[:12]) for words in expected]
    assert -1 not in places and places == sorted(places)


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="needs poppler")
def test_every_font_is_an_embedded_subset(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(render_pdf(samples.full_report()))
    listed = subprocess.run(["pdffonts", file], capture_output=True, check=True).stdout.decode()
    rows = listed.splitlines()[2:]
    assert rows
    assert all("+Disclosure" in row and row.split()[3:6] == ["yes"] * 3 for row in rows)
