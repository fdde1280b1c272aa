"""The files of a report. Who may have them is asked by the page, before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from typing import Any, TypeVar
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS, TABLE_FORMATS, Format
from wagtail_disclosure.report.sources import report_document
from wagtail_disclosure.report.tables import table_of

__all__ = ["answer", "file_response", "report_file", "table_file"]

Source = TypeVar("Source")


def report_file(request: HttpRequest, page: Any, key: str) -> HttpResponse:
    """Answer with the report in the format of this key."""
    return answer(request, _of_key(REPORT_FORMATS, key), report_document(page), page.title)


def table_file(request: HttpRequest, page: Any, key: str, number: int) -> HttpResponse:
    """Answer with the table of chapter `number`; 404 for a chapter without one."""
    form = _of_key(TABLE_FORMATS, key)
    values = table_of(page, f"table{number}") if number in {2, 3, 4} else None
    if values is None:
        raise Http404
    return answer(request, form, values, f"{page.title} {values.table.title}")


def _of_key(formats: Sequence[Format[Source]], key: str) -> Format[Source]:
    """Return the format of a key; the addresses of the page are made from the keys."""
    return next(form for form in formats if form.key == key)


def answer(request: HttpRequest, form: Format[Source], source: Source, name: str) -> HttpResponse:
    """Answer with the file, or 304 to whoever has it as it is now.

    Caches ask each time: a report that was taken offline must not be served from them.
    """
    tag = quote_etag(_fingerprint(form, source))
    response = get_conditional_response(request, etag=tag) or file_response(
        form.render(source), form.media_type, f"{name}.{form.key}"
    )
    response["ETag"] = tag
    patch_cache_control(response, no_cache=True)
    return response


def _fingerprint(form: Format[Source], source: Source) -> str:
    """Everything that the file is made from: what it says, and the code that writes it.

    The representation of a document names all that it holds, images by the names of their files.
    """
    writer = form.key, _version(), get_settings().REPORT_PDF_RENDERER
    return sha256(repr((writer, source)).encode("utf-8", "backslashreplace")).hexdigest()[:32]


@cache
def _version() -> str:
    """The version of the package, "" where its code lies beside that of the project."""
    try:
        return version("wagtail-disclosure")
    except PackageNotFoundError:
        return ""


def file_response(data: bytes, content_type: str, name: str) -> HttpResponse:
    """Answer with a file to be saved under ``name``."""
    response = HttpResponse(data, content_type=content_type)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return response
