"""Why a file cannot be read as an annual report, in one line for the user."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wagtail_disclosure.statutory.labelled import UnreadableReport

__all__ = ["RefusedFile"]

_LINES = {
    "not_a_report": gettext_noop(
        "The file holds neither a statutory table nor a chapter of an annual report."
    ),
    "no_agency": gettext_noop("The file does not say whose report it is; name the agency."),
    "no_year": gettext_noop("The file does not say which year the report is about; give the year."),
    "unreadable": gettext_noop("The file cannot be read: %(detail)s"),
}


class RefusedFile(UnreadableReport):
    """A file that is not taken; `reason` is `not_a_report`, `no_agency`, `no_year`, `unreadable`
    or the reason code of the reader of its format.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        line = _(_LINES.get(reason, _LINES["unreadable"]))
        super().__init__(line % {"detail": detail} if "%(detail)s" in line else line)
        self.reason = reason
