"""Reads disclosure items from the CSV form of the standard catalogue."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.catalogue.choices import Audience, DisclosureMode, Level
from wagtail_disclosure.catalogue.items import DisclosureItem
from wagtail_disclosure.review.ledger import note_reference

__all__ = ["SHIPPED", "ImportResult", "import_items"]

SHIPPED = Path(__file__).parent / "data" / "standard_catalogue.csv"
OWN_AGENCY = {"", "本机关"}

TEXT_COLUMNS = {
    "领域": "domain",
    "一级事项": "level_1",
    "二级事项": "level_2",
    "公开内容（要素）": "elements",
    "公开依据": "basis",
    "公开时限": "time_limit",
    "公开渠道和载体": "channels",
    "来源": "source",
}
WORDS: dict[str, tuple[str, dict[str, Any]]] = {
    "公开对象": (
        "audience",
        {"": Audience.EVERYONE, "全社会": Audience.EVERYONE, "特定群体": Audience.SPECIFIC},
    ),
    "公开方式": (
        "mode",
        {
            "": DisclosureMode.PROACTIVE,
            "主动": DisclosureMode.PROACTIVE,
            "主动公开": DisclosureMode.PROACTIVE,
            "依申请": DisclosureMode.ON_REQUEST,
            "依申请公开": DisclosureMode.ON_REQUEST,
        },
    ),
    "公开层级": (
        "level",
        {
            "": Level.COUNTY,
            "县级": Level.COUNTY,
            "乡、村级": Level.TOWNSHIP,
            "乡级": Level.TOWNSHIP,
            "县级、乡级": Level.BOTH,
            "县级、乡、村级": Level.BOTH,
        },
    ),
}
NUMBER, OWNER = "序号", "公开主体"


@dataclass(frozen=True, slots=True)
class ImportResult:
    """How many items an import added, changed and found as they were; ``problems`` stop it."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    problems: tuple[str, ...] = ()


def import_items(path: Path, *, dry_run: bool = False) -> ImportResult:
    """Load ``path`` (UTF-8 CSV with the form's headings): all of it, or nothing when a row is
    wrong.
    """
    with path.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream)
        rows = list(reader)
    missing = [
        name
        for name in (*TEXT_COLUMNS, *WORDS, NUMBER, OWNER)
        if name not in (reader.fieldnames or [])
    ]
    if missing:
        return ImportResult(problems=(f"缺少列：{'、'.join(missing)}",))
    return _load(rows, dry_run=dry_run)


@transaction.atomic
def _load(rows: Iterable[dict[str, str]], *, dry_run: bool) -> ImportResult:
    counts = {"added": 0, "changed": 0, "unchanged": 0}
    problems = []
    for line, row in enumerate(rows, start=2):
        try:
            counts[_save(_values(row))] += 1
        except ValidationError as error:
            problems.append(f"第 {line} 行：{'；'.join(error.messages)}")
    if dry_run or problems:
        transaction.set_rollback(True)
    elif counts["added"] or counts["changed"]:
        note_reference("基层政务公开标准目录", counts)
    return ImportResult(**counts, problems=tuple(problems))


def _values(row: dict[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {name: row[column].strip() for column, name in TEXT_COLUMNS.items()}
    for column, (name, words) in WORDS.items():
        values[name] = _word(column, row[column].strip(), words)
    values["number"] = _number(row[NUMBER].strip())
    values["agency"] = _agency(row[OWNER].strip())
    return values


def _word(column: str, text: str, words: dict[str, Any]) -> Any:
    if text not in words:
        known = "、".join(word for word in words if word)
        raise ValidationError(f"“{column}”不认识“{text}”，可用：{known}")
    return words[text]


def _number(text: str) -> int:
    if not text.isdecimal():
        raise ValidationError(f"“{NUMBER}”应为数字，实为“{text}”")
    return int(text)


def _agency(name: str) -> Agency | None:
    if name in OWN_AGENCY:
        return None
    try:
        return Agency.objects.get(name=name)
    except Agency.DoesNotExist:
        raise ValidationError(f"“{OWNER}”中的机关“{name}”不存在") from None


def _save(values: dict[str, Any]) -> str:
    key = {name: values[name] for name in ("domain", "level_1", "level_2", "agency")}
    item = DisclosureItem.objects.filter(**key).first() or DisclosureItem(**key)
    before = {name: getattr(item, name) for name in values}
    if item.pk and before == values:
        return "unchanged"
    verdict = "changed" if item.pk else "added"
    for name, value in values.items():
        setattr(item, name, value)
    item.full_clean()
    item.save()
    return verdict
