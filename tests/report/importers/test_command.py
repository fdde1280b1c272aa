"""The command: output, exit status, and what it leaves behind."""

from __future__ import annotations

import json
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.utils.translation import override
from wagtail.models import Site

from tests.factories import make_agency, make_section, part
from tests.report.builders import BALANCED, make_report
from tests.report.importers.samples import report_file
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.importers import batch
from wagtail_disclosure.statutory.labelled import read_report

pytestmark = pytest.mark.django_db

NAME = "新源县文化和旅游局"


@pytest.fixture
def agency() -> Any:
    return make_agency(name=NAME)


@pytest.fixture
def index(agency: Any) -> Any:
    return part(make_section(agency), "reports")


@pytest.fixture
def write(tmp_path: Path) -> Any:
    """`write(year, numbers)` leaves a report in a file and returns its path."""

    def write(year: int = 2023, numbers: Any = BALANCED, agency: str = NAME) -> str:
        path = tmp_path / f"{agency}{year}.json"
        path.write_bytes(report_file(agency, year, numbers).content)
        return str(path)

    return write


def run(agency: Any, *files: str, **options: Any) -> tuple[int, str]:
    """Exit status and standard output."""
    output = StringIO()
    status = 0
    try:
        call_command(
            "import_annual_report",
            *files,
            agency=agency.organisation_code,
            stdout=output,
            **options,
        )
    except SystemExit as stop:
        status = int(stop.code or 0)
    return status, output.getvalue()


def run_json(agency: Any, *files: str, **options: Any) -> tuple[int, Any]:
    status, output = run(agency, *files, json=True, **options)
    return status, json.loads(output)


def rows() -> dict[str, int]:
    """How many rows every table has."""
    models = [model for model in apps.get_models() if model._meta.managed]
    return {model._meta.label: model._base_manager.count() for model in models}


def reports() -> Any:
    return get_settings().model("REPORT_PAGE_MODEL").objects


@override("en")
def test_a_file_is_imported_as_a_draft(agency: Any, index: Any, write: Any) -> None:
    path = write()
    status, output = run(agency, path)
    page = reports().get()
    assert (status, page.live, page.get_parent().pk) == (0, False, index.pk)
    assert output.splitlines() == [f"{path}: imported as a draft, page {page.pk}"]


def test_json_for_one_file_is_an_object(agency: Any, index: Any, write: Any) -> None:
    path = write()
    status, data = run_json(agency, path)
    assert status == 0
    assert list(data) == ["file", "values", "edition", "uncertain", "findings", "page", "error"]
    assert (data["file"], data["edition"], data["error"]) == (path, "2021", None)
    assert data["page"] == reports().get().pk
    assert data["uncertain"] == data["findings"] == []
    assert read_report(data["values"]).agency == NAME


@override("en")
def test_json_for_several_files_is_a_list(agency: Any, index: Any, write: Any) -> None:
    other = write(2022, agency="另一个局")
    status, data = run_json(agency, write(2021), other, "absent.json")
    assert status == 2
    assert [item["error"] for item in data] == [
        None,
        f"The file is a report of “另一个局”, not of “{NAME}”.",
        "No such file or directory",
    ]
    assert [item["page"] is None for item in data] == [False, True, True]
    assert data[2]["values"] is data[2]["edition"] is None
    assert reports().get().year == 2021


def test_a_report_that_does_not_add_up_is_imported_and_said(
    agency: Any, index: Any, write: Any
) -> None:
    status, data = run_json(agency, write(numbers={"received.natural_person": 9}))
    assert status == 1
    assert data["page"] == reports().get().pk
    assert {finding["rule"] for finding in data["findings"]} == {"T3-A"}
    _, output = run(agency, write(2022, {"received.natural_person": 9}))
    assert output.splitlines()[1].startswith("  error T3-A: 表三 ")


@pytest.mark.parametrize("as_json", [False, True])
def test_a_dry_run_writes_nothing(agency: Any, index: Any, write: Any, as_json: bool) -> None:
    make_report(index, year=2020)
    before = rows()
    files = [write(2022), write(2023, {"received.natural_person": 9}), write(2020)]
    status, output = run(agency, *files, dry_run=True, json=as_json)
    assert status == 2
    assert output
    assert rows() == before


@override("en")
def test_a_dry_run_says_what_would_be(agency: Any, index: Any, write: Any) -> None:
    path = write()
    assert run(agency, path, dry_run=True) == (0, f"{path}: would be imported\n")
    assert run_json(agency, path, dry_run=True)[1]["page"] is None


@override("en")
def test_two_files_for_one_year_are_refused_in_a_dry_run_too(
    agency: Any, index: Any, write: Any
) -> None:
    path = write()
    expected = [None, "This agency already has a report for 2023."]
    second = Path(write(2023, {}, f"{NAME}（本级）"))
    for dry_run in (True, False):
        status, data = run_json(agency, path, str(second), dry_run=dry_run)
        assert status == 2
        assert [item["error"] for item in data] == expected


@override("en")
def test_the_same_file_twice(agency: Any, index: Any, write: Any) -> None:
    path = write()
    run(agency, path)
    for options in ({}, {"as_revision": True}, {"dry_run": True}):
        status, output = run(agency, path, **options)
        assert status == 2
        assert "was imported on" in output and "by the command line" in output
    assert reports().count() == 1


def test_a_report_that_is_there_is_revised_on_demand(agency: Any, index: Any, write: Any) -> None:
    page = make_report(index)
    path = write(2023, BALANCED | {"received.natural_person": 9})
    assert run(agency, path)[0] == 2
    status, data = run_json(agency, path, as_revision=True)
    assert (status, data["page"]) == (1, page.pk)
    page.refresh_from_db()
    assert page.live and page.has_unpublished_changes


@override("en")
def test_another_year_is_refused(agency: Any, index: Any, write: Any) -> None:
    status, output = run(agency, write(), year=2022)
    assert status == 2
    assert output.endswith("The file is a report for 2023, not for 2022.\n")


def test_the_parent_is_found_by_path_or_id(agency: Any, index: Any, write: Any) -> None:
    root = Site.objects.get(is_default_site=True).root_page
    path = index.url_path.removeprefix(root.url_path.rstrip("/"))
    assert run(agency, write(2022), parent=path)[0] == 0
    assert run(agency, write(2023), parent=str(index.pk))[0] == 0
    assert {page.get_parent().pk for page in reports().all()} == {index.pk}


@pytest.mark.parametrize("parent", ["/absent/", "elsewhere"])
def test_another_parent_is_refused(agency: Any, index: Any, write: Any, parent: str) -> None:
    elsewhere = part(make_section(), "reports")
    with pytest.raises(CommandError) as caught:
        run(agency, write(), parent=str(elsewhere.pk) if parent == "elsewhere" else parent)
    assert caught.value.returncode == 2
    assert reports().count() == 0


@override("en")
def test_a_parent_that_keeps_no_reports_is_refused(agency: Any, index: Any, write: Any) -> None:
    status, output = run(agency, write(), parent=str(index.get_parent().pk))
    assert status == 2
    assert output.endswith("is not where the reports of an agency are kept.\n")


def test_an_agency_is_named_by_its_name_too(agency: Any, index: Any, write: Any) -> None:
    call_command("import_annual_report", write(), agency=NAME, stdout=StringIO())
    assert reports().count() == 1


@pytest.mark.parametrize("has_section", [True, False])
def test_an_agency_that_is_not_there(write: Any, has_section: bool) -> None:
    code = "NOBODY" if has_section else make_agency().organisation_code
    with pytest.raises(CommandError) as caught:
        call_command("import_annual_report", write(), agency=code)
    assert caught.value.returncode == 2


@override("en")
def test_a_file_beyond_the_limit(
    agency: Any, index: Any, write: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "MAX_BYTES", 10)
    status, output = run(agency, write())
    assert (status, output.endswith("The file is larger than 20 MB.\n")) == (2, True)


def test_a_terminal_without_chinese(agency: Any, index: Any, write: Any) -> None:
    stream = TextIOWrapper(BytesIO(), encoding="ascii")
    call_command("import_annual_report", write(), agency=NAME, json=True, stdout=stream)
    stream.seek(0)
    assert json.load(stream)["values"]["meta"]["agency"] == NAME


def test_the_review_lets_drafts_in(agency: Any, index: Any, write: Any, settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True}
    assert run(agency, write())[0] == 0
    assert not reports().get().live
