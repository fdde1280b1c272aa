"""What an item of the standard catalogues must say: its elements (要素), as data.

Sources: 公共文化服务领域 and 旅游领域基层政务公开标准目录, as county portals print them
(heyuan.gov.cn post_527436, xingguo.gov.cn; ynmg.gov.cn/info/2170/88626.htm).
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["FREE_OPENING", "SCENIC_SPOT", "SPECIAL_GROUPS", "Element", "StatutoryItem"]


@dataclass(frozen=True, slots=True)
class Element:
    """One thing that has to be said; ``key`` is ours, ``name`` the catalogue's."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class StatutoryItem:
    """An item (公开事项) with its elements and the working days in which it goes public."""

    key: str
    name: str
    domain: str
    basis: str
    working_days: int
    elements: tuple[Element, ...]


OF_A_VENUE = (
    Element("name", "机构名称"),
    Element("hours", "开放时间"),
    Element("address", "机构地址"),
    Element("phone", "联系电话"),
    Element("closure", "临时停止开放信息"),
)
FREE_OPENING = StatutoryItem(
    key="free_opening",
    name="公共文化机构免费开放信息",
    domain="公共文化服务",
    basis="公共文化服务保障法、政府信息公开条例、文财务发〔2011〕5号",
    working_days=20,
    elements=OF_A_VENUE,
)
SPECIAL_GROUPS = StatutoryItem(
    key="special_groups",
    name="特殊群体公共文化服务信息",
    domain="公共文化服务",
    basis="公共文化服务保障法、政府信息公开条例、残疾人保障法",
    working_days=20,
    elements=OF_A_VENUE,
)
SCENIC_SPOT = StatutoryItem(
    key="scenic_spot",
    name="A级旅游景区基本情况",
    domain="旅游",
    basis="旅游法、政府信息公开条例",
    working_days=20,
    elements=(
        Element("name", "名称"),
        Element("address", "所在地"),
        Element("grade", "等级及评定年份"),
        Element("hours", "开放时间"),
        Element("phone", "联系电话"),
        Element("closure", "临时停止开放信息"),
        Element("relics", "景区内文物保护单位名称、等级、评定年份"),
    ),
)
