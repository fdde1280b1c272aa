"""The key tasks of a year as CSV (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from django.http import HttpResponse

from wagtail_disclosure.agency.matters.task import Task
from wagtail_disclosure.review.audit.export import harmless

__all__ = ["tasks_csv"]

HEADINGS = (
    "序号",
    "索引号",
    "事项",
    "类别",
    "责任科室",
    "分管领导（岗位）",
    "目标",
    "状态",
    "完成进度（%）",
    "节点",
    "最近进展日期",
    "最近进展",
    "办结日期",
    "结果",
)


def tasks_csv(tasks: Iterable[Task], name: str) -> HttpResponse:
    """Answer with a line for each task. Text that a spreadsheet would run is kept from it by an
    apostrophe; the byte order mark says that it is UTF-8.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADINGS)
    for number, task in enumerate(tasks, start=1):
        writer.writerow([number, *(harmless(str(value)) for value in _line(task))])
    response = HttpResponse(text.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8")
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return response


def _line(task: Task) -> list[Any]:
    page, newest = task.page, task.newest
    return [
        page.index_number,
        page.title,
        page.get_kind_display(),
        page.owner_office,
        page.leader_post,
        page.goal,
        task.status.label,
        "" if task.percent is None else task.percent,
        f"完成{task.reached}个，共{len(task.milestones)}个" if task.milestones else "",
        newest.dated_on if newest else "",
        newest.text if newest else "",
        page.concluded_on or "",
        page.result,
    ]
