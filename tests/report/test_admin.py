"""The editing screen, without a browser."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.admin.telepath import JSContext
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from tests.factories import make_section, make_user, part
from tests.report.builders import BALANCED, make_draft, make_report, raw_table
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.statutory.editions import get_edition

pytestmark = pytest.mark.django_db

EDITOR_DEFINITION_LIMIT = 100_000


@pytest.fixture
def index() -> Any:
    return part(make_section(), "reports")


@pytest.fixture
def admin(client: Client) -> Client:
    client.force_login(make_user("chief", is_superuser=True))
    return client


def filled_in(numbers: dict[str, object], **fields: Any) -> dict[str, str]:
    """What the browser sends for a report."""
    edition = get_edition("2021")
    tables = {
        field: streamfield([(f"{key}_2021", raw_table(edition.table(key), given))])
        for field, key, given in (
            ("disclosed", "table2", {}),
            ("requests", "table3", numbers),
            ("remedies", "table4", {}),
        )
    }
    text = streamfield([("text", rich_text("<p>一年来的工作。</p>"))])
    values = {
        "year": "2023",
        "issued_on": "2024-01-12",
        "overview": text,
        **tables,
        "problems": text,
        "other_matters": streamfield([]),
        "fees_yuan": "0",
        "change_note": "",
        "seo_title": "",
        "search_description": "",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        **fields,
    }
    return nested_form_data(values)


def create(admin: Client, index: Any, data: dict[str, str]) -> Any:
    address = reverse(
        "wagtailadmin_pages:add",
        args=("wagtail_disclosure_pages", "annualreportpage", index.pk),
    )
    return admin.post(address, data)


def edit(admin: Client, page: Any, data: dict[str, str]) -> Any:
    return admin.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


def only_report() -> Any:
    return get_settings().model("REPORT_PAGE_MODEL").objects.get()


PUBLISH = {"action-publish": "1"}


def test_a_report_is_created_and_published(admin: Client, index: Any) -> None:
    assert create(admin, index, filled_in(BALANCED, **PUBLISH)).status_code == 302
    page = only_report()
    assert page.live
    assert page.slug == "2023"
    assert page.title.endswith("2023年政府信息公开工作年度报告")


def test_an_empty_report_is_saved_as_draft(admin: Client, index: Any) -> None:
    data = filled_in({}, year="", issued_on="", fees_yuan="")
    assert create(admin, index, data).status_code == 302
    assert not only_report().live


def test_rubbish_is_saved_as_draft_and_shown_again(admin: Client, index: Any) -> None:
    create(admin, index, filled_in({"received.natural_person": "三件"}))
    page = only_report()
    content = admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert json.dumps("三件").strip('"') in content


def test_an_unbalanced_table_is_refused_at_the_cell(admin: Client, index: Any) -> None:
    data = filled_in(BALANCED | {"received.natural_person": 9}, **PUBLISH)
    response = create(admin, index, data)
    assert response.status_code == 200
    form = response.context["form"]
    error = form.errors.as_data()["requests"][0].as_json_data()
    cell = error["blockErrors"][0]["blockErrors"]["requests"]["blockErrors"]
    message = cell["carried_forward"]["blockErrors"]["natural_person"]["messages"][0]
    assert message.endswith("第三项（七）总计 2 + 第四项 1 = 3，两者应相等")
    assert not get_settings().model("REPORT_PAGE_MODEL").objects.exists()


def test_everything_in_the_way_is_said_at_once(admin: Client, index: Any) -> None:
    data = filled_in({"received.natural_person": ""}, fees_yuan="", issued_on="", **PUBLISH)
    errors = create(admin, index, data).context["form"].errors
    assert {"requests", "fees_yuan", "issued_on"} <= set(errors)


def test_the_same_year_is_refused_for_drafts_too(admin: Client, index: Any) -> None:
    make_report(index)
    errors = create(admin, index, filled_in(BALANCED)).context["form"].errors
    assert errors["year"] == ["This agency already has a report for 2023."]


@pytest.mark.parametrize("year", ["2007", "2999", "20a3", "-1", "9" * 30, "9" * 300])
def test_an_impossible_year_is_refused(admin: Client, index: Any, year: str) -> None:
    for action in ({}, PUBLISH):
        response = create(admin, index, filled_in(BALANCED, year=year, **action))
        assert "year" in response.context["form"].errors


@pytest.fixture
def overtaken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both editors pass the check before either is published."""
    monkeypatch.setattr("wagtail_disclosure.report.rules.report_of_same_year", lambda page: None)
    monkeypatch.setattr(
        "wagtail_disclosure.report.forms.report_for_year", lambda *args, **kwargs: None
    )


def test_being_overtaken_while_creating_is_said_at_the_year(
    admin: Client, index: Any, overtaken: None
) -> None:
    make_report(index)
    response = create(admin, index, filled_in(BALANCED, **PUBLISH))
    assert response.status_code == 200
    assert response.context["form"].errors["year"] == ["This agency already has a report for 2023."]
    assert only_report().live


def test_being_overtaken_while_editing_is_said_at_the_year(
    admin: Client, index: Any, overtaken: None
) -> None:
    draft = make_draft(index, year=2022)
    make_report(index)
    response = edit(admin, draft, filled_in(BALANCED, **PUBLISH))
    assert response.status_code == 200
    assert response.context["form"].errors["year"] == ["This agency already has a report for 2023."]
    draft.refresh_from_db()
    assert not draft.live


def test_revisions_are_compared_cell_by_cell(admin: Client, index: Any) -> None:
    page = make_draft(index)
    first = page.get_latest_revision()
    page.requests = [
        {
            "type": "table3_2021",
            "value": raw_table(
                get_edition("2021").table("table3"), {"received.natural_person": 41}
            ),
        }
    ]
    second = page.save_revision(clean=False)
    address = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first.pk, second.pk])
    assert "41" in admin.get(address).content.decode()


@pytest.mark.parametrize("field", ["disclosed", "requests", "remedies"])
def test_the_editor_definition_stays_small(field: str) -> None:
    block = get_settings().model("REPORT_PAGE_MODEL")._meta.get_field(field).stream_block
    assert len(json.dumps(JSContext().pack(block))) < EDITOR_DEFINITION_LIMIT
