"""With the review on: no page of a visit goes round it, and the tiers publish what they saw."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.factories import make_section
from tests.review.factories import (
    Office,
    decide,
    make_office,
    make_person,
    proofread,
    submit,
)
from tests.visit.places import make_visit, make_visit_column, photo, price, sight, warning
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.review.circumstances import without_review
from wagtail_disclosure.review.roles import Role
from wagtail_disclosure.visit.models import AttractionPage, ServicePlacePage


@pytest.fixture(autouse=True)
def review_enforced(settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True}


@pytest.fixture
def office(db: None) -> Office:
    return make_office()


def full_sight() -> AttractionPage:
    page = sight(admission="ticket", latitude="43.3", longitude="84")
    page.ticket_prices = [price("80", date(2020, 1, 1))]
    page.photos = [photo()]
    return page


DRAFTS: dict[str, Callable[[], Any]] = {
    "sights": full_sight,
    "food": lambda: ServicePlacePage(
        title="馆", slug="food", summary="一处。", place_kind="snacks", price_from="25", live=False
    ),
    "warnings": warning,
}


@pytest.fixture(params=DRAFTS)
def draft(request: pytest.FixtureRequest, office: Office) -> Any:
    """A draft of each type, in the column for it."""
    with without_review("演示用，事前已审核。"):
        column = make_visit_column(make_visit(office.section), request.param)
    page = DRAFTS[request.param]()
    column.add_child(instance=page)
    page.save_revision(user=office.editor)
    return page


def test_nothing_is_published_unreviewed(draft: Any, client: Client) -> None:
    with pytest.raises(PermissionDenied), transaction.atomic():
        draft.get_latest_revision().publish()
    draft.live = True
    with pytest.raises(PermissionDenied), transaction.atomic():
        draft.save()
    assert not PublishedEntry.objects.filter(page=draft).exists()
    assert client.get(draft.url).status_code == 404


def test_the_tiers_publish_what_they_approved(draft: Any, office: Office, client: Client) -> None:
    submit(draft, office.editor)
    proofread(draft)
    for user in (office.office, office.leader):
        decide(draft, user)
    page = type(draft).objects.get(pk=draft.pk)
    assert page.live
    assert PublishedEntry.objects.filter(page=page).exists()
    assert client.get(page.url).status_code == 200


def test_only_people_of_the_agency_edit(draft: Any, office: Office, client: Client) -> None:
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert client.get(address).status_code == 302  # to the form for logging in
    neighbour = make_section()
    client.force_login(make_person(neighbour.agency, Role.EDITOR))
    assert client.get(address).status_code in {302, 403}
    client.force_login(office.editor)
    assert client.get(address).status_code == 200
