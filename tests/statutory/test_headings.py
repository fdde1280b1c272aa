from __future__ import annotations

import pytest

from wagtail_disclosure.statutory.headings import Heading, depth_of, leaves_of, totals_of, trail

TREE = (
    Heading("a", "甲"),
    Heading("b", "乙", (Heading("c", "丙"), Heading("sum", "小计", is_total=True))),
    Heading("total", "总计", is_total=True),
)


def test_leaves_carry_dotted_paths() -> None:
    assert [path for path, _ in leaves_of(TREE)] == ["a", "b.c", "b.sum", "total"]


def test_a_leaf_yields_itself() -> None:
    leaf = Heading("a", "甲")
    assert list(leaf.leaves()) == [("a", leaf)]


def test_depth_counts_levels() -> None:
    assert [heading.depth for heading in TREE] == [1, 2, 1]
    assert depth_of(TREE) == 2
    assert depth_of(()) == 0


def test_trail_runs_from_the_top() -> None:
    assert [heading.label for heading in trail(TREE, "b.c")] == ["乙", "丙"]


@pytest.mark.parametrize("path", ["x", "b.x", "a.c"])
def test_trail_of_an_unknown_path(path: str) -> None:
    with pytest.raises(KeyError):
        trail(TREE, path)


def test_a_total_sums_its_siblings_and_their_leaves() -> None:
    assert dict(totals_of(TREE)) == {"b.sum": ("b.c",), "total": ("a", "b.c", "b.sum")}
