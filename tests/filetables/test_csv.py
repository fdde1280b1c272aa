from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.filetables.builders import WORDS, shown
from wagtail_disclosure.filetables.reading import read_file
from wagtail_disclosure.filetext.passages import Reason, Unreadable

pytestmark = pytest.mark.once

ROWS = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=1, max_size=6)
)


def read(text: str, encoding: str = "utf-8-sig", name: str = "a.csv") -> list[object]:
    return shown(read_file(name, text.encode(encoding)))


@given(ROWS, st.sampled_from(",;\t"), st.sampled_from(["utf-8-sig", "gb18030", "utf-16"]))
def test_tables_come_back(rows: list[list[str]], delimiter: str, encoding: str) -> None:
    text = StringIO()
    csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    assert read(text.getvalue(), encoding) == [rows]


def test_titles_blank_lines_and_repeated_heads() -> None:
    text = "表一\r\n项,数,数\r\na,1,2\r\n\r\n,,\r\n项,数\r\nb,\r\n"
    assert read(text) == [
        (0, "表一"),
        [["项", "数", "数"], ["a", "1", "2"]],
        [["项", "数"], ["b", ""]],
    ]


def test_commas_inside_texts_do_not_make_columns() -> None:
    assert read("项,目;数,值\na,b;1\n") == [[["项,目", "数,值"], ["a,b", "1"]]]


@pytest.mark.parametrize("text", ["sep=;\n1,5;2\n", "SEP=;\r\n1,5;2", "sep=|\n1,5|2\n"])
def test_a_delimiter_may_be_named(text: str) -> None:
    assert read(text) == [[["1,5", "2"]]]


def test_quoted_line_ends_and_lone_columns() -> None:
    assert read('"a\nb",c\n') == [[["a\nb", "c"]]]
    assert read("一\n二\n") == [(0, "一"), (0, "二")]
    assert read("a\tb\n", name="a.tsv") == [[["a", "b"]]]


def test_guards_against_formulas_are_undone_and_apostrophes_kept() -> None:
    assert read("'=1+1,'-5,'+3,'@x,'90年代,-2\n") == [[["=1+1", "-5", "+3", "@x", "'90年代", "-2"]]]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("x" * 200_000, Reason.BROKEN),  # a field beyond the limit of the csv module
        ("a," * 501, Reason.TOO_MANY_PARTS),
        ("a\n" * 60_000, Reason.TOO_MANY_PARTS),
        (",,\n\n", Reason.EMPTY),
        ("sep=\0\na,b", Reason.BROKEN),
    ],
)
def test_files_that_are_refused(text: str, reason: Reason) -> None:
    with pytest.raises(Unreadable) as caught:
        read(text)
    assert caught.value.reason == reason
