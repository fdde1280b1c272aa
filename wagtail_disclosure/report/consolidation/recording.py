"""Keeps the figures of reports as they are handed in and published."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import cache
from typing import Any

from django.db import transaction
from django.utils import timezone

from wagtail_disclosure.report.checking.page_check import check_page
from wagtail_disclosure.report.consolidation.kept_figures import KeptFigures, Stage
from wagtail_disclosure.report.entries import as_text, read_entry
from wagtail_disclosure.report.tables import tables_of
from wagtail_disclosure.statutory.editions import EDITIONS
from wagtail_disclosure.statutory.headings import NumberKind
from wagtail_disclosure.statutory.numbers import Mark
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["forget_public", "keep_filed", "keep_public", "tables_in"]

logger = logging.getLogger(__name__)


def keep_filed(page: Any) -> None:
    """Keep what ``page``, a revision as a page, says as it is handed to the reviewers."""
    _keep(page, Stage.FILED)


def keep_public(page: Any) -> None:
    """Keep what ``page`` says as it goes public."""
    _keep(page, Stage.PUBLIC)


def forget_public(page: Any) -> None:
    """The public no longer sees ``page``."""
    KeptFigures.objects.filter(page_id=page.pk, stage=Stage.PUBLIC).delete()


def tables_in(kept: Mapping[str, Any]) -> dict[str, TableValues]:
    """Return the tables of ``KeptFigures.tables`` as values. An edition that the package no longer
    has is left out.
    """
    return {
        key: _values(key, table["edition"], table["cells"])
        for key, table in kept.items()
        if table["edition"] in EDITIONS
    }


def _keep(page: Any, stage: Stage) -> None:
    """Keep the figures or, if that fails, none: bookkeeping stops no submission or publication."""
    try:
        with transaction.atomic():
            _write(page, stage)
    except Exception:
        logger.exception("The figures of page %s could not be kept.", page.pk)
        KeptFigures.objects.filter(page_id=page.pk, stage=stage).delete()


def _write(page: Any, stage: Stage) -> None:
    if page.year is None:
        return
    found = check_page(page)
    KeptFigures.objects.update_or_create(
        page_id=page.pk,
        stage=stage,
        defaults={
            "year": page.year,
            "at": timezone.now(),
            "errors": len(found.errors),
            "warnings": len(found.findings) - len(found.errors),
            "tables": {key: _cells(values) for key, values in tables_of(page)},
        },
    )


def _cells(values: TableValues) -> dict[str, Any]:
    filled = {cell: values.get(cell) for cell in values.table.cells()}
    return {
        "edition": values.table.edition,
        "cells": {
            cell.path: as_text(value) for cell, value in filled.items() if value is not Mark.BLANK
        },
    }


def _values(key: str, edition: str, cells: Mapping[str, str]) -> TableValues:
    known = _cells_by_path(key, edition)
    numbers = {
        known[path][0]: read_entry(text, known[path][1])
        for path, text in cells.items()
        if path in known
    }
    return TableValues(EDITIONS[edition].table(key), numbers)


@cache
def _cells_by_path(key: str, edition: str) -> dict[str, tuple[Cell, NumberKind]]:
    table = EDITIONS[edition].table(key)
    return {cell.path: (cell, table.column_of(cell).kind) for cell in table.cells()}
