"""The screens of the filling, without a browser and without script."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from tests.factories import make_column, make_document, make_user
from tests.report.builders import make_draft, make_report, stream
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.fill.snapshot import SourceSnapshot
from wagtail_disclosure.report.tables import table_of

pytestmark = pytest.mark.django_db
CARRIED = "table3.carried_over.natural_person"


@pytest.fixture
def admin(client: Client) -> Client:
    client.force_login(make_user("chief", is_superuser=True))
    return client


def address(page: Any) -> str:
    return reverse("disclosure_report:fill", args=[page.pk])


def shown(answer: Any) -> BeautifulSoup:
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def ticked(soup: BeautifulSoup) -> dict[str, Any]:
    """What a browser sends for the form as it is shown, without its button."""
    data: dict[str, Any] = {}
    for control in soup.select("form.disclosure-fill input"):
        if control.get("type") == "hidden" or control.has_attr("checked"):
            data.setdefault(control["name"], []).append(control.get("value", "on"))
    data.pop("csrfmiddlewaretoken", None)
    return data


def press(admin: Client, page: Any, data: dict[str, Any], action: str = "fill") -> Any:
    return admin.post(address(page), {**data, "action": action})


def value(page: Any, path: str) -> Any:
    draft = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
    table = table_of(draft, path.partition(".")[0])
    return table.get(table.table.cell(path))


def said(answer: Any) -> str:
    return shown(answer).get_text(" ", strip=True)


def test_the_draft_is_filled_with_what_is_ticked(admin: Client, draft: Any, rows: Any) -> None:
    data = ticked(shown(admin.get(address(draft))))
    assert data[f"cell-{CARRIED}"] == ["1"]
    assert "chapters" not in data  # to repeat last year's text is a choice
    answer = press(admin, draft, {**data, "chapters": ["overview", "problems"]})
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert value(draft, CARRIED) == 1
    assert "147 cells filled and saved as a draft." in said(admin.get(answer.url))
    assert SourceSnapshot.objects.get().content["chapters"][0]["heading"] == "一、总体情况"


def test_looking_changes_nothing(admin: Client, draft: Any, rows: Any) -> None:
    admin.get(address(draft))
    press(admin, draft, {}, "all:table3")
    assert type(draft).objects.get(pk=draft.pk).latest_revision_id == draft.latest_revision_id


def test_zeros_are_never_ticked_from_the_start(admin: Client, draft: Any, rows: Any) -> None:
    assert "zeros" not in ticked(shown(admin.get(address(draft))))


def test_a_table_is_ticked_as_a_whole_without_script(
    admin: Client, index: Any, last_year: Any, rows: Any
) -> None:
    page = make_draft(index, year=2024, requests=stream("table3", rest=5))
    first = ticked(shown(admin.get(address(page))))
    assert not [name for name in first if name.startswith("cell-table3")]
    second = ticked(shown(press(admin, page, first, "all:table3")))
    assert len([name for name in second if name.startswith("cell-table3")]) == 24 * 6
    third = ticked(shown(press(admin, page, second, "none:table3")))
    assert not [name for name in third if name.startswith("cell-table3")]
    assert third["revision"] == first["revision"]


def test_a_conflict_shows_both_and_chooses_neither(admin: Client, draft: Any, rows: Any) -> None:
    rows.clear()
    soup = shown(admin.get(address(draft)))
    radios = soup.select(f'input[type=radio][name="cell-{CARRIED}"]')
    assert [(one["value"], one.has_attr("checked")) for one in radios] == [
        ("", True),
        ("1", False),
        ("0", False),
    ]
    data = ticked(shown(press(admin, draft, ticked(soup), "all:table3")))
    assert data[f"cell-{CARRIED}"] == [""]
    press(admin, draft, {**data, f"cell-{CARRIED}": "0"})
    assert value(draft, CARRIED) == 0


def test_parts_lead_to_what_was_counted(admin: Client, draft: Any, section: Any) -> None:
    document = make_document(make_column(section), kind="normative", dated_on=date(2024, 5, 5))
    links = [link["href"] for link in shown(admin.get(address(draft))).select("details a")]
    assert document.get_url() in links


def test_offers_that_changed_are_shown_again_with_the_ticks(
    admin: Client, draft: Any, rows: Any
) -> None:
    data = ticked(shown(admin.get(address(draft)))) | {"zeros": ["table4"]}
    rows.pop(1)
    answer = press(admin, draft, data)
    assert "What the sources say has changed" in said(answer)
    again = ticked(shown(answer))
    assert again["zeros"] == ["table4"]
    assert again["fingerprint"] != data["fingerprint"]
    assert not SourceSnapshot.objects.exists()
    assert press(admin, draft, again).status_code == 302


def test_a_draft_saved_in_the_meantime_is_shown_again(admin: Client, draft: Any, rows: Any) -> None:
    data = ticked(shown(admin.get(address(draft))))
    draft.get_latest_revision_as_object().save_revision(clean=False)
    answer = press(admin, draft, data)
    assert "saved in the meantime" in said(answer)
    assert ticked(shown(answer))["revision"] != data["revision"]
    assert not SourceSnapshot.objects.exists()


def test_nothing_chosen_is_said(admin: Client, draft: Any) -> None:
    data = ticked(shown(admin.get(address(draft))))
    keys = {name: data[name] for name in ("revision", "fingerprint")}
    assert "Nothing is chosen." in said(press(admin, draft, keys))


@pytest.mark.parametrize("action", ["", "all", "all:", "all:table9", "none:x", "drop"])
def test_strange_input_writes_nothing(admin: Client, draft: Any, action: str) -> None:
    strange = {"cell-": "1", "cell-x": "1", "zeros": "1", "chapters": "title", "revision": "x"}
    assert press(admin, draft, strange, action).status_code == 200
    assert not SourceSnapshot.objects.exists()


def test_a_draft_without_a_year_is_sent_back(admin: Client, index: Any) -> None:
    page = make_draft(index, year=None)
    answer = admin.get(address(page), follow=True)
    assert "Enter the year of the report first" in said(answer)


def test_a_locked_draft_is_sent_back(admin: Client, draft: Any, rows: Any) -> None:
    data = ticked(shown(admin.get(address(draft))))
    type(draft).objects.filter(pk=draft.pk).update(locked=True)
    answer = admin.post(address(draft), {**data, "action": "fill"}, follow=True)
    assert "locked or under review" in said(answer)
    assert not SourceSnapshot.objects.exists()


def test_other_pages_and_aliases_cannot_be_filled(admin: Client, draft: Any, index: Any) -> None:
    assert admin.get(address(index)).status_code == 404
    alias = draft.create_alias(update_slug="copy", parent=index)
    assert admin.get(address(alias)).status_code == 404
    assert admin.get(reverse("disclosure_report:fill", args=[999_999])).status_code == 404


def test_no_offers_is_a_screen_too(admin: Client, index: Any, settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": False, "TABLE_SOURCES": ()}
    page = make_draft(index, year=2024)
    assert "No source has anything for this year." in said(admin.get(address(page)))


def test_the_queries_of_the_screen_do_not_grow(
    admin: Client, draft: Any, section: Any, django_assert_max_num_queries: Any
) -> None:
    column = make_column(section)
    admin.get(address(draft))
    for day in range(1, 9):
        make_document(column, kind="normative", dated_on=date(2024, 5, day))
    with django_assert_max_num_queries(60):
        admin.get(address(draft))


def test_each_cell_can_be_traced(admin: Client, draft: Any, rows: Any) -> None:
    data = ticked(shown(admin.get(address(draft))))
    keys = {name: data[name] for name in ("revision", "fingerprint")}
    press(admin, draft, {**keys, f"cell-{CARRIED}": "1"})
    rows.clear()
    listed = said(admin.get(reverse("disclosure_report:snapshots", args=[draft.pk])))
    assert "二、上年结转政府信息公开申请数量 / 自然人" in listed
    assert "依申请公开登记簿" in listed
    snapshot = SourceSnapshot.objects.get()
    own = reverse("disclosure_report:snapshot", args=[draft.pk, snapshot.pk])
    assert "申请 1" in said(admin.get(own))
    other = reverse("disclosure_report:snapshot", args=[draft.pk, snapshot.pk + 1])
    assert admin.get(other).status_code == 404


def test_the_last_filling_of_a_cell_counts(admin: Client, draft: Any, rows: Any) -> None:
    rows.clear()
    for key in ("0", "1"):
        data = ticked(shown(admin.get(address(draft)))) | {f"cell-{CARRIED}": key}
        press(admin, draft, data)
    soup = shown(admin.get(reverse("disclosure_report:snapshots", args=[draft.pk])))
    row = soup.find("tr", id=CARRIED)
    assert [cell.get_text(strip=True) for cell in row.select("td")[:2]] == ["0", "1"]


def test_a_report_never_filled_says_so(admin: Client, last_year: Any) -> None:
    answer = admin.get(reverse("disclosure_report:snapshots", args=[last_year.pk]))
    assert "No figure of this report was taken from a register." in said(answer)
    assert shown(answer).select_one("main h2").get_text() == last_year.title
    assert shown(answer).select_one(f"main a.button[href='{address(last_year)}']")


def test_a_report_is_begun_and_leads_to_its_filling(
    admin: Client, index: Any, last_year: Any, rows: Any
) -> None:
    begin = reverse("disclosure_report:begin", args=[index.pk])
    assert "Begin the report" in said(admin.get(begin))
    answer = admin.post(begin, {"year": "2024"})
    page = get_settings().model("REPORT_PAGE_MODEL").objects.get(year=2024)
    assert answer.url == address(page)
    assert not page.live
    assert (page.slug, page.latest_revision.user.username) == ("2024", "chief")
    assert page.title.endswith("2024年政府信息公开工作年度报告")
    data = ticked(shown(admin.get(answer.url)))
    press(admin, page, data)
    assert value(page, CARRIED) == 1


@pytest.mark.parametrize("year", ["2023", "1999", "2999", "x", ""])
def test_a_year_that_cannot_be_is_asked_for_again(
    admin: Client, index: Any, last_year: Any, year: str
) -> None:
    answer = admin.post(reverse("disclosure_report:begin", args=[index.pk]), {"year": year})
    assert shown(answer).select_one(".w-field__errors, .messages, .error-message, .help-critical")
    assert get_settings().model("REPORT_PAGE_MODEL").objects.count() == 1


def test_a_report_is_begun_in_a_list_of_reports_only(admin: Client, section: Any) -> None:
    assert admin.get(reverse("disclosure_report:begin", args=[section.pk])).status_code == 404


def test_the_buttons_are_on_the_pages(admin: Client, draft: Any, index: Any) -> None:
    edit = admin.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()
    assert address(draft) in edit
    assert reverse("disclosure_report:snapshots", args=[draft.pk]) in edit
    explore = admin.get(reverse("wagtailadmin_explore", args=[index.pk])).content.decode()
    assert reverse("disclosure_report:begin", args=[index.pk]) in explore
    new = admin.get(
        reverse(
            "wagtailadmin_pages:add",
            args=("wagtail_disclosure_pages", "annualreportpage", index.pk),
        )
    )
    assert "/fill/" not in new.content.decode()


def test_a_public_report_is_filled_as_a_draft_only(
    admin: Client, index: Any, last_year: Any, rows: Any
) -> None:
    page = make_report(index, year=2024, requests=stream("table3"))
    data = ticked(shown(admin.get(address(page))))
    press(admin, page, {**data, f"cell-{CARRIED}": "1"})
    public = type(page).objects.get(pk=page.pk)
    assert public.live
    assert public.has_unpublished_changes
    assert value(page, CARRIED) == 1
