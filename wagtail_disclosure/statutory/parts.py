"""The fixed parts of a disclosure platform.

Source: 国办公开办函〔2019〕61号《关于规范政府信息公开平台有关事项的通知》: one section named
政府信息公开 with four parts. 依申请公开 is not one of them; portals add it as a fifth by custom.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PARTS", "SECTION_NAME", "Part"]

SECTION_NAME = "政府信息公开"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the platform with its fixed name; `is_statutory` marks the four of the rule."""

    key: str
    name: str
    is_statutory: bool = True


PARTS = (
    Part("guide", "政府信息公开指南"),
    Part("regulations", "政府信息公开制度"),
    Part("catalogue", "法定主动公开内容"),
    Part("reports", "政府信息公开年报"),
    Part("request", "依申请公开", is_statutory=False),
)
