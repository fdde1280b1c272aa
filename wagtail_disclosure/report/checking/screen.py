"""What the check shows, in the side panel and on its own screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from django.forms import Form
from django.urls import reverse

from wagtail_disclosure.report.checking.forms import ReasonForm
from wagtail_disclosure.report.checking.page_check import CheckedFinding, PageCheck, check_page
from wagtail_disclosure.report.checking.places import Place, place_of
from wagtail_disclosure.report.checking.settling import may_settle
from wagtail_disclosure.statutory.rule_list import RULES, rule_name

__all__ = ["Group", "Row", "Screen"]

# A finding names so many of its cells and repeats so many sentences.
LISTED = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A finding with its place, and the form that settles it where that is for the viewer to do."""

    checked: CheckedFinding
    place: Place
    form: Form | None

    @property
    def rule(self) -> str:
        return rule_name(self.checked.finding.rule)

    @property
    def source(self) -> str:
        """What the rule rests on."""
        rule = RULES.get(self.checked.finding.rule)
        return rule.source if rule else ""

    @property
    def quotes(self) -> list[str]:
        return self.checked.finding.quote.splitlines()[:LISTED]

    @property
    def more_quotes(self) -> int:
        return max(0, len(self.checked.finding.quote.splitlines()) - LISTED)


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one chapter; `heading` is "" for the report as a whole."""

    heading: str
    rows: tuple[Row, ...]


class Screen:
    """The check of the latest text of `page` as `user` sees it. `forms` are those that were
    refused, by key: what was typed stays.
    """

    def __init__(self, page: Any, user: Any, forms: Mapping[str, Form] | None = None) -> None:
        self.page, self.user, self.forms = page, user, forms or {}
        self.content = page.get_latest_revision_as_object()

    @cached_property
    def check(self) -> PageCheck:
        return check_page(self.content)

    @cached_property
    def may_settle(self) -> bool:
        return may_settle(self.user, self.page)

    @cached_property
    def rows(self) -> list[Row]:
        return [
            Row(one, place_of(one.finding, self.content), self._form(one))
            for one in self.check.findings
        ]

    def groups(self) -> Iterator[Group]:
        """The findings by chapter, in the order of the report."""
        in_order = sorted(self.rows, key=lambda row: row.place.chapter)
        for heading, rows in groupby(in_order, key=lambda row: row.place.heading):
            yield Group(heading, tuple(rows))

    @property
    def saved_at(self) -> Any:
        """When the text that is checked was saved."""
        revision = self.page.latest_revision
        return revision.created_at if revision else self.page.latest_revision_created_at

    @property
    def edit_url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    @property
    def url(self) -> str:
        return reverse("disclosure_report:check", args=[self.page.pk])

    @property
    def panel_url(self) -> str:
        return reverse("disclosure_report:check_panel", args=[self.page.pk])

    def marks(self) -> list[dict[str, str]]:
        """The open warnings that belong to a cell, for the script of the editor."""
        return [
            {
                "field": row.place.field,
                "cell": row.place.cell,
                "message": row.checked.finding.message,
            }
            for row in self.rows
            if row.place.cell and row.checked.is_open
        ]

    def _form(self, one: CheckedFinding) -> Form | None:
        if not one.is_open or not self.may_settle:
            return None
        return self.forms.get(one.key) or ReasonForm(prefix=one.key[:12])
