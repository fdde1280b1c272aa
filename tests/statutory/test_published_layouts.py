"""Layouts of published reports, rebuilt with numbers of our own."""

from __future__ import annotations

import pytest

from tests.statutory.drawn_tables import REVIEWS, table, values
from tests.statutory.test_recognition import read

pytestmark = pytest.mark.once


def test_header_cells_that_should_be_merged_are_left_blank() -> None:
    found = read(
        table(
            "行政复议*5|行政诉讼*10",
            f"{REVIEWS}|未经复议直接起诉*5|复议后起诉*5",
            f"||||||{REVIEWS}|{REVIEWS}".replace("||||||", "|||||"),
            "376|97|196|121|790|16|1|12|27|56|74|1|30|51|156",
        )
    )
    assert found.strays == []
    assert values(found, "table4")["table4.cases.litigation.after_reconsideration.total"] == 156
    assert values(found, "table4")["table4.cases.reconsideration.upheld"] == 376


def test_headings_and_values_whose_borders_do_not_meet() -> None:
    found = read(
        table(
            "第二十条第（一）项*5",
            "信息内容|本年新¶制作数量|本年新¶公开数量*2|对外公开总数量",
            "规章|13|14*2|524",
            "规范性文件|60|61*2|368",
            "第二十条第（五）项*5",
            "信息内容|上一年项目数量|本年增/减*2|处理决定数量",
            "行政许可|8*2|-2|31",
            "其他对外管理服务事项|0*2|增1|4",
            "第二十条第（八）项*5",
            "信息内容|上一年项目数量*2|本年增/减*2",
            "行政事业性收费|5*2|0*2",
            "第二十条第（九）项*5",
            "信息内容|采购项目数量*2|采购总金额*2",
            "政府集中采购|6*2|251000元*2",
        )
    )
    got = values(found, "table2")
    assert found.report.editions == {"table2": "2019"}
    assert [got[f"table2.licensing.licensing.{key}"] for key in COLUMNS] == [8, -2, 31]
    assert [got[f"table2.licensing.other_services.{key}"] for key in COLUMNS] == [0, 1, 4]
    # 采购总金额 in 元 is no amount in 万元: kept as it is printed, for a person to look at.
    assert [finding.rule for finding in found.report.findings] == ["CELL"]


COLUMNS = ("projects_last_year", "change", "decisions")


def test_borders_that_do_not_tell_which_value_is_whose() -> None:
    found = read(
        table("信息内容|本年制发件数|本年废止件数|现行有效件数*2", "规章|1*2|2|3"),
        table("信息内容|本年处理决定数量", "行政许可|8"),
    )
    assert list(values(found, "table2").values()) == [8]
    assert [stray.text for stray in found.strays] == ["1", "2、3"]


def test_a_blank_row_with_the_label_of_a_group() -> None:
    found = read(
        table(
            "信息|自然人|总计",
            "三、本年度办理结果||",
            "（六）其他处理||",
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|1|1",
            "3.其他|2|2",
        )
    )
    got = values(found, "table3")
    assert (found.report.editions["table3"], found.report.unread) == ("2021", ())
    assert got["table3.closed.other.other.total"] == 2


def test_group_labels_of_reviews_beside_their_row() -> None:
    found = read(
        table(
            f"类别*2|{REVIEWS}",
            "行政复议*2|1|2|3|4|10",
            "行政诉讼^2|未经复议直接起诉|5|6|7|8|26",
            "复议后起诉|0|0|0|1|1",
        )
    )
    got = values(found, "table4")
    assert (found.strays, len(got)) == ([], 15)
    assert got["table4.cases.litigation.direct.corrected"] == 6


def test_the_total_column_only_and_no_other() -> None:
    found = read(
        table(
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|总计",
            "一、本年新收政府信息公开申请数量|5",
            "二、上年结转政府信息公开申请数量|1",
            "（一）予以公开|4",
            "四、结转下年度继续办理|2",
        )
    )
    got = values(found, "table3")
    assert {path: value for path, value in got.items() if value is not None} == {
        "table3.received.total": 5,
        "table3.carried_over.total": 1,
        "table3.closed.granted.total": 4,
        "table3.carried_forward.total": 2,
    }


def test_a_group_label_that_a_scanner_garbled_is_listed_and_its_rows_are_read() -> None:
    found = read(
        table(
            "项目*2|自然人|总计",
            "二、上年结转政府信息公开申请数量*2|0|0",
            "（ ）予开^2|1. 属于国家秘密|3|3",
            "2. 其他法律行政¶法规禁止公开|4|4",
        )
    )
    assert values(found, "table3")["table3.closed.refused.prohibited_by_law.total"] == 4
    assert [(stray.labels, stray.text) for stray in found.strays] == [(("（ ）予开",), "")]


def test_a_label_in_two_cells() -> None:
    found = read(
        table(
            "信息*2|自然人|总计",
            "一、本年新收政府|信息公开申请数量|7|7",
            "二、上年结转政府信息公开申请数量*2|0|0",
        )
    )
    assert values(found, "table3")["table3.received.total"] == 7


def test_tables_that_quote_words_of_the_form_are_not_taken_for_it() -> None:
    unrelated = [
        table("序号|事项|数量", "1|行政许可|3", "2|行政处罚|4"),
        table("渠道|件数", "网站|12", "其他|3", "总计|15"),
        table("姓名|职务|分工", "张某|局长|主持全面工作"),
        table("收费项目|标准", "行政事业性收费|10"),
        table("一|二", "三|四"),
    ] * 8
    recognised = read(*unrelated)
    assert recognised.report.tables == {}
    assert recognised.strays == []
    assert len(recognised.free) == len(unrelated)


def test_what_is_not_in_the_form_is_listed_with_its_value() -> None:
    found = read(
        table(
            "序号|信息内容|本年处理决定数量|较上年增减|备注",
            "1|行政处罚|3|2|含简易程序",
            "2|行政强制|0||",
            "3|行政确认|6||",
        )
    )
    assert values(found, "table2")["table2.enforcement.penalty.decisions"] == 3
    assert [stray.text for stray in found.strays] == ["2", "含简易程序", "6"]


def test_labels_before_the_row_headings_are_listed() -> None:
    found = read(
        table("单位|信息内容|本年处理决定数量", "县本级^2|行政处罚|3", "行政强制|0"),
    )
    assert len(values(found, "table2")) == 2
    assert [stray.labels for stray in found.strays] == [("县本级",)]


def test_all_levels_joined_in_one_label() -> None:
    found = read(
        table(
            "|自然人|法人或其他组织 / 商业企业|总计",
            "三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密|1|2|3",
            "三、本年度办理结果/（七）总计|1|2|3",
        )
    )
    got = values(found, "table3")
    assert got["table3.closed.refused.state_secret.organisation.commercial_enterprise"] == 2
    assert (got["table3.closed.total.total"], found.report.findings) == (3, ())


def test_texts_that_are_too_long_for_labels_and_entries() -> None:
    found = read(
        table(
            "信息内容|本年处理决定数量", "行政处罚|3", "行政强制|" + "5" * 600, "长" * 3000 + "|6"
        )
    )
    assert values(found, "table2")["table2.enforcement.penalty.decisions"] == 3
    assert [finding.rule for finding in found.report.findings] == ["CELL"]


def test_an_empty_table_and_none() -> None:
    assert read().report.tables == {}
    assert read([]).report.tables == {}
    assert read(table("")).report.tables == {}


def test_a_heading_that_ends_a_hair_beyond_its_group() -> None:
    found = read(
        table(
            "行政复议*5|行政诉讼*11",
            "结果维持^2|结果纠正^2|其他结果^2|尚未审结^2|总计*2^2|未经复议直接起诉*5|复议后起诉*5",
            f"{REVIEWS}|{REVIEWS}",
            "1|2|3|4|10*2|0|0|0|0|0|0|0|0|0|0",
        )
    )
    assert found.strays == []
    assert values(found, "table4")["table4.cases.reconsideration.total"] == 10


def test_a_remark_after_a_label() -> None:
    found = read(
        table(
            "第二十条第（一）项*4",
            "信息内容|本年制发件数|本年废止件数|现行有效件数（历史累计）",
            "规章|0|0|0",
            "行政规范性文件|5|12|8",
        )
    )
    assert found.strays == []
    assert values(found, "table2")["table2.normative_documents.normative_document.in_force"] == 8
