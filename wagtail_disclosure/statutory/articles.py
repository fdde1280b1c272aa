"""Articles of the Regulations whose items the software counts or fills in.

Source: 《中华人民共和国政府信息公开条例》(国务院令第711号, in force since 2019-05-15).
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ARTICLE_12_CATALOGUE", "ARTICLE_12_GUIDE", "ARTICLE_20", "Article20Item"]


@dataclass(frozen=True, slots=True)
class Article20Item:
    """One of the items of article 20. `number` counts from 1; `text` is verbatim."""

    number: int
    key: str
    label: str
    text: str


def _items(*texts: tuple[str, str]) -> tuple[Article20Item, ...]:
    numerals = [*"一二三四五六七八九十", "十一", "十二", "十三", "十四", "十五"]
    return tuple(
        Article20Item(number, key, f"第二十条第（{numeral}）项", text)
        for number, (numeral, (key, text)) in enumerate(zip(numerals, texts, strict=True), start=1)
    )


# 第二十条: what an organ has to publish of its own accord.
ARTICLE_20 = _items(
    ("rules", "行政法规、规章和规范性文件"),
    ("agency", "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名"),
    ("plans", "国民经济和社会发展规划、专项规划、区域规划及相关政策"),
    ("statistics", "国民经济和社会发展统计信息"),
    ("licensing", "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果"),
    (
        "enforcement",
        "实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定",
    ),
    ("budget", "财政预算、决算信息"),
    ("fees", "行政事业性收费项目及其依据、标准"),
    ("procurement", "政府集中采购项目的目录、标准及实施情况"),
    ("construction", "重大建设项目的批准和实施情况"),
    (
        "welfare",
        "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况",
    ),
    ("emergencies", "突发公共事件的应急预案、预警信息及应对情况"),
    (
        "inspection",
        "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况",
    ),
    ("recruitment", "公务员招考的职位、名额、报考条件等事项以及录用结果"),
    (
        "other",
        "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息",
    ),
)

# 第十二条: what the guide has to contain, and what an entry of the catalogue has to contain.
ARTICLE_12_GUIDE = (
    "政府信息的分类",
    "编排体系",
    "获取方式",
    "政府信息公开工作机构的名称",
    "办公地址",
    "办公时间",
    "联系电话",
    "传真号码",
    "互联网联系方式",
)
ARTICLE_12_CATALOGUE = ("索引", "名称", "内容概述", "生成日期")
