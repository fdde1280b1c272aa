"""Importing expressions."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from wagtail_disclosure.base.csv_import_view import CsvImportView
from wagtail_disclosure.review.lists import ListedExpression
from wagtail_disclosure.review.proof.expression_import import ImportExpressions

__all__ = ["ImportView"]


class ImportView(CsvImportView):
    """Upload, preview, confirm."""

    model = ListedExpression
    importer = ImportExpressions
    page_title = gettext_lazy("Import expressions")
