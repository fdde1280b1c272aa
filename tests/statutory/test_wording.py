from __future__ import annotations

from decimal import Decimal

import pytest

from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.wording import (
    CHAPTER_TITLES,
    HEADINGS,
    contact_line,
    fee_sentence,
    opening_paragraph,
    report_title,
    statistical_period,
)

AGENCY = "新源县文化体育广播电视和旅游局"


def test_the_six_headings() -> None:
    assert HEADINGS == (
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    )


def test_tables_stand_under_their_chapters() -> None:
    titles = tuple(table.title for table in get_edition().tables)
    assert titles == CHAPTER_TITLES[1:4]


def test_title() -> None:
    assert report_title(AGENCY, 2023) == f"{AGENCY}2023年政府信息公开工作年度报告"


def test_opening_names_basis_period_and_contact() -> None:
    text = opening_paragraph(AGENCY, 2023, address="新源镇", phone="0999-1234567")
    assert "《中华人民共和国政府信息公开条例》第五十条" in text
    assert "国办公开办函〔2021〕30号" in text
    assert statistical_period(2023) in text
    assert text.endswith(f"请与{AGENCY}联系（地址：新源镇；电话：0999-1234567）。")


def test_opening_in_the_older_edition() -> None:
    text = opening_paragraph(AGENCY, 2020, edition="2019")
    assert "国办公开办函〔2019〕60号" in text
    assert text.endswith("2020年1月1日至2020年12月31日。")


def test_contact_line_with_every_detail() -> None:
    line = contact_line(AGENCY, address="甲", phone="乙", postcode="丙", email="丁")
    assert "地址：甲；邮编：丙；电话：乙；电子邮箱：丁" in line


@pytest.mark.parametrize(
    ("yuan", "printed"),
    [(0, "0"), (100, "100"), (Decimal("12.50"), "12.5"), (Decimal("0.00015"), "0.0002")],
)
def test_fee_sentence(yuan: Decimal | int, printed: str) -> None:
    assert fee_sentence(2024, yuan, AGENCY) == (
        f"2024年，{AGENCY}严格落实《政府信息公开信息处理费管理办法》，"
        f"全年收取政府信息公开信息处理费 {printed} 元。"
    )


def test_a_fee_is_not_negative() -> None:
    with pytest.raises(ValueError, match="not negative"):
        fee_sentence(2024, -1)
