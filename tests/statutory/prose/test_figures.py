"""X1: what is read from a text, and what is made of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statutory.prose.texts import table, text_of
from wagtail_disclosure.statutory.findings import Severity
from wagtail_disclosure.statutory.prose.clauses import sentences_of
from wagtail_disclosure.statutory.prose.figures import check_figures, statements_of

RECEIVED, OVER, CLOSED = "新收政府信息公开申请", "上年结转政府信息公开申请", "本年度办结"
FORWARD = "结转下年度继续办理"
ISSUED, REPEALED = "行政规范性文件本年制发件数", "行政规范性文件本年废止件数"
IN_FORCE = "行政规范性文件现行有效件数"

# The wordings of published reports, with other names and numbers.
READ = [
    ("本年度，共受理政府信息公开申请２件，都在法定期限内答复。", {RECEIVED: 2}),
    ("我局未收到政府信息公开申请。", {RECEIVED: 0}),
    ("截至2023年12月31日，未收到和处理政府信息公开申请。", {RECEIVED: 0}),
    ("全年受理政府信息公开申请三件。", {RECEIVED: 3}),
    ("全年新收政府信息公开申请 1,204 件。", {RECEIVED: 1204}),
    (
        "2023年，办公室共受理36件政府信息公开申请（均为自然人提交），同比上升16.13%，"
        "其中按期办结36件，按期办结率达100%，无结转2024年继续办理件。",
        {RECEIVED: 36, CLOSED: 36, FORWARD: 0},
    ),
    (
        "我办共受理依申请公开事项36件（其中：自然人申请32件、企业申请2件），上年结转7件，"
        "予以公开3件、部分公开24件、无法提供12件、结转下年度办理4件。",
        {
            RECEIVED: 36,
            OVER: 7,
            "予以公开": 3,
            "部分公开": 24,
            "无法提供": 12,
            FORWARD: 4,
        },
    ),
    (
        "新收政府信息公开申请数量317件。其中，不予公开8件，不予处理18件，其他处理22件，"
        "结转下年度继续办理13件。",
        {RECEIVED: 317, "不予公开": 8, "不予处理": 18, "其他处理": 22, FORWARD: 13},
    ),
    ("共收到政府信息公开申请315件。其中298件按时办结，17件结转下年度办理。",
     {RECEIVED: 315, CLOSED: 298, FORWARD: 17}),
    ("因信息公开引发行政争议11件，其中，行政复议7件，结果维持6件，尚未审结1件。", {"行政复议": 7}),
    ("政府信息公开行政复议134件、行政诉讼57件。", {"行政复议": 134, "行政诉讼": 57}),
    ("收到因信息公开申请引起的1件行政复议。", {"行政复议": 1}),
    (
        "未发生因政府信息公开申请行政复议、提起行政诉讼情况。",
        {"行政复议": 0, "行政诉讼": 0},
    ),
    ("未收到因政府信息公开申请引起的行政诉讼。", {"行政诉讼": 0}),
    (
        "因政府信息公开未经复议直接起诉2件，复议后起诉1件。",
        {"未经复议直接起诉": 2, "复议后起诉": 1},
    ),
    (
        "制发3份规范性文件，废止18份规范性文件，现行有效规范性文件81份。",
        {ISSUED: 3, REPEALED: 18, IN_FORCE: 81},
    ),
    ("制定发布规范性文件4件，规范性文件现行有效20件。", {ISSUED: 4, IN_FORCE: 20}),
    ("作出行政许可决定120件，行政处罚决定数量8件。",
     {"行政许可本年处理决定数量": 120, "行政处罚本年处理决定数量": 8}),
]  # fmt: skip

PASSED_OVER = [
    # Another body, another year, part of the year, one channel, a comparison.
    "全县受理依申请公开255件，办结255件。",
    "2022年共收到政府信息公开申请12件，办结12件。",
    "办理因2022年度政府信息公开申请引发行政复议1件、引发行政诉讼2件。",
    "去年收到政府信息公开申请30件，办结30件。",
    "上半年共收到政府信息公开申请3件。",
    "第三季度共收到政府信息公开申请3件。",
    "通过网络收到政府信息公开申请20件。",
    "收到申请若干，其中收到政府信息公开申请9件。",
    "截至6月共收到政府信息公开申请3件。",
    # Something else.
    "收到申请书55份。",
    "受理行政复议案件120件，其中政府信息公开类15件。",
    "作为复议机关审理政府信息公开行政复议20件。",
    "未发生因政府信息公开引起的行政复议被撤销、行政诉讼败诉情况。",
    "公开行政处罚决定36件，公开行政许可决定153件。",
    "主动公开行政规范性文件42件。",
    "起草制定规范性文件3件。",
    "不予公开（三类内部事务信息）2件，依申请办理。",
    "收到依申请公开余件若干，收到政府信息公开申请10余件。",
    "全年受理政府信息公开申请三二件。",
    "对3件提案予以公开3件，均依申请。",
    "收到政府信息公开申请30件，办结建议12件。"[14:],
    "",
]


def read(*paragraphs: str) -> dict[str, Decimal]:
    return {one.wording.name: one.value for one in statements_of(text_of(*paragraphs))}


@pytest.mark.parametrize(("sentence", "figures"), READ)
def test_what_is_read(sentence: str, figures: dict[str, int]) -> None:
    assert read(sentence) == figures


@pytest.mark.parametrize("sentence", PASSED_OVER)
def test_what_is_passed_over(sentence: str) -> None:
    assert read(sentence) == {}


def test_this_year_is_spoken_of_again_after_another() -> None:
    assert read("去年收到政府信息公开申请30件，今年收到政府信息公开申请12件。") == {RECEIVED: 12}


REQUESTS = {
    "received.natural_person": 36,
    "carried_over.natural_person": 7,
    "closed.granted.natural_person": 39,
    "carried_forward.natural_person": 4,
}
CASES = {
    "cases.reconsideration.upheld": 134,
    "cases.reconsideration.pending": 36,
    "cases.litigation.direct.upheld": 20,
    "cases.litigation.direct.pending": 5,
    "cases.litigation.after_reconsideration.upheld": 37,
    "cases.litigation.after_reconsideration.pending": 15,
}
TABLES = {"table3": table("table3", REQUESTS), "table4": table("table4", CASES)}


@pytest.mark.parametrize(
    "sentence",
    [
        "共受理政府信息公开申请36件。",
        "共受理政府信息公开申请43件，办结39件。",
        "政府信息公开行政复议134件、行政诉讼57件。",
        "政府信息公开行政复议170件、行政诉讼77件。",
        "因政府信息公开未经复议直接起诉20件。",
        # No table to hold it against.
        "制发规范性文件9件。",
        # One sentence, two values: not clear which is meant.
        "局机关收到政府信息公开申请5件，二级单位收到政府信息公开申请6件。",
    ],
)
def test_every_customary_reading_agrees(sentence: str) -> None:
    assert check_figures(text_of(sentence), TABLES) == ()


def test_a_figure_that_differs() -> None:
    sentence = "2023年，共收到政府信息公开申请63件，已全部答复"
    (finding,) = check_figures(text_of(f"{sentence}。{sentence}。"), TABLES)
    assert (finding.rule, finding.severity) == ("X1", Severity.WARNING)
    assert (finding.chapter, finding.quote) == (1, sentence)
    assert (finding.expected, finding.actual) == ("36 或 43 或 39", "63")
    assert finding.message == ("第一部分写新收政府信息公开申请 63，表三为 36 或 43 或 39，请核对")
    assert [cell.path for cell in finding.cells] == ["table3.received.total"]


def test_nothing_said_where_there_was_something() -> None:
    (finding,) = check_figures(text_of("没有收到政府信息公开申请。"), TABLES)
    assert finding.message == "第一部分写没有新收政府信息公开申请，表三为 36 或 43 或 39，请核对"


def test_a_group_of_outcomes_is_added_up_in_both_editions() -> None:
    sentence = "受理政府信息公开申请36件，其中其他处理3件。"
    rows = {"closed.other.other.natural_person": 3, "received.natural_person": 36}
    assert check_figures(text_of(sentence), {"table3": table("table3", rows)}) == ()
    rows = {"closed.other.natural_person": 2, "received.natural_person": 36}
    old = {"table3": table("table3", rows, "2019")}
    (finding,) = check_figures(text_of(sentence), old)
    assert (finding.expected, finding.actual) == ("2", "3")


def test_money_is_compared_as_it_is_rounded() -> None:
    values = table("table2")
    cell = values.table.cell("table2.fees.administrative_fee.fees_wan_yuan")
    tables = {"table2": values.replace(cell, Decimal("26.5519"))}
    assert check_figures(text_of("行政事业性收费26.55万元。"), tables) == ()
    assert check_figures(text_of("行政事业性收费26.5519万元。"), tables) == ()
    assert len(check_figures(text_of("行政事业性收费26.54万元。"), tables)) == 1


def test_a_form_without_the_cell_agrees_with_everything() -> None:
    assert (
        check_figures(text_of("制发规范性文件9件。"), {"table2": table("table2", None, "2019")})
        == ()
    )


@given(st.integers(min_value=0, max_value=10**6), st.integers(min_value=0, max_value=10**6))
def test_the_tables_own_number_never_warns(received: int, stated: int) -> None:
    tables = {"table3": table("table3", {"received.natural_person": received})}
    found = check_figures(text_of(f"全年共收到政府信息公开申请{stated}件。"), tables)
    assert bool(found) == (stated not in {received, 0})


@given(
    st.text(
        alphabet="未收到政府信息公开申请行复议诉讼年2023件,，。（）一二三其中结转0 、", max_size=60
    )
)
def test_any_text(text: str) -> None:
    for statement in statements_of(text_of(text)):
        assert statement.value >= 0
        assert statement.quote in set(sentences_of(text))
