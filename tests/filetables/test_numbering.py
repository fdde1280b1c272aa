"""Numbers that Word generates, as it prints them."""

from __future__ import annotations

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.filetables.builders import shown
from tests.filetext.builders import saved
from wagtail_disclosure.filetables.reading import read_file

pytestmark = pytest.mark.once


def lvl(number: int, format_name: str, text: str, extra: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{format_name}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


OFFICIAL = "".join(
    [
        lvl(0, "chineseCounting", "%1、", '<w:suff w:val="nothing"/>'),
        lvl(1, "chineseCounting", "（%2）"),
        lvl(2, "decimal", "%3."),
        lvl(3, "decimal", "%1.%2.%4", "<w:isLgl/>"),
        lvl(4, "bullet", "\uf0b7"),
        lvl(5, "ideographDigital", "第%6条"),
        lvl(6, "decimal", "%7", '<w:lvlRestart w:val="0"/>'),
    ]
)


def numbered(
    *paragraphs: tuple[str, int, str] | str,
    definition: str = OFFICIAL,
    lists: str = '<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>',
    styles: str = "",
) -> list[object]:
    """The texts of paragraphs given as list, level and text, or as style:text."""
    document = Document()
    numbering = document.part.numbering_part.element
    xml = f'<w:x {nsdecls("w")}><w:abstractNum w:abstractNumId="90">{definition}</w:abstractNum>'
    for element in parse_xml(f"{xml}{lists}</w:x>"):
        numbering.append(element)
    for element in parse_xml(f"<w:x {nsdecls('w')}>{styles}</w:x>"):
        document.styles.element.append(element)
    for one in paragraphs:
        style, _colon, text = one.partition(":") if isinstance(one, str) else ("", "", one[2])
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        xml = f'<w:pStyle {nsdecls("w")} w:val="{style}"/>'
        if not isinstance(one, str):
            level = f'<w:ilvl w:val="{one[1]}"/><w:numId w:val="{one[0]}"/>'
            xml = f"<w:numPr {nsdecls('w')}>{level}</w:numPr>"
        properties.append(parse_xml(xml))
    return [text for _level, text in shown(read_file("a.docx", saved(document).getvalue()))]  # type: ignore[misc]


def test_chapters_as_official_documents_number_them() -> None:
    levels = (0, 1, 1, 2, 2, 0, 1, 2, 3, 4, 5)
    assert numbered(*[("90", level, "文") for level in levels]) == [
        "一、文",
        "（一）文",
        "（二）文",
        "1. 文",
        "2. 文",
        "二、文",
        "（一）文",
        "1. 文",
        "2.1.1 文",
        "文",
        "第一条 文",
    ]


def test_a_level_may_never_restart() -> None:
    assert numbered(("90", 6, "a"), ("90", 0, "b"), ("90", 6, "c")) == ["1 a", "一、b", "2 c"]


def test_empty_paragraphs_count_and_deleted_ones_do_not() -> None:
    assert numbered(("90", 0, "a"), ("90", 0, ""), ("90", 0, "c")) == ["一、a", "三、c"]


def test_lists_of_one_definition_count_on_unless_they_start_anew() -> None:
    lists = (
        '<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>'
        '<w:num w:numId="91"><w:abstractNumId w:val="90"/></w:num>'
        '<w:num w:numId="92"><w:abstractNumId w:val="90"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
        '<w:num w:numId="93"><w:abstractNumId w:val="90"/><w:lvlOverride w:ilvl="0">'
        f"{lvl(0, 'upperLetter', '%1)')}</w:lvlOverride></w:num>"
    )
    asked = [("90", 0, "a"), ("91", 0, "b"), ("92", 0, "c"), ("92", 0, "d"), ("93", 0, "e")]
    assert numbered(*asked, lists=lists) == ["一、a", "二、b", "五、c", "六、d", "G) e"]


def test_no_list_and_lists_that_do_not_exist() -> None:
    assert numbered(("0", 0, "a"), ("777", 0, "b"), ("90", 8, "c")) == ["a", "b", "c"]


def test_styles_number_their_paragraphs() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Zhang"><w:name w:val="章"/>'
        '<w:pPr><w:numPr><w:numId w:val="90"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Jie"><w:name w:val="节"/><w:basedOn w:val="Zhang"/>'
        "</w:style>"
    )
    definition = lvl(0, "chineseCounting", "%1、", '<w:pStyle w:val="Zhang"/>') + lvl(
        1, "chineseCounting", "（%2）", '<w:pStyle w:val="Jie"/>'
    )
    texts = numbered(
        "Zhang:总体情况", "Jie:文", "Zhang:主动公开", styles=styles, definition=definition
    )
    assert texts == ["一、总体情况", "（一）文", "二、主动公开"]


def test_definitions_may_stand_in_a_style() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Lie"><w:name w:val="列"/>'
        '<w:pPr><w:numPr><w:numId w:val="90"/></w:numPr></w:pPr></w:style>'
    )
    lists = (
        '<w:abstractNum w:abstractNumId="95"><w:numStyleLink w:val="Lie"/></w:abstractNum>'
        '<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>'
        '<w:num w:numId="95"><w:abstractNumId w:val="95"/></w:num>'
    )
    assert numbered(("95", 0, "a"), styles=styles, lists=lists) == ["一、a"]


def test_newer_formats_have_a_fallback() -> None:
    definition = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent xmlns:mc="m"><mc:Choice>'
        '<w:numFmt w:val="custom" w:format="001"/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>'
        '<w:lvlText w:val="%1"/></w:lvl>'
    )
    assert numbered(("90", 0, "a"), definition=definition) == ["01 a"]
