from __future__ import annotations

import io
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from wagtail_disclosure.charts import ChartSpec, Series
from wagtail_disclosure.report.document import (
    Block,
    Chapter,
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    ReportDocument,
    Run,
    Statutory,
    SubHeading,
)
from wagtail_disclosure.report.renderers.pdf import render_pdf, typeset
from wagtail_disclosure.report.renderers.pdf_free_tables import free_table
from wagtail_disclosure.report.renderers.pdf_tables import statutory_table, wording
from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.values import (
    Blank,
    NotApplicable,
    TableValues,
    Unreadable,
)
from wagtail_disclosure.typesetting import fonts
from wagtail_disclosure.typesetting.galley import Compositor
from wagtail_disclosure.typesetting.page import TEXT_WIDTH

SAMPLE = Path(__file__).parent.parent / "data/reports/suqian_city_2023.json"
AGENCY = "新源县文化体育广播电视和旅游局"
HEADINGS = (
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
)


def document(*blocks: Block, tables: tuple[TableValues, ...] = ()) -> ReportDocument:
    contents = [blocks, *((Statutory(table),) for table in tables)]
    contents += [()] * (len(HEADINGS) - len(contents))
    pairs = zip(HEADINGS, contents, strict=True)
    return ReportDocument(
        title=f"{AGENCY}2023年政府信息公开工作年度报告",
        agency=AGENCY,
        year=2023,
        opening="根据《中华人民共和国政府信息公开条例》第五十条，编制本报告。",
        chapters=tuple(
            Chapter(number, heading, tuple(content))
            for number, (heading, content) in enumerate(pairs, 1)
        ),
        issued_by=AGENCY,
        issued_on=date(2024, 1, 12),
    )


def sample_tables() -> tuple[TableValues, ...]:
    data = json.loads(SAMPLE.read_text(encoding="utf-8"), parse_float=Decimal)
    return tuple(
        TableValues.from_labelled(table, data[table.key]) for table in get_edition("2021").tables
    )


@cache
def sample_pdf() -> bytes:
    return render_pdf(document(paragraph("正文。"), tables=sample_tables()))


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def reader(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


def text_of(data: bytes) -> str:
    pages = (page.extract_text() for page in reader(data).pages)
    return "\n".join(pages)


def joined(data: bytes) -> str:
    return "".join(text_of(data).split())


def test_every_font_is_embedded_and_can_be_searched() -> None:
    chart = Chart(ChartSpec("line", "申请", "件", ("一", "二"), (Series("组", (1, 2)),)))
    table = FreeTable("表1", (("序号",),), (("1",),))
    data = render_pdf(document(paragraph("文"), chart, table, tables=sample_tables()))
    seen = 0
    for page in reader(data).pages:
        for font in page["/Resources"]["/Font"].values():
            assert "/FontFile2" in font["/FontDescriptor"], font["/BaseFont"]
            assert "/ToUnicode" in font
            assert "Disclosure" in font["/BaseFont"]
            seen += 1
    assert seen


def test_the_text_holds_headings_and_every_figure() -> None:
    text = joined(sample_pdf())
    for number, heading in zip("一二三四五六", HEADINGS, strict=True):
        assert f"{number}、{heading}" in text
    numbers = text_of(sample_pdf()).split()
    for table in sample_tables():
        for value in table.numbers.values():
            assert wording(value) in numbers


def test_headings_of_tables_are_those_of_the_form() -> None:
    text = joined(sample_pdf())
    for label in ("第二十条第（八）项", "本年收费金额（单位：万元）", "未经复议直接起诉"):
        assert label in text


def test_rare_characters_of_names_come_back_as_themselves() -> None:
    assert "㛃䶮𬇕𫖯𬱖" in joined(render_pdf(document(paragraph("负责人㛃䶮𬇕𫖯𬱖同志"))))


def test_missing_characters_are_returned_and_the_report_is_made() -> None:
    result = typeset(document(paragraph("张\U0002a6a5"), FreeTable("", (), (("李\ue000",),))))
    assert result.missing == ("\U0002a6a5", "\ue000")
    assert "张〓" in joined(result.data)


def test_the_title_is_broken_after_the_agency() -> None:
    lines = text_of(sample_pdf()).splitlines()
    assert AGENCY in lines
    assert "2023年政府信息公开工作年度报告" in lines


def test_page_numbers_run_through() -> None:
    for number, page in enumerate(reader(sample_pdf()).pages, 1):
        assert f"— {number} —" in page.extract_text()


def test_outline_names_the_chapters_and_subheadings() -> None:
    outline = reader(render_pdf(document(SubHeading("（一）主动公开"), paragraph("文")))).outline
    titles = [entry.title for entry in outline if not isinstance(entry, list)]
    assert titles[1:3] == ["一、总体情况", "二、主动公开政府信息情况"]
    nested = next(entry for entry in outline if isinstance(entry, list))
    assert [entry.title for entry in nested] == ["（一）主动公开"]


def test_the_signature_ends_the_report() -> None:
    assert joined(sample_pdf()).endswith(f"{AGENCY}2024年1月12日")


def test_an_undated_draft_has_no_date_and_the_same_bytes_each_time() -> None:
    draft = replace(document(paragraph("文")), issued_on=None)
    assert joined(render_pdf(draft)).endswith(AGENCY)
    assert render_pdf(draft) == render_pdf(draft)


def test_an_unsigned_report_ends_with_its_text() -> None:
    unsigned = replace(document(paragraph("文")), issued_on=None, issued_by="")
    assert joined(render_pdf(unsigned)).endswith("六、其他需要报告的事项")


def test_the_signature_is_never_alone_on_a_page() -> None:
    for count in range(14, 22):
        closing = document(*(paragraph("一行文字。") for _ in range(count)))
        closing = replace(closing, chapters=closing.chapters[:1])
        last = reader(render_pdf(closing)).pages[-1].extract_text()
        assert "一行文字" in last


def test_threads_share_the_faces_and_give_the_same_bytes() -> None:
    report = document(paragraph("正文。"), tables=sample_tables())
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(render_pdf, [report] * 4))
    assert set(results) == {sample_pdf()}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0"),
        (3511, "3511"),
        (Decimal("59237.2449"), "59237.2449"),
        (Decimal("0.0000"), "0"),
        (Decimal("100"), "100"),
        (Blank, ""),
        (NotApplicable, "—"),
        (Unreadable("约3件"), "约3件"),
    ],
)
def test_values_as_printed(value: object, expected: str) -> None:
    assert wording(value) == expected


def test_table_3_fits_one_page_and_repeats_its_header_when_it_does_not() -> None:
    table = statutory_table(sample_tables()[1], Compositor())
    assert sum(table.heights) < table.setting.page_height
    upper, lower = table.split(0, 300)
    assert upper.header == lower.header == table.header
    assert len(upper.body) + len(lower.body) == 25
    assert lower.body[0][0].text == "三、本年度办理结果（续）"


def test_table_2_repeats_nothing() -> None:
    table = statutory_table(sample_tables()[0], Compositor())
    assert table.header == ()
    assert [row[0].text for row in table.body if row[0].kind == "block"] == [
        "第二十条第（一）项",
        "第二十条第（五）项",
        "第二十条第（六）项",
        "第二十条第（八）项",
    ]


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_both_editions_of_the_form_can_be_printed(edition: str) -> None:
    tables = tuple(TableValues.zeros(table) for table in get_edition(edition).tables)
    assert "行政复议" in joined(render_pdf(document(tables=tables)))


def test_an_overlong_free_table_has_every_row_once_and_its_heading_on_each_page() -> None:
    rows = tuple((str(number), f"事项{number}号") for number in range(200))
    data = render_pdf(document(FreeTable("表1 清单", (("序号", "事项"),), rows)))
    words = text_of(data).split()
    assert [word for word in words if word.startswith("事项") and word != "事项"] == [
        f"事项{number}号" for number in range(200)
    ]
    assert words.count("序号") > 4


def test_ragged_and_empty_free_tables_do_not_stop_the_report() -> None:
    ragged = FreeTable("", (("甲", "乙", "丙"),), (("1",), ("1", "2", "3", "4")))
    wide = FreeTable("", (), (tuple("宽" * 40),))
    data = render_pdf(document(FreeTable("空表", (), ()), ragged, wide))
    assert "空表" in joined(data)


def test_lists_are_numbered_by_level_and_begin_again() -> None:
    def item(text: str, level: int = 0) -> Paragraph:
        return Paragraph((Run(text),), "numbered", level)

    blocks = (item("甲"), item("乙"), item("丙", 1), item("丁"), paragraph("文"), item("戊"))
    text = joined(render_pdf(document(*blocks)))
    assert "1.甲2.乙1.丙3.丁文1.戊" in text


def test_bullets_quotes_bold_text_and_blank_paragraphs() -> None:
    bold = Paragraph((Run("全年公开"), Run("12条", bold=True)))
    quote = Paragraph((Run("引文"),), "quote")
    bullet = Paragraph((Run("要点"),), "bullet")
    data = render_pdf(document(bold, quote, bullet, paragraph(" "), SubHeading("1.平台", 2)))
    assert "全年公开12条引文•要点1.平台" in joined(data)


def test_links_to_the_web_are_live_and_no_others() -> None:
    script = Run("脚本", href="javascript:alert(1)")
    link = Paragraph((Run("见"), Run("专栏", href="https://www.gov.cn/"), script))
    page = reader(render_pdf(document(link))).pages[0]
    addresses = [note.get_object()["/A"]["/URI"] for note in page["/Annots"]]
    assert addresses == ["https://www.gov.cn/"]


def test_lines_that_are_spread_can_still_be_searched() -> None:
    data = render_pdf(document(paragraph("见网站" + "https" * 12)))
    content = reader(data).pages[0].get_contents()
    assert content is not None
    assert b"ActualText" in content.get_data()


def test_figures_are_drawn_and_unreadable_ones_show_their_text() -> None:
    target = io.BytesIO()
    Image.new("RGB", (80, 60), "white").save(target, "PNG")
    good = Figure(target.getvalue, "活动照片", "图1 活动现场")
    bad = Figure(b"not an image", "坏照片", "")
    data = render_pdf(document(good, bad))
    assert len(reader(data).pages[0].images) == 1
    assert "图1活动现场［图片：坏照片］" in joined(data)


def test_fallback_faces_can_be_named() -> None:
    fonts.add_face("Site Song", fonts.FOLDER / fonts.FILES[fonts.SONG])
    assert typeset(document(paragraph("文")), ("Site Song",)).missing == ()


def test_long_columns_of_a_free_table_share_what_short_ones_leave() -> None:
    rows = (("1", "事项" * 30, "说明" * 90), ("2", "事项", "说明"))
    table = free_table(FreeTable("", (("序号", "事项", "说明"),), rows), Compositor())
    assert table is not None
    number, topic, remark = table.setting.widths
    assert number < topic < remark + 1
    assert number + topic + remark == pytest.approx(TEXT_WIDTH)


def test_bar_charts_hold_their_text() -> None:
    spec = ChartSpec("bar", "申请数量", "件", ("2022年", "2023年"), (Series("新收", (3402, 3511)),))
    text = joined(render_pdf(document(Chart(spec))))
    for expected in ("申请数量", "单位：件", "新收", "2023年", "3511"):
        assert expected in text
