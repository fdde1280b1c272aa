"""Writing a key task in the admin: what is wrong is said at its field, nothing typed is lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.agency.matters.builders import in_days, make_index, make_task
from tests.review.factories import Office, edit, make_office
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.circumstances import without_review

pytestmark = pytest.mark.django_db
REASON = "演示用，事前已审核。"
PARENT = ("wagtail_disclosure_pages", "matterpage")


@pytest.fixture
def office(settings: Any) -> Office:
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "REVIEW_ENFORCED": True}
    return make_office()


@pytest.fixture
def index(office: Office) -> Any:
    with without_review(REASON):
        return make_index(office.section)


def client_of(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def formset(name: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    data = {
        f"{name}-TOTAL_FORMS": len(rows),
        f"{name}-INITIAL_FORMS": 0,
        f"{name}-MIN_NUM_FORMS": 0,
        f"{name}-MAX_NUM_FORMS": 1000,
    }
    for number, row in enumerate(rows):
        data |= {f"{name}-{number}-{key}": value for key, value in row.items()}
        data |= {f"{name}-{number}-ORDER": number + 1, f"{name}-{number}-id": ""}
    return data


def form(progress: Any = (), milestones: Any = (), **fields: Any) -> dict[str, Any]:
    return {
        "title": "图书分馆建设",
        "slug": "library",
        "year": "2025",
        "kind": "key_work",
        "owner_office": "文化艺术科",
        "leader_post": "副局长",
        "goal": "年内完成。",
        "consultation_from": "",
        "consultation_until": "",
        "consultation_reason": "",
        "result": "",
        "concluded_on": "",
        "major_reason": "",
        "change_note": "",
        "seo_title": "",
        "search_description": "",
        **formset("milestones", list(milestones)),
        **formset("progress", list(progress)),
        **formset("related_documents", []),
        **formset("comments", []),
        **fields,
    }


def create(user: Any, index: Any, data: dict[str, Any]) -> Any:
    address = reverse("wagtailadmin_pages:add", args=(*PARENT, index.pk))
    return client_of(user).post(address, data)


def tasks() -> Any:
    return get_settings().model("MATTER_PAGE_MODEL").objects


def test_an_editor_writes_a_draft_with_its_rows(office, index):
    progress = [{"dated_on": "2025-03-01", "percent": "20", "text": "开工"}]
    milestones = [{"text": "验收", "due_on": "2025-09-01", "done_on": ""}]
    response = create(office.editor, index, form(progress, milestones))
    assert response.status_code == 302
    page = tasks().get().get_latest_revision_as_object()
    assert not page.live
    assert page.progress.get().percent == 20
    assert page.milestones.get().due_on == date(2025, 9, 1)


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"consultation_from": "2025-03-02", "consultation_until": "2025-03-01"}, "consultation"),
        ({"concluded_on": "2999-01-01"}, "concluded_on"),
        ({"year": "1066"}, "year"),
        ({"progress": [{"dated_on": "2999-01-01", "percent": "", "text": "早"}]}, "progress"),
        ({"progress": [{"dated_on": "2025-01-01", "percent": "101", "text": "多"}]}, "progress"),
        ({"progress": [{"dated_on": "昨天", "percent": "", "text": "错"}]}, "progress"),
        ({"milestones": [{"text": "一", "due_on": "", "done_on": "2999-01-01"}]}, "milestones"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(office, index, data, field):
    response = create(office.editor, index, form(goal="不能丢的目标。", **data))
    assert response.status_code == 200
    bound = response.context["form"]
    errors = [name for name in bound.errors if name.startswith(field)]
    errors += [name for name, rows in bound.formsets.items() if name == field and any(rows.errors)]
    assert errors
    assert "不能丢的目标。" in response.content.decode()
    assert not tasks().exists()


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"result": "完成"}, "concluded_on"),
        ({"concluded_on": "2025-03-01"}, "result"),
        (
            {"consultation_from": "2025-03-01", "consultation_until": "2025-03-10"},
            "consultation_reason",
        ),
    ],
)
def test_what_submission_asks_for_does_not_stop_a_draft(office, index, data, field):
    submitted = create(office.editor, index, form(**data) | {"action-submit": "1"})
    assert submitted.status_code == 200
    assert field in submitted.context["form"].errors
    assert create(office.editor, index, form(**data)).status_code == 302


def test_an_editor_of_another_agency_writes_nothing_here(office, index):
    other = make_office()
    response = create(other.editor, index, form())
    assert response.status_code == 302
    assert not tasks().exists()


def test_progress_goes_public_through_review_only(office, index, client):
    with without_review(REASON):
        page = make_task(index)
    row = type(page).progress.rel.related_model(dated_on=in_days(-1), text="未经审核的进展")
    edit(page, office.editor, progress=[row], change_note="更新进展")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client_of(office.editor).post(address, form(slug=page.slug) | {"action-publish": "1"})
    assert "未经审核的进展" not in client.get(page.url).content.decode()
    public = tasks().get()
    assert public.live
    assert not public.progress.exists()
