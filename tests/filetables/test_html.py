from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given

from tests.filetables.builders import Merged, assert_whole, merged_tables, shown, spans
from wagtail_disclosure.filetables.contents import GridTable
from wagtail_disclosure.filetables.reading import read_file
from wagtail_disclosure.filetext.passages import Reason, Unreadable

pytestmark = pytest.mark.once


def read(html: str) -> list[object]:
    return shown(read_file("a.html", f"<meta charset=utf-8>{html}".encode()))


def refused(name: str, content: bytes) -> Reason:
    with pytest.raises(Unreadable) as caught:
        read_file(name, content)
    return caught.value.reason


def markup(table: Merged) -> str:
    rows = [
        "".join(
            f"<td rowspan={cell.rowspan} colspan={cell.colspan}><p>{cell.text}</p></td>"
            for cell in table.cells
            if cell.row == row
        )
        for row in range(table.height)
    ]
    return "<table><tbody>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</tbody></table>"


@given(merged_tables())
def test_merged_cells_come_back(table: Merged) -> None:
    (block,) = read_file("a.html", f"<meta charset=utf-8>{markup(table)}".encode()).blocks
    assert isinstance(block, GridTable)
    assert_whole(block)
    assert spans(block) == table.expected()


def test_texts_headings_and_line_ends() -> None:
    html = """<title>窗口</title><h2>一、总体<span>情况</span></h2>散落的文字<div>第一段
      还是<b>第一段</b><p>第二段<br>换行<o:p>&nbsp;</o:p></p></div><p>&nbsp;</p><!-- 注 -->尾"""
    assert read(html) == [
        (2, "一、总体情况"),
        (0, "散落的文字"),
        (0, "第一段还是第一段"),
        (0, "第二段\n换行"),
        (0, "尾"),
    ]


@pytest.mark.parametrize(
    "hiding",
    [
        "<p hidden>藏</p>",
        "<p aria-hidden=TRUE>藏</p>",
        '<div style="COLOR:red; display : none"><p>藏</p>藏</div>',
        '<span style="mso-hide:all">藏</span>',
        "<script>藏</script><style>藏</style><noscript>藏</noscript>",
        "<select><option>藏</select>",
        "<!--[if gte mso 9]><xml><w:藏/></xml><![endif]-->",
    ],
)
def test_what_is_hidden_is_not_read(hiding: str) -> None:
    assert read(f"见{hiding}<p>见</p>") == [(0, "见"), (0, "见")]


def test_markup_pasted_from_word() -> None:
    html = """<div class=WordSection1><p class=MsoNormal style='text-indent:32.0pt'><span
      style='font-family:仿宋;mso-hansi-font-family:"Times"'>本年度<span lang=EN-US>12</span>件<span
      lang=EN-US><o:p></o:p></span></span></p><![if !supportEmptyParas]>&nbsp;<![endif]>
      <table class=MsoNormalTable border=1><tr style='mso-yfti-irow:0'><td width=100 colspan=2>
      <p class=MsoNormal align=center>信息<br>内容<o:p></o:p></p></td></tr>
      <tr><td><p>规章</p></td><td><p><span lang=EN-US>5</span></p></td></tr></table></div>"""
    assert read(html) == [
        (0, "本年度12件"),
        [["信息\n内容", "信息\n内容"], ["规章", "5"]],
    ]


@pytest.mark.parametrize("span", ['colspan="99"', 'colspan="2abc"', "colspan=999999999"])
def test_overlong_spans_end_with_the_table(span: str) -> None:
    html = f"<table><tr><th {span}>题<tr><td>a<td>b</table>"
    assert read(html) == [[["题", "题"], ["a", "b"]]]


@pytest.mark.parametrize("span", ["colspan=0", "colspan=-3", "colspan=x", "rowspan=-1"])
def test_senseless_spans_count_as_one(span: str) -> None:
    html = f"<table><tr><td {span}>a<td>b<tr><td>c<td>d</table>"
    assert read(html) == [[["a", "b"], ["c", "d"]]]


def test_a_rowspan_ends_with_its_group() -> None:
    html = """<table><tfoot><tr><td>合计<td>3</tfoot><thead><tr><td rowspan=9>a<td>b</thead>
      <tbody><tr><td rowspan=0>c<td>1<tr><td>2</tbody></table>"""
    assert read(html) == [[["a", "b"], ["c", "1"], ["c", "2"], ["合计", "3"]]]


def test_rows_after_a_group_and_cells_without_a_row() -> None:
    assert read("<table><thead><tr><td>a<td>b</thead><tr><td>c<td>d</table>") == [
        [["a", "b"], ["c", "d"]]
    ]


def test_captions_stand_before_their_table() -> None:
    html = "<table><caption>表一</caption><tr><td>a<td>b</table>尾"
    assert read(html) == [(0, "表一"), [["a", "b"]], (0, "尾")]


def test_tables_that_lay_a_page_out_are_taken_apart() -> None:
    html = """<table><tr><td>栏目<td><h1>报告</h1><p>正文</p>
      <table><tr><td>规章<td>3</table><p>尾</table>"""
    assert read(html) == [(0, "栏目"), (1, "报告"), (0, "正文"), [["规章", "3"]], (0, "尾")]


def test_lists_are_numbered_as_a_browser_shows_them() -> None:
    html = """<ol start=3><li>甲<li value=7>乙<ol type=a><li>丙</ol></ol>
      <ol style="list-style-type: cjk-ideographic"><li>丁</ol><ul><li>戊</ul><li>己"""
    assert read(html) == [
        (0, "3. 甲"),
        (0, "7. 乙"),
        (0, "a. 丙"),
        (0, "一、丁"),
        (0, "戊"),
        (0, "己"),
    ]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta http-equiv=Content-Type content='text/html; charset=gb2312'>", "gb18030"),
        ("<meta charset=big5>", "big5hkscs"),
        ("<meta charset=utf-8>", "gb18030"),  # declared in vain
        ("<meta charset=iso-8859-1>", "utf-8"),  # a server's standing lie
        ("", "gb18030"),
        ("", "utf-16"),
        ("<meta charset=gbk>", "utf-8-sig"),
        ('<?xml version="1.0" encoding="GBK"?>', "gb18030"),
    ],
)
def test_encodings(head: str, encoding: str) -> None:
    content = f"{head}<p>總計公開</p>".encode(encoding)
    assert shown(read_file("a.htm", content)) == [(0, "總計公開")]


def test_web_archives() -> None:
    message = EmailMessage()
    message.set_content("替代")
    message.add_alternative("<p>正文</p>", subtype="html", charset="gb18030")
    assert shown(read_file("a.mht", message.as_bytes())) == [(0, "正文")]


@pytest.mark.parametrize(
    "content", [b"no archive", b"Content-Type: text/html; charset=x\n\n\0\0", b"\xff\xfe"]
)
def test_archives_without_a_page(content: bytes) -> None:
    assert refused("a.mhtml", content) == Reason.BROKEN


@pytest.mark.parametrize(
    "html",
    [
        b"<table><tr><td>" * 50_000,
        b"<table>" + b"<tr><td colspan=500>x" * 50_000,
        b"<table><td colspan=500 rowspan=400>a<td>b</table>" * 5_000,
        b"<i>" * 310_000,
        b"<p>x" * 60_000,
    ],
    ids=["nested", "wide", "many", "deep", "long"],
)
def test_hostile_markup_is_refused(html: bytes) -> None:
    assert refused("a.html", html) == Reason.TOO_MANY_PARTS


def test_a_page_without_a_character() -> None:
    assert refused("a.html", b"\xef\xbb\xbf") == Reason.BROKEN
