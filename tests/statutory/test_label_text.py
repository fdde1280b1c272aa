from __future__ import annotations

import pytest

from wagtail_disclosure.statutory.editions import EDITIONS
from wagtail_disclosure.statutory.headings import Heading
from wagtail_disclosure.statutory.label_text import core_of, is_misprint_of
from wagtail_disclosure.statutory.label_tree import label_tree


@pytest.mark.parametrize(
    "printed",
    [
        "1.属于国家秘密",
        "1、属于国家秘密",
        "1．属于国家秘密",
        "１.属于国家秘密",
        "(1)属于国家秘密",
        "（1）属于 国家秘密",
        "①属于国家秘密",
        "（一）属于国家秘密",
        "(一)、属于国家秘密",
        "一、属于国家秘密",
        "一.属于国家秘密；",
        "属于国家秘密",
    ],
)
def test_numbering_does_not_matter(printed: str) -> None:
    assert core_of(printed) == "属于国家秘密"


@pytest.mark.parametrize(
    "printed", ['危及"三安全一稳定"', "3.危及“三安全一稳定”", "危及三安全一稳定"]
)
def test_quotes_do_not_matter(printed: str) -> None:
    assert core_of(printed) == "危及三安全一稳定"


def test_the_number_of_a_block_is_no_numbering() -> None:
    assert core_of("第二十条第(一)项") == core_of("第二十条第（一）项") == "第二十条第一项"


def test_another_spelling_of_other() -> None:
    assert core_of("其它结果") == "其他结果"


@pytest.mark.parametrize(
    ("printed", "meant", "near"),
    [
        ("结果维特", "结果维持", True),
        ("结果纠正", "结果维持", False),
        ("属于行政查询的事项", "属于行政查询事项", True),
        ("第二十条第六项", "第二十条第五项", False),
        ("其它", "其他", False),
    ],
)
def test_misprints(printed: str, meant: str, near: bool) -> None:
    assert is_misprint_of(printed, meant) is near


def test_no_heading_of_a_form_passes_for_its_neighbour() -> None:
    tables = [table for edition in EDITIONS.values() for table in edition.tables]
    trees = [label_tree(table) for table in tables]
    for group in (node for tree in trees for node in (tree, *tree.descendants())):
        for child in group.children:
            others = [node for node in group.children if node is not child]
            cores = [core for node in others for core in node.cores]
            assert not any(is_misprint_of(core_of(child.label), core) for core in cores)


def test_headings_know_their_other_wordings() -> None:
    heading = Heading("a", "行政规范性文件", also=("规范性文件",))
    assert core_of(heading.also[0]) == "规范性文件"
