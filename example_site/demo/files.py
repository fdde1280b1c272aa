"""Makes real files for the demo's attachments."""

from __future__ import annotations

import csv
from datetime import date
from io import BytesIO, StringIO
from typing import Any

from django.core.files.base import ContentFile
from openpyxl import Workbook
from wagtail.documents import get_document_model
from wagtail.models import Collection

from wagtail_disclosure.report.document import Chapter, Paragraph, ReportDocument, Run
from wagtail_disclosure.report.renderers.pdf import render_pdf


def make_file(attachment: dict[str, Any], document: dict[str, Any], collection: Collection) -> Any:
    """A saved file of the kind that ``attachment`` names."""
    content = MAKERS[attachment["kind"]](attachment, document)
    name = f"{document['slug']}.{attachment['kind']}"
    file = get_document_model()(title=attachment["title"], collection=collection)
    file.file.save(name, ContentFile(content), save=False)
    file.save()
    return file


def _csv(attachment: dict[str, Any], document: dict[str, Any]) -> bytes:
    stream = StringIO()
    csv.writer(stream).writerows(attachment["rows"])
    return stream.getvalue().encode("utf-8-sig")


def _xlsx(attachment: dict[str, Any], document: dict[str, Any]) -> bytes:
    workbook, buffer = Workbook(), BytesIO()
    for row in attachment["rows"]:
        workbook.active.append(row)
    workbook.save(buffer)
    return buffer.getvalue()


def _pdf(attachment: dict[str, Any], document: dict[str, Any]) -> bytes:
    text = Paragraph((Run(f"{attachment['description']}{document['summary']}"),))
    chapter = Chapter(1, "概述", (text, Paragraph((Run("本文件为演示数据。"),))))
    dated_on = date.fromisoformat(document["dated_on"])
    return render_pdf(
        ReportDocument(
            title=attachment["title"],
            agency="",
            year=dated_on.year,
            opening="",
            chapters=(chapter,),
            issued_by="",
            issued_on=dated_on,
        )
    )


MAKERS = {"csv": _csv, "xlsx": _xlsx, "pdf": _pdf}
