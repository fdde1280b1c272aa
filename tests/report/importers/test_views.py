"""The import in the admin: who gets in, what is refused where, and what is looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import make_agency, make_section, make_user, part
from tests.report.builders import BALANCED, make_draft, make_report, stream
from tests.report.importers.samples import found_report, report_file, tables
from tests.review.factories import make_person
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.document import Paragraph, Run
from wagtail_disclosure.report.importers import forms, views
from wagtail_disclosure.report.importers.found import Uncertain
from wagtail_disclosure.report.importers.places import adds_reports
from wagtail_disclosure.report.importers.records import ImportedReportFile, PendingReportFile
from wagtail_disclosure.review.roles import Role
from wagtail_disclosure.statutory.values import Unreadable

pytestmark = pytest.mark.django_db

NAME = "新源县文化和旅游局"
HOME = "/admin/"


@pytest.fixture
def agency() -> Any:
    return make_agency(name=NAME)


@pytest.fixture
def index(agency: Any) -> Any:
    return part(make_section(agency), "reports")


@pytest.fixture
def editor(agency: Any, index: Any) -> Any:
    return make_person(agency, Role.EDITOR)


@pytest.fixture
def client(editor: Any) -> Client:
    return signed_in(editor)


@pytest.fixture
def people(agency: Any, index: Any, editor: Any) -> dict[str, Any]:
    elsewhere = make_section().agency
    return {
        "anonymous": None,
        "nobody": make_user("nobody"),
        "stranger": make_person(elsewhere, Role.EDITOR),
        "editor": editor,
        "colleague": make_person(agency, Role.EDITOR),
        "office": make_person(agency, Role.OFFICE),
        "leader": make_person(agency, Role.LEADER),
        "oversight": make_person(agency, Role.OVERSIGHT),
        "superuser": make_user("root", is_superuser=True),
    }


def signed_in(user: Any) -> Client:
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


def upload(client: Client, index: Any, file: Any = None, **data: Any) -> Any:
    file = file or report_file(NAME)
    sent = SimpleUploadedFile(file.name, file.content)
    return client.post(reverse(views.UPLOAD), {"index": index.pk, "file": sent, **data})


def preview(client: Client, index: Any, file: Any = None) -> tuple[str, Any]:
    """Address and answer of the second step."""
    address = upload(client, index, file).url
    return address, client.get(address)


def confirm(client: Client, address: str, file: Any = None, **data: Any) -> Any:
    return client.post(address, {"digest": (file or report_file(NAME)).digest, **data})


def reports() -> Any:
    return get_settings().model("REPORT_PAGE_MODEL").objects


def soup(response: Any) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def test_a_file_is_looked_at_and_becomes_a_draft(client: Client, index: Any, editor: Any) -> None:
    address, response = preview(client, index)
    assert response.status_code == 200
    assert (reports().count(), ImportedReportFile.objects.count()) == (0, 0)
    cell = soup(response).find(id="cell-table3-received-natural_person")
    assert cell.get_text() == "3"
    response = confirm(client, address)
    page = reports().get()
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.live, page.owner) == (False, editor)
    assert ImportedReportFile.objects.get().user == editor
    assert PendingReportFile.objects.count() == 0


def test_who_may_begin(people: dict[str, Any]) -> None:
    address = reverse(views.UPLOAD)
    for name, user in people.items():
        for method in ("get", "post"):
            response = getattr(signed_in(user), method)(address)
            let_in = name in {"stranger", "editor", "colleague", "office", "superuser"}
            assert (response.status_code == 200) is let_in, (name, method)
            if not let_in:
                home = f"/admin/login/?next={address}" if name in {"anonymous", "nobody"} else HOME
                assert response.url == home, name


def test_nobody_imports_into_a_section_that_is_not_theirs(
    people: dict[str, Any], index: Any
) -> None:
    response = upload(signed_in(people["stranger"]), index)
    assert set(response.context["form"].errors) == {"index"}
    assert NAME not in response.content.decode()
    assert PendingReportFile.objects.count() == 0


def test_nobody_sees_the_upload_of_somebody_else(
    people: dict[str, Any], client: Client, index: Any
) -> None:
    address = upload(client, index).url
    for name, user in people.items():
        if name == "editor":
            continue
        other = signed_in(user)
        for response in (other.get(address), confirm(other, address), discard(other, address)):
            assert response.status_code == 302, name
            assert response.url in {reverse(views.UPLOAD), f"/admin/login/?next={address}"}, name
    assert PendingReportFile.objects.count() == 1
    assert reports().count() == 0


def discard(client: Client, address: str) -> Any:
    return client.post(address, {"discard": "1"})


def test_who_lost_the_right_in_between_is_refused(client: Client, index: Any, editor: Any) -> None:
    address = upload(client, index).url
    editor.groups.clear()
    editor.groups.add(people_of_another_section())
    for response in (client.get(address), confirm(client, address)):
        assert response.url == HOME
    assert reports().count() == 0


def people_of_another_section() -> Any:
    return make_person(make_section().agency, Role.EDITOR).groups.get()


def test_another_file_than_the_one_looked_at_is_refused(client: Client, index: Any) -> None:
    address = upload(client, index).url
    response = confirm(client, address, report_file(NAME, 2022))
    assert response.url == reverse(views.UPLOAD)
    assert client.post(address).url == reverse(views.UPLOAD)
    assert reports().count() == 0


def test_a_file_is_discarded(client: Client, index: Any) -> None:
    address = upload(client, index).url
    assert discard(client, address).url == reverse(views.UPLOAD)
    assert PendingReportFile.objects.count() == 0
    assert client.get(address).url == reverse(views.UPLOAD)


def test_an_abandoned_file_expires_and_is_removed_by_the_next(
    client: Client, index: Any, people: dict[str, Any]
) -> None:
    address = upload(client, index).url
    then = timezone.now() - timedelta(hours=3)
    PendingReportFile.objects.update(created_at=then)
    assert client.get(address).url == reverse(views.UPLOAD)
    upload(signed_in(people["office"]), index)
    assert PendingReportFile.objects.get().user == people["office"]


def test_an_unknown_key_is_no_error(client: Client) -> None:
    assert client.get(reverse(views.PREVIEW, args=[uuid4()])).url == reverse(views.UPLOAD)


@pytest.mark.parametrize(
    ("file", "field"),
    [
        (report_file("另一个局"), "index"),
        (report_file(NAME, 2099), "year"),
        (report_file(NAME, name="report.exe"), "file"),
        (report_file(NAME, name="report"), "file"),
    ],
)
def test_what_is_refused_is_said_at_its_field(
    client: Client, index: Any, file: Any, field: str
) -> None:
    form = upload(client, index, file, year="2023" if field != "year" else "").context["form"]
    assert set(form.errors) == {field}
    assert len(form.errors[field]) == 1
    assert form["index"].value() == str(index.pk)
    assert PendingReportFile.objects.count() == 0


@pytest.mark.parametrize("year", ["2007", "2999", "zwei", "9" * 50])
def test_an_impossible_year_is_said_at_its_field(client: Client, index: Any, year: str) -> None:
    form = upload(client, index, year=year).context["form"]
    assert set(form.errors) == {"year"}
    assert form["year"].value() == year


def test_another_year_is_said_at_its_field(client: Client, index: Any) -> None:
    form = upload(client, index, year="2022").context["form"]
    assert form.errors == {"year": ["The file is a report for 2023, not for 2022."]}


def test_an_oversized_file_is_refused(
    client: Client, index: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "MAX_BYTES", 10)
    form = upload(client, index, year="2023").context["form"]
    assert form.errors == {"file": ["The file is larger than 20 MB."]}
    assert form["year"].value() == "2023"


def test_the_same_file_twice_is_refused(client: Client, index: Any) -> None:
    confirm(client, upload(client, index).url)
    errors = upload(client, index).context["form"].errors
    assert list(errors) == ["file"]


def test_confirming_twice_makes_one_draft(client: Client, index: Any) -> None:
    first, second = upload(client, index).url, upload(client, index).url
    confirm(client, first)
    assert confirm(client, first).url == confirm(client, second).url == reverse(views.UPLOAD)
    assert reports().count() == 1


def test_a_report_that_is_there_is_compared_and_asked_about(client: Client, index: Any) -> None:
    page = make_report(index)
    file = report_file(NAME, 2023, BALANCED | {"received.natural_person": 8})
    address, response = preview(client, index, file)
    [change] = response.context["cells"]
    assert change.label.endswith(" / 自然人")
    assert (change.before, change.after) == ("3", "8")
    assert response.context["texts"] == []
    assert response.context["form"].fields["as_revision"]
    response = confirm(client, address, file)
    assert set(response.context["form"].errors) == {"as_revision"}
    assert PendingReportFile.objects.count() == 1
    response = confirm(client, address, file, as_revision="on")
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    page.refresh_from_db()
    assert page.live and page.has_unpublished_changes
    assert reports().count() == 1


def test_texts_are_compared_by_chapter(
    client: Client, index: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_draft(index, disclosed=[], requests=stream("table3", BALANCED, edition="2019"))
    other = (Paragraph((Run("一年来的新工作。"),)),)
    found = found_report(NAME, chapters={1: other}, issued_on=date(2024, 1, 31))
    monkeypatch.setattr(views, "found_for", lambda *args, **kwargs: found)
    context = preview(client, index)[1].context
    [text] = context["texts"]
    assert text.html == '一年来的<ins class="addition">新</ins>工作。'
    changes = {change.label: (change.before, change.after) for change in context["cells"]}
    assert changes["date of issue"] == ("2024-01-12", "2024-01-31")
    assert [pair for pair in changes.values() if pair[1] == "2021"] == [
        ("", "2021"),
        ("2019", "2021"),
    ]


def test_a_report_that_says_the_same_is_told(client: Client, index: Any) -> None:
    make_report(index)
    assert "It says the same as the file." in preview(client, index)[1].content.decode()


def test_a_report_that_appeared_in_between_is_not_revised_unasked(
    client: Client, index: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = upload(client, index).url
    execute = views.ImportReport.execute

    def overtaken(action: Any) -> Any:
        make_draft(index)
        return execute(action)

    monkeypatch.setattr(views.ImportReport, "execute", overtaken)
    assert confirm(client, address).url == reverse(views.UPLOAD)


def test_a_report_that_is_locked_is_said_at_once(client: Client, index: Any) -> None:
    draft = make_draft(index)
    draft.locked, draft.locked_by = True, make_user("other")
    draft.save()
    errors = upload(client, index).context["form"].errors
    assert errors == {"__all__": ["The report that is there is locked."]}


def test_doubts_are_listed_and_marked_at_their_cells(
    client: Client, index: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = tables(BALANCED)
    table = values["table3"].table
    cell = table.cell("table3.received.natural_person")
    values["table3"] = values["table3"].replace(cell, Unreadable("<b>三件</b>"))
    found = found_report(
        NAME,
        tables=values,
        uncertain=(
            Uncertain(table.label_of(cell), "<b>三件</b>", "不是数字"),
            Uncertain("表格后的一行", "见附件", "不认识"),
        ),
    )
    monkeypatch.setattr(views, "found_for", lambda *args, **kwargs: found)
    shown = soup(preview(client, index)[1])
    place = shown.find(id="cell-table3-received-natural_person")
    assert place.contents[0] == "<b>三件</b>"
    assert place.a["href"] == "#note-1"
    assert "disclosure-import__value--uncertain" in place["class"]
    note = shown.find(id="note-1")
    assert "不是数字" in note.get_text()
    assert note.a["href"] == f"#{place['id']}"
    assert "见附件" in shown.find(id="note-2").get_text()
    assert "一年来的工作。" in shown.find("article").get_text()


def test_findings_are_listed_after_the_doubts_and_marked(client: Client, index: Any) -> None:
    file = report_file(NAME, 2023, BALANCED | {"received.natural_person": 8})
    response = preview(client, index, file)[1]
    [finding] = response.context["preview"].findings[:1]
    assert finding.kind == "error"
    shown = soup(response)
    assert shown.find("a", href=f"#note-{finding.number}")
    assert len({item["id"] for item in shown.find_all(id=True)}) == len(shown.find_all(id=True))


def test_the_button_stands_where_reports_are_kept(people: dict[str, Any], index: Any) -> None:
    address = f"{reverse(views.UPLOAD)}?index={index.pk}"
    listing = reverse("wagtailadmin_explore", args=[index.pk])
    for name in ("editor", "leader", "superuser"):
        content = signed_in(people[name]).get(listing).content.decode()
        assert (address in content) is (name != "leader"), name
    chosen = signed_in(people["superuser"]).get(address).context["form"]["index"].value()
    assert chosen == str(index.pk)


def test_the_menu_shows_it_to_those_who_may(people: dict[str, Any]) -> None:
    for name, expected in (("editor", True), ("leader", False), ("superuser", True)):
        content = signed_in(people[name]).get(reverse("wagtailadmin_home")).content.decode()
        assert (reverse(views.UPLOAD) in content) is expected, name


def test_the_history_says_where_it_came_from(client: Client, index: Any) -> None:
    confirm(client, upload(client, index).url)
    address = reverse("wagtailadmin_pages:history", args=[reports().get().pk])
    assert "Imported from “report.json”" in client.get(address).content.decode()


def test_the_preview_costs_the_same_however_many_agencies(
    client: Client, index: Any, django_assert_max_num_queries: Any
) -> None:
    for _ in range(4):
        make_section()
    address = upload(client, index).url
    with django_assert_max_num_queries(40):
        client.get(address)


def test_a_project_without_such_pages_has_no_menu_item(editor: Any, settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REPORT_INDEX_PAGE_MODEL": "nothing.Nothing"}
    assert not adds_reports(editor)


@pytest.mark.parametrize(
    "extra",
    [
        f'"fees_yuan": {"9" * 5000}',
        f'"chapters": {{"{"9" * 5000}": []}}',
        f'"chapters": {{"1": [{{"type": "paragraph", "text": "正文", "level": {"9" * 5000}}}]}}',
    ],
)
def test_a_number_without_end(client: Client, index: Any, extra: str) -> None:
    file = report_file(NAME)
    content = file.content.rstrip()[:-1] + f", {extra}}}".encode()
    response = upload(client, index, replace(file, content=content))
    assert response.status_code == 302
    assert client.get(response["Location"]).status_code == 200
