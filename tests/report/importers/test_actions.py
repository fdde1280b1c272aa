"""From what was found in a file to a draft: who may, where, what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import GroupApprovalTask, PageLogEntry, Workflow, WorkflowTask

from tests.factories import make_agency, make_section, make_user, part
from tests.report.builders import BALANCED, make_draft, make_report
from tests.report.importers.samples import found_report, report_file, tables
from tests.review.factories import make_person
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.importers.actions import LOG_ACTION, ImportReport
from wagtail_disclosure.report.importers.agencies import is_named
from wagtail_disclosure.report.importers.places import adds_reports, places_for
from wagtail_disclosure.report.importers.records import ImportedReportFile
from wagtail_disclosure.report.sources import labelled_report_of_page
from wagtail_disclosure.review.roles import Role
from wagtail_disclosure.statutory.check import check_report

pytestmark = pytest.mark.django_db

NAME = "新源县文化和旅游局"


@pytest.fixture
def agency() -> Any:
    return make_agency(name=NAME, short_name="县文旅局")


@pytest.fixture
def index(agency: Any) -> Any:
    return part(make_section(agency), "reports")


def action(index: Any, **fields: Any) -> ImportReport:
    values = {"found": found_report(NAME), "file": report_file(NAME), "index": index, **fields}
    return ImportReport(**values)


def refusals(index: Any, **fields: Any) -> dict[str, list[str]]:
    """The messages of a refusal by field, after which nothing has changed."""
    before = counts()
    with pytest.raises(ValidationError) as caught:
        action(index, **fields).execute()
    assert counts() == before
    return caught.value.message_dict


def counts() -> tuple[int, int, int]:
    reports = get_settings().model("REPORT_PAGE_MODEL").objects
    return (
        reports.count(),
        ImportedReportFile.objects.count(),
        sum(report.revisions.count() for report in reports.all()),
    )


def test_a_file_becomes_a_draft(index: Any, agency: Any) -> None:
    user = make_person(agency, Role.EDITOR)
    page = action(index, user=user).execute()
    page = type(page).objects.get(pk=page.pk)
    assert not page.live and page.has_unpublished_changes
    assert page.title == f"{NAME}2023年政府信息公开工作年度报告"
    assert page.get_parent().pk == index.pk
    assert (page.owner, page.get_latest_revision().user) == (user, user)
    assert page.overview[0].value.source == "<p>一年来的工作。</p>"
    assert check_report(labelled_report_of_page(page.pk)).verdict == "pass"
    entry = PageLogEntry.objects.get(action=LOG_ACTION)
    assert (entry.page_id, entry.user) == (page.pk, user)
    assert entry.data["file"] == "report.json"
    assert entry.data["uncertain"] == 1


def test_a_report_that_does_not_add_up_becomes_a_draft_too(index: Any) -> None:
    uneven = tables(BALANCED | {"received.natural_person": 9})
    page = action(index, found=found_report(NAME, tables=uneven)).execute()
    assert not page.live
    assert check_report(labelled_report_of_page(page.pk)).verdict == "fail"


def test_the_year_that_is_there_is_refused(index: Any) -> None:
    make_report(index)
    assert refusals(index) == {"year": ["This agency already has a report for 2023."]}


def test_the_year_that_is_there_is_revised_on_demand(index: Any) -> None:
    live = make_report(index)
    found = found_report(NAME, tables=tables(BALANCED | {"received.natural_person": 7}))
    page = action(index, found=found, as_revision=True).execute()
    assert page.pk == live.pk
    page = type(live).objects.get(pk=live.pk)
    assert page.live and page.has_unpublished_changes
    cell = "table3.received.natural_person"
    drafted, published = (labelled_report_of_page(page.pk, draft) for draft in (True, False))
    assert value(drafted, cell) == 7
    assert value(published, cell) == 3
    # What the file does not speak of stays.
    assert str(page.get_latest_revision_as_object().issued_on) == "2024-01-12"


def value(report: Any, path: str) -> Any:
    table = report.tables[path.partition(".")[0]]
    return table.get(table.table.cell(path))


def test_what_is_under_review_is_not_revised(index: Any) -> None:
    draft = make_draft(index)
    workflow = Workflow.objects.create(name="审核")
    task = GroupApprovalTask.objects.create(name="初审")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    workflow.start(draft, make_user("root", is_superuser=True))
    assert refusals(index, as_revision=True) == {
        "as_revision": ["The report that is there is under review."]
    }


def test_what_is_locked_is_not_revised(index: Any) -> None:
    draft = make_draft(index)
    draft.locked = True
    draft.locked_by = make_user("other")
    draft.save()
    root = make_user("root", is_superuser=True)
    for user in (None, root):
        messages = refusals(index, as_revision=True, user=user)
        assert messages == {"as_revision": ["The report that is there is locked."]}


def test_who_may_add_but_not_edit_is_told(index: Any) -> None:
    make_draft(index)
    user = make_user(group="信息公开编辑")
    user.groups.first().page_permissions.filter(permission__codename__startswith="change").delete()
    messages = refusals(index, as_revision=True, user=user)
    assert messages == {"as_revision": ["You may not edit the report that is there."]}


@pytest.mark.parametrize("name", ["另一个局", "新源县文化和旅游局执法大队", "", "源县文化和旅游局"])
def test_another_agency_is_refused(index: Any, name: str) -> None:
    messages = refusals(index, found=found_report(name))
    assert messages == {"index": [f"The file is a report of “{name}”, not of “{NAME}”."]}


@pytest.mark.parametrize(
    "name",
    [NAME, "文化和旅游局", "伊犁州新源县文化和旅游局", "新源县文化和旅游局（本级）", "县文旅局"],
)
def test_an_agency_is_known_by_its_names(index: Any, name: str) -> None:
    assert action(index, found=found_report(name)).execute().pk


def test_an_agency_without_a_short_name_is_not_everybody() -> None:
    assert not is_named(make_agency(name="甲局"), "乙局")


def test_another_year_is_refused(index: Any) -> None:
    messages = refusals(index, year=2022)
    assert messages == {"year": ["The file is a report for 2023, not for 2022."]}


@pytest.mark.parametrize("year", [2007, 2099])
def test_an_impossible_year_is_refused(index: Any, year: int) -> None:
    assert set(refusals(index, found=found_report(NAME, year))) == {"year"}


def test_another_place_is_refused(index: Any) -> None:
    section = index.get_parent().specific
    for page in (section, part(section, "guide"), section.get_parent().specific):
        assert set(refusals(page)) == {"index"}


def test_an_alias_of_the_place_is_refused(index: Any) -> None:
    alias = index.create_alias(parent=index.get_parent(), update_slug="alias")
    assert set(refusals(alias)) == {"index"}


def test_the_same_file_is_refused_with_when_and_by_whom(index: Any) -> None:
    user = make_user(first_name="张", group="信息公开编辑")
    page = action(index, user=user).execute()
    [message] = refusals(index)["file"]
    assert message.startswith("This file was imported on ") and message.endswith(" by 张.")
    assert set(refusals(index, as_revision=True)) == {"file"}
    other = part(make_section(name=f"乌鲁木齐市{NAME}"), "reports")
    assert action(other).execute().pk
    page.delete()
    assert action(index).execute().pk


def test_an_import_by_a_command_is_said_to_be_one(index: Any) -> None:
    action(index).execute()
    assert refusals(index)["file"][0].endswith(" by the command line.")


def test_who_may_not_add_reports_is_refused(index: Any, agency: Any) -> None:
    stranger = make_person(make_section().agency, Role.EDITOR)
    readers = [make_person(agency, role) for role in (Role.LEADER, Role.PRINCIPAL, Role.OVERSIGHT)]
    for user in (stranger, *readers, make_user("nobody")):
        with pytest.raises(PermissionDenied):
            action(index, user=user).execute()
    assert counts() == (0, 0, 0)


def test_places_are_those_where_reports_may_be_added(index: Any, agency: Any) -> None:
    make_section()
    editor = make_person(agency, Role.EDITOR)
    assert [(page.pk, owner) for page, owner in places_for(editor)] == [(index.pk, agency)]
    assert adds_reports(editor)
    assert len(places_for(make_user("root", is_superuser=True))) == 2
    leader = make_person(agency, Role.LEADER)
    assert places_for(leader) == [] and not adds_reports(leader)


@pytest.mark.parametrize("others", [0, 4])
def test_the_cost_of_places_does_not_grow(
    others: int, index: Any, agency: Any, django_assert_num_queries: Any
) -> None:
    for _ in range(others):
        make_section()
    editor, root = make_person(agency, Role.EDITOR), make_user("root", is_superuser=True)
    with django_assert_num_queries(3):
        places_for(editor)
    with django_assert_num_queries(2):
        assert len(places_for(root)) == others + 1


def test_a_draft_without_its_record_does_not_stay(
    index: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(ImportReport, "note", fail)
    with pytest.raises(RuntimeError):
        action(index).execute()
    assert counts() == (0, 0, 0)
