"""The project library as a whole: its stages, its projects, and both as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import swapper
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.visit.files import csv_response
from wagtail_disclosure.visit.projects import ProjectStage

__all__ = ["StageRow", "library_csv", "library_of", "projects_of", "stage_rows"]

HEADINGS = (
    "项目名称",
    "类别",
    "进展阶段",
    "建设地点",
    "总投资（万元）",
    "业主单位",
    "联系单位",
    "联系电话",
    "最近进展日期",
    "简介",
    "网址",
)


@dataclass(frozen=True, slots=True)
class StageRow:
    """The projects of a stage together. ``open_amounts``: those whose investment is not settled."""

    stage: str
    label: str
    count: int
    investment_wan_yuan: Decimal
    open_amounts: int
    is_chosen: bool


def projects_of(column: Any) -> list[tuple[PublishedEntry, Any]]:
    """The public projects of a column with their register entries, the latest first."""
    entries = PublishedEntry.objects.in_column(column.pk).of_kind(EntryKind.PROJECT).newest_first()
    pages = swapper.load_model("wagtailcore", "Page").objects
    found = pages.filter(pk__in=entries.order_by().values("page_id")).specific()
    by_key = {page.pk: page for page in found}
    return [(entry, by_key[entry.page_id]) for entry in entries if entry.page_id in by_key]


def stage_rows(projects: Iterable[Any], chosen: str = "") -> list[StageRow]:
    """One row for each stage in which there is a project, in their order."""
    kept = list(projects)
    rows = (_stage_row(stage, kept, chosen) for stage in ProjectStage)
    return [row for row in rows if row.count]


def _stage_row(stage: ProjectStage, projects: list[Any], chosen: str) -> StageRow:
    amounts = [project.investment_wan_yuan for project in projects if project.stage == stage]
    settled = [amount for amount in amounts if amount is not None]
    return StageRow(
        stage=stage.value,
        label=str(stage.label),
        count=len(amounts),
        investment_wan_yuan=sum(settled, Decimal()),
        open_amounts=len(amounts) - len(settled),
        is_chosen=stage == chosen,
    )


def library_of(column: Any, request: HttpRequest) -> dict[str, Any]:
    """The list in its column; ``?stage=`` keeps the projects of one stage, an unknown one all."""
    projects = projects_of(column)
    chosen = request.GET.get("stage", "")
    chosen = chosen if chosen in ProjectStage.values else ""
    kept = [(entry, page) for entry, page in projects if not chosen or page.stage == chosen]
    return {
        "entries": Paginator(kept, get_settings().LIST_PAGE_SIZE).get_page(request.GET.get("page")),
        "stages": stage_rows((page for _entry, page in projects), chosen),
        "chosen": chosen and ProjectStage(chosen).label,
        "total": len(projects),
        "csv_url": f"{column.get_url(request) or ''}{column.reverse_subpage('projects_csv')}",
    }


def library_csv(column: Any, request: HttpRequest) -> HttpResponse:
    """Every public project of the column, one line each."""
    lines = _lines(projects_of(column), request)
    return csv_response([HEADINGS, *lines], f"{column.title}.csv")


def _lines(projects: Iterable[tuple[PublishedEntry, Any]], request: HttpRequest) -> Iterator[Any]:
    for entry, page in projects:
        yield (
            page.title,
            str(page.get_project_kind_display()),
            str(page.get_stage_display()),
            page.location,
            page.investment_wan_yuan,
            page.owner_unit,
            page.contact_office,
            page.contact_phone,
            entry.dated_on,
            page.summary,
            request.build_absolute_uri(entry.get_url(request) or ""),
        )
