"""Whatever a file holds, reading it ends in a result or in a reason."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.statutory.samples import load
from wagtail_disclosure.statutory.check import check_report
from wagtail_disclosure.statutory.editions import EDITIONS
from wagtail_disclosure.statutory.label_tree import label_tree
from wagtail_disclosure.statutory.labelled import UnreadableReport, parse_report, read_report

LABELS = sorted(
    {
        node.label
        for edition in EDITIONS.values()
        for table in edition.tables
        for node in label_tree(table).descendants()
    }
)
labels = st.one_of(st.sampled_from(LABELS), st.text(max_size=8))
entries = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8))
trees = st.recursive(
    entries, lambda below: st.lists(below) | st.dictionaries(labels, below), max_leaves=30
)


@given(st.fixed_dictionaries({}, optional={"table2": trees, "table3": trees, "table4": trees}))
def test_any_tree_is_checked(tables: dict[str, object]) -> None:
    result = check_report(read_report({"meta": load()["meta"], **tables}))
    assert result.rules_run in (40, 42)
    assert json.dumps(result.to_json())


@given(st.one_of(st.binary(), trees.map(lambda tree: json.dumps(tree).encode())))
def test_any_file_is_read_or_refused(content: bytes) -> None:
    try:
        parse_report(content)
    except UnreadableReport as error:
        assert len(str(error).splitlines()) == 1
