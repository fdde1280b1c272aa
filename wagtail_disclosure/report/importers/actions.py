"""Turning what was found in a file into a draft."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.importers.agencies import is_named
from wagtail_disclosure.report.importers.files import ReportFile
from wagtail_disclosure.report.importers.found import FoundReport
from wagtail_disclosure.report.importers.places import may_add_reports
from wagtail_disclosure.report.importers.records import ImportedReportFile
from wagtail_disclosure.report.importers.streams import PageValues, blank_tables, page_values
from wagtail_disclosure.report.siblings import report_for_year
from wagtail_disclosure.report.years import plausible_year, year_taken
from wagtail_disclosure.review.locks import hold_pages

__all__ = ["LOG_ACTION", "ImportReport"]

LOG_ACTION = "disclosure.report.import"


@dataclass(frozen=True)
class ImportReport:
    """Make a draft of ``found``, which was read from ``file``, under the report index ``index``.

    A report of that agency and year is refused, unless ``as_revision`` says that its content is to
    become a new draft of the page that is there: what the file does not speak of stays as it is.
    Nothing is ever published. ``year`` is the one that was asked for.

    Raises PermissionDenied when ``user`` may not add reports there, ValidationError, by field, for
    everything else in the way. ``user=None`` stands for the system.
    """

    found: FoundReport
    file: ReportFile
    index: Any
    user: Any = None
    year: int | None = None
    as_revision: bool = False

    @cached_property
    def agency(self) -> Agency:
        """The agency whose reports ``index`` keeps. Raises ValidationError."""
        agency = agency_of(self.index)
        if not self._is_index() or agency is None:
            message = _("“%(page)s” is not where the reports of an agency are kept.")
            raise _refusal("index", message % {"page": self.index})
        return agency

    @cached_property
    def existing(self) -> Any | None:
        """The report of the year that is there already."""
        return report_for_year(self.agency, self.found.report.year, besides=self.index)

    @cached_property
    def values(self) -> PageValues:
        """What the page takes over."""
        return page_values(self.found)

    def check(self) -> None:
        self._check_place()
        self._check_content()
        self._check_file()
        if self.existing is None:
            return
        if not self.as_revision:
            raise ValidationError({"year": year_taken(self.found.report.year)})
        _check_revisable(self.existing, self.user)

    @transaction.atomic
    def execute(self) -> Any:
        """Return the page with its new draft."""
        hold_pages(self.index.pk, *([self.existing.pk] if self.existing else []))
        # What was looked up before the pages were held may be out of date.
        action = replace(self)
        action.check()
        page = action.draft()
        if page._state.adding:
            action.index.add_child(instance=page)
        revision = page.save_revision(user=action.user, clean=False)
        action.note(page, revision)
        return page

    def draft(self) -> Any:
        """Return the page as it would be saved: a new one, or the newest state of the existing."""
        if self.existing is None:
            fields = {**blank_tables(self.found), **self.values.fields}
            return _report_model()(live=False, owner=self.user, **fields)
        # Not `existing` itself, with which the draft is compared.
        page = _report_model().objects.get(pk=self.existing.pk).get_latest_revision_as_object()
        for name, value in self.values.fields.items():
            setattr(page, name, value)
        return page

    def note(self, page: Any, revision: Any) -> None:
        """Write down where the draft came from."""
        record = ImportedReportFile.objects.create(
            sha256=self.file.digest,
            name=self.file.short_name,
            agency=self.agency,
            year=self.found.report.year,
            page_id=page.pk,
            user=self.user,
        )
        uncertain = len(self.found.uncertain) + len(self.values.left_out)
        data = {"file": record.name, "sha256": record.sha256, "uncertain": uncertain}
        log(page, LOG_ACTION, user=self.user, data=data, revision=revision)

    def _is_index(self) -> bool:
        return isinstance(self.index, _index_model()) and not self.index.alias_of_id

    def _check_place(self) -> None:
        self.agency  # noqa: B018 - raises where there is none
        if self.user is not None and not may_add_reports(self.user, self.index):
            raise PermissionDenied(_("You may not add reports of this agency."))

    def _check_content(self) -> None:
        report = self.found.report
        if not is_named(self.agency, report.agency):
            message = _("The file is a report of “%(named)s”, not of “%(agency)s”.")
            raise _refusal("index", message % {"named": report.agency, "agency": self.agency})
        if self.year is not None and self.year != report.year:
            message = _("The file is a report for %(named)s, not for %(year)s.")
            raise _refusal("year", message % {"named": report.year, "year": self.year})
        try:
            plausible_year(report.year)
        except ValidationError as error:
            raise ValidationError({"year": error}) from error

    def _check_file(self) -> None:
        same = ImportedReportFile.objects.filter(agency=self.agency, sha256=self.file.digest)
        record = same.filter(page__isnull=False).select_related("user").first()
        if record is not None:
            message = _("This file was imported on %(day)s by %(person)s.")
            raise _refusal("file", message % {"day": _day(record.at), "person": _name(record.user)})


def _check_revisable(page: Any, user: Any) -> None:
    """Raise ValidationError when the draft of ``page`` may not be changed, or not by ``user``."""
    if user is not None and not page.permissions_for_user(user).can_edit():
        raise _refusal("as_revision", _("You may not edit the report that is there."))
    if page.workflow_in_progress:
        raise _refusal("as_revision", _("The report that is there is under review."))
    lock = page.get_lock()
    if lock is not None and (user is None or lock.for_user(user)):
        raise _refusal("as_revision", _("The report that is there is locked."))


def _refusal(field: str, message: str) -> ValidationError:
    return ValidationError({field: ValidationError(message, code=field)})


def _day(moment: Any) -> str:
    return date_format(timezone.localtime(moment), "DATE_FORMAT")


def _name(user: Any) -> str:
    if user is None:
        return _("the command line")
    return user.get_full_name() or user.get_username()


def _index_model() -> Any:
    return get_settings().model("REPORT_INDEX_PAGE_MODEL")


def _report_model() -> Any:
    return get_settings().model("REPORT_PAGE_MODEL")
