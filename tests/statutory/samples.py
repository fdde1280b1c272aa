"""Published reports as labelled JSON, and ways to bend them."""

from __future__ import annotations

import json
from functools import reduce
from pathlib import Path
from typing import Any

REPORTS = Path(__file__).parents[1] / "data" / "reports"
SAMPLES = ("suqian_city_2023", "suqian_city_2024", "xinyuan_wtgdlj_2023")

CLOSED = "三、本年度办理结果"
REFUSED = "（三）不予公开"
OTHER = "（六）其他处理"
ORGANISATIONS = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")


def path_of(name: str) -> Path:
    return REPORTS / f"{name}.json"


def load(name: str = "suqian_city_2023") -> dict[str, Any]:
    """Return a fresh copy of a sample, to be changed at will."""
    data: dict[str, Any] = json.loads(path_of(name).read_text(encoding="utf-8"))
    return data


def put(data: dict[str, Any], *labels: str, value: object) -> None:
    """Set the entry under a path of labels."""
    *groups, last = labels
    reduce(lambda level, label: level[label], groups, data)[last] = value


def rename(data: dict[str, Any], *labels: str, to: str) -> None:
    """Rename the last label of a path, keeping the order of its group."""
    *groups, last = labels
    group = reduce(lambda level, label: level[label], groups, data)
    entries = [(to if label == last else label, entry) for label, entry in group.items()]
    group.clear()
    group.update(entries)


def merge_other(data: dict[str, Any]) -> None:
    """Print （六）其他处理 in one row, as the 2019 edition does."""
    rows = data["table3"][CLOSED][OTHER].values()
    data["table3"][CLOSED][OTHER] = {
        "自然人": sum(row["自然人"] for row in rows),
        "法人或其他组织": {
            kind: sum(row["法人或其他组织"][kind] for row in rows) for kind in ORGANISATIONS
        },
        "总计": sum(row["总计"] for row in rows),
    }


TABLE_2_OF_2019: dict[str, Any] = {
    "第二十条第（一）项": {
        "规章": {"本年新制作数量": 0, "本年新公开数量": 0, "对外公开总数量": 0},
        "规范性文件": {"本年新制作数量": 3, "本年新公开数量": 3, "对外公开总数量": 21},
    },
    "第二十条第（五）项": {
        "行政许可": {"上一年项目数量": 8, "本年增/减": -2, "处理决定数量": 31},
        "其他对外管理服务事项": {"上一年项目数量": 8, "本年增/减": "增1", "处理决定数量": 4},
    },
    "第二十条第（六）项": {
        "行政处罚": {"上一年项目数量": 9, "本年增/减": "+2", "处理决定数量": 7},
        "行政强制": {"上一年项目数量": 1, "本年增/减": 0, "处理决定数量": 0},
    },
    "第二十条第（八）项": {"行政事业性收费": {"上一年项目数量": 0, "本年增/减": "减少1"}},
    "第二十条第（九）项": {"政府集中采购": {"采购项目数量": 12, "采购总金额": "345.67万元"}},
}
