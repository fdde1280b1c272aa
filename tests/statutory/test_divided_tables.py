"""Tables that go on over a page or are there twice, rebuilt with numbers of our own."""

from __future__ import annotations

import pytest

from tests.statutory.drawn_tables import REVIEWS, table, values
from tests.statutory.test_recognition import numbers_of, read

pytestmark = pytest.mark.once

HEADS = (
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）^3|申请人情况*7",
    "自然人^2|法人或其他组织*5|总计^2",
    "商业企业|科研机构|社会公益组织|法律服务机构|其他",
)


def test_a_second_table_with_other_numbers_leaves_none_of_them() -> None:
    rows = ["信息内容|本年处理决定数量", "行政许可|3"]
    other = ["信息内容|本年处理决定数量", "行政许可|4"]
    found = read(table(*rows), table(*other))
    assert found.report.tables == {}
    ((stray,),) = [found.strays]
    assert (stray.text, "多张表" in stray.why) == ("3、4", True)


def test_what_two_tables_agree_on_is_read_and_what_one_has_alone_is_not() -> None:
    head = "信息内容|本年处理决定数量"
    found = read(
        table(head, "行政处罚|3", "行政强制|0", "行政许可|8"),
        table(head, "行政处罚|4", "行政强制|0"),
        table("信息内容|本年制发件数|本年废止件数", "规章|1|2"),
        table("信息内容|本年制发件数|本年废止件数", "规章|1|3", "行政规范性文件||5"),
    )
    got = values(found, "table2")
    assert got["table2.enforcement.compulsory_measure.decisions"] == 0
    assert got["table2.licensing.licensing.decisions"] == 8
    assert got["table2.normative_documents.government_rule.issued"] == 1
    assert [stray.text for stray in found.strays] == ["3、4", "2、3", "5"]


def test_a_second_table_with_the_same_numbers_does_no_harm() -> None:
    rows = ["信息内容|本年处理决定数量", "行政许可|3,000"]
    found = read(table(*rows), table("信息内容|本年处理决定数量", "行政许可|３０００"))
    assert (found.strays, set(values(found, "table2").values())) == ([], {3000})


def test_one_cell_with_two_values_is_listed_and_its_neighbours_are_read() -> None:
    found = read(
        table("信息内容|本年处理决定数量", "行政处罚|3", "行政处罚|5", "行政强制|0"),
    )
    assert values(found, "table2") == {"table2.enforcement.compulsory_measure.decisions": 0}
    assert [stray.text for stray in found.strays] == ["3、5"]


def test_a_table_that_goes_on_without_headings() -> None:
    found = read(
        table(
            "信息*2|自然人|总计", "三、本年度办理结果^2|（一）予以公开|1|1", "（二）部分公开|2|2"
        ),
        table("三、本年度办理结果^2|（七）总计|3|3", "（三）不予公开|4|"),
        table("四、结转下年度继续办理*2|5|5"),
    )
    got = values(found, "table3")
    assert got["table3.closed.total.natural_person"] == 3
    assert got["table3.carried_forward.total"] == 5
    assert [(stray.labels[-2:], stray.text) for stray in found.strays] == [
        (("（三）不予公开", "自然人"), "4")
    ]


def test_values_on_the_page_after_their_headings() -> None:
    heads = ("行政复议*5|行政诉讼*10", f"{REVIEWS}^2|未经复议直接起诉*5|复议后起诉*5")
    top = table(
        heads[0],
        "|".join(f"{label}^2" for label in REVIEWS.split("|")) + "|未经复议直接起诉*5|复议后起诉*5",
        f"{REVIEWS}|{REVIEWS}",
    )
    found = read(top, table("|".join(str(number) for number in range(15))))
    assert values(found, "table4")["table4.cases.litigation.direct.upheld"] == 5


def test_a_row_label_torn_by_a_page() -> None:
    found = read(
        table(
            "信息|自然人|总计",
            "（一）予以公开|1|1",
            "（二）部分公开（区分处|7|7",
            "理的，只计这一情形，不计其他情形）||",
            "四、结转下年度继续办理|0|0",
        )
    )
    assert values(found, "table3")["table3.closed.granted_in_part.total"] == 7
    assert found.strays == []


def test_rows_on_the_page_after_their_headings_in_columns_of_another_width() -> None:
    found = read(
        table(*HEADS),
        table(
            "一、本年新收政府信息公开申请数量*3|1|2|3|4|5|6|21",
            "三、本年度办理结果|（一）予以公开*2|7||||||7",
        ),
        table("四、结转下年度继续办理|8||||||8"),
    )
    assert found.strays == []
    assert values(found, "table3")["table3.received.organisation.other"] == 6
    assert values(found, "table3")["table3.carried_forward.total"] == 8


def test_a_row_with_other_cells_than_the_headings_of_the_page_before_is_listed() -> None:
    found = read(
        table(*HEADS),
        table("一、本年新收政府信息公开申请数量|1|2|3", "二、上年结转政府信息公开申请数量|4|5|6"),
    )
    assert [stray.text for stray in found.strays] == ["1", "2", "3", "4", "5", "6"]


def test_a_row_torn_by_the_end_of_a_page_is_one_row() -> None:
    found = read(
        table(*HEADS, "（一）予以公开|1||||||1", "（二）部分公开（区分处|7||||||7"),
        table("理的，只计这一情形，不计其他情形）|||||||", "四、结转下年度继续办理|0||||||0"),
    )
    assert found.strays == []
    assert values(found, "table3")["table3.closed.granted_in_part.total"] == 7


def test_headings_torn_by_the_end_of_a_page() -> None:
    upper, lower = "结果|结果|其他|尚未|总计", "维持|纠正|结果|审结|"
    found = read(
        table(
            "行政复议*5|行政诉讼*10",
            "|".join(f"{label}^2" for label in REVIEWS.split("|"))
            + "|未经复议直接起诉*5|复议后起诉*5",
            f"{upper}|{upper}",
        ),
        table(f"|||||{lower}|{lower}", "1|2|3|4|10|1|2|3|4|10|1|2|3|4|10"),
    )
    assert found.strays == []
    assert values(found, "table4")["table4.cases.litigation.direct.pending"] == 4


def test_figures_torn_by_the_end_of_a_page() -> None:
    top = table(
        "行政复议*5|行政诉讼*10",
        "|".join(f"{label}^2" for label in REVIEWS.split("|")) + "|未经复议直接起诉*5|复议后起诉*5",
        f"{REVIEWS}|{REVIEWS}",
        "9|39|38|30|11|22|9|35|35|10|8|1|0|6|15",
    )
    found = read(top, table("||||6|||||1|||||"))
    assert values(found, "table4")["table4.cases.reconsideration.total"] == 116
    assert values(found, "table4")["table4.cases.litigation.direct.total"] == 101


def test_a_row_of_sums_is_not_the_column_of_sums() -> None:
    found = read(
        table(
            "行政复议*5|行政诉讼*9",
            "结果维持^2|结果纠正^2|其他结果^2|尚未审结^2|总计^2|未经复议直接起诉*5|复议后起诉*4",
            f"{REVIEWS}|结果维持|其他结果|尚未审结|总计",
            "合计|9|9|9|9|9|9|9|9|9|9|9|9|9",
        ),
        table("1|2|3|4|10|1|2|3|4|10|1|3|4|8"),
    )
    assert 9 not in numbers_of(found.report, "table4").values()
    assert "9" in found.listed()
