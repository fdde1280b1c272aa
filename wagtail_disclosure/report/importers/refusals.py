"""Why a file cannot be read as an annual report, in one line for the user."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.filetext.passages import NoReader, Unreadable
from wagtail_disclosure.review.proof.file_content import REASONS
from wagtail_disclosure.statutory.labelled import UnreadableReport

__all__ = ["RefusedFile", "refusal_of"]

_LINES = {
    "not_a_report": _(
        "The file holds neither a statutory table nor a chapter of an annual report."
    ),
    "no_agency": _("The file does not say whose report it is. Name the agency."),
    "no_year": _("The file does not say which year it reports on. Give the year."),
    **{str(reason): line for reason, line in REASONS.items()},
}


class RefusedFile(UnreadableReport):
    """A file that is not taken; `reason` is a key of the lines above, for instance `no_year`."""

    def __init__(self, reason: str, line: str = "") -> None:
        super().__init__(line or str(_LINES[reason]))
        self.reason = reason


def refusal_of(error: Unreadable) -> RefusedFile:
    """Return the refusal of a file that the reader of its format could not read."""
    reason = str(error.reason)
    if isinstance(error, NoReader):
        install = _("Files of this format need the package %(package)s, which is not installed.")
        return RefusedFile(reason, str(install) % {"package": error.package})
    return RefusedFile(reason)
