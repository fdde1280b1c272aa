"""Nothing of the programme goes public but through the tiers, and the ledger vouches for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from tests.factories import make_user
from tests.review.factories import (
    REASON,
    Office,
    decide,
    make_office,
    proofread,
    submit,
)
from tests.visit.programme import (
    make_event,
    make_gallery,
    make_impression,
    make_project,
    make_route,
    make_visit,
    make_visit_column,
    occurrence,
    stop,
)
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.review.audit.verification import verify
from wagtail_disclosure.review.circumstances import without_review

pytestmark = pytest.mark.django_db


def a_route(column: Any, **fields: Any) -> Any:
    return make_route(column, stop("甲"), stop("乙", leg_km=Decimal(80)), **fields)


def an_event(column: Any, **fields: Any) -> Any:
    return make_event(
        column,
        occurrence(starts_at=time(19, 30)),
        latitude=Decimal("43.4"),
        longitude=Decimal("83.5"),
        **fields,
    )


def a_project(column: Any, **fields: Any) -> Any:
    return make_project(column, investment_wan_yuan=Decimal(25), **fields)


MAKERS: dict[str, Callable[..., Any]] = {
    "routes": a_route,
    "events": an_event,
    "projects": a_project,
    "impressions": make_impression,
    "galleries": make_gallery,
}


@pytest.fixture(autouse=True)
def review_enforced(settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True}


@pytest.fixture
def office() -> Office:
    return make_office()


@pytest.fixture(params=MAKERS)
def draft(request: pytest.FixtureRequest, office: Office) -> Any:
    with without_review(REASON):
        column = make_visit_column(request.param, make_visit(office.section))
    page = MAKERS[request.param](column, live=False)
    page.save_revision(user=office.editor, clean=False)
    return type(page).objects.get(pk=page.pk)


def test_nobody_publishes_it_unreviewed(client: Any, office: Office, draft: Any) -> None:
    with pytest.raises((PermissionDenied, ValidationError)):
        draft.get_latest_revision().publish(user=make_user("chief", is_superuser=True))
    for user in (office.editor, office.office, make_user("root", is_superuser=True)):
        assert not draft.permissions_for_user(user).can_publish()
    assert client.get(draft.url).status_code == 404
    assert not PublishedEntry.objects.filter(page=draft).exists()


def test_the_tiers_publish_it_and_the_ledger_vouches(
    client: Any, office: Office, draft: Any
) -> None:
    submit(draft, office.editor)
    proofread(draft)
    decide(draft, office.office)
    decide(draft, office.leader)
    assert client.get(draft.url).status_code == 200
    assert PublishedEntry.objects.filter(page=draft).exists()
    assert list(verify()) == []
    # What the database gives back is no change of substance.
    assert "change_note" not in type(draft).objects.get(pk=draft.pk).publication_errors()


def test_another_agency_does_not_edit_it(client: Any, draft: Any) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert client.get(edit).status_code == 302
    client.force_login(make_office().editor)
    assert client.get(edit).status_code == 302
