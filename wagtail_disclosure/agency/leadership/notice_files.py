"""The notice as files. Who may have them is asked by the page, before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.agency.leadership.notice import Notice
from wagtail_disclosure.agency.leadership.notice_docx import notice_docx
from wagtail_disclosure.agency.leadership.notice_pdf import notice_pdf

__all__ = ["FORMATS", "NoticeFormat", "notice_file"]


@dataclass(frozen=True, slots=True)
class NoticeFormat:
    """A way to write the notice; `key` is the last part of its address and ends its name."""

    key: str
    label: Promise
    media_type: str
    render: Callable[[Notice], bytes]


FORMATS = (
    NoticeFormat("pdf", _("Download as PDF"), "application/pdf", notice_pdf),
    NoticeFormat(
        "docx",
        _("Download for Word and WPS (DOCX)"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        notice_docx,
    ),
)


def notice_file(notice: Notice, form: NoticeFormat) -> HttpResponse:
    """Answer with the notice to be saved under its title and its day."""
    response = HttpResponse(form.render(notice), content_type=form.media_type)
    name = quote(f"{notice.title}（{notice.dated:%Y-%m-%d}）.{form.key}")
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return response
