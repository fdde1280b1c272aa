"""Short addresses and QR codes lead to what is public, and nowhere else."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import PageViewRestriction

from tests.distribution.test_codes import ALPHABET
from tests.review.factories import draft
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.distribution.addresses import addresses_of
from wagtail_disclosure.distribution.codes import code_of
from wagtail_disclosure.review.circumstances import without_review

pytestmark = pytest.mark.django_db


def get(code: str, name: str = "short"):
    return Client().get(reverse(f"wagtail_disclosure_public:{name}", args=[code]))


def test_it_leads_to_the_page(page, entry, django_assert_max_num_queries) -> None:
    code = code_of(page.pk)
    get(code)
    with django_assert_max_num_queries(1):
        response = get(code)
    assert response.status_code == 302
    assert response.url == page.full_url
    assert response["Cache-Control"] == "public, max-age=300"
    assert get(code.lower()).status_code == 302
    assert addresses_of(entry).short.endswith(f"/s/{code}")


def test_the_code_is_drawn(page) -> None:
    response = get(code_of(page.pk), "qr_code")
    assert response["Content-Type"] == "image/svg+xml"
    drawing = ElementTree.fromstring(response.content)
    assert drawing.tag.endswith("svg")
    assert f"/s/{code_of(page.pk)}" in "".join(drawing.itertext())
    assert b"style" not in response.content
    assert b"<script" not in response.content


@pytest.mark.parametrize("name", ["short", "qr_code"])
def test_what_is_not_public_leads_nowhere(office, page, name) -> None:
    hidden = draft(office)
    code = code_of(page.pk)
    wrong = code[:-1] + next(char for char in ALPHABET if char != code[-1])
    for typed in (code_of(hidden.pk), wrong, "0", "A" * 10_000, "\x00", code_of(2**63 - 1)):
        assert get(typed, name).status_code == 404
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert get(code, name).status_code == 404
    PageViewRestriction.objects.all().delete()
    assert get(code, name).status_code in {200, 302}
    with without_review("演示"):
        WithdrawDocument(page, "有误").execute()
    assert get(code, name).status_code == 404


def test_it_cannot_be_posted_to(page) -> None:
    url = reverse("wagtail_disclosure_public:short", args=[code_of(page.pk)])
    assert Client().post(url).status_code == 405
    assert Client().head(url).status_code == 302


def test_without_the_public_addresses_there_is_no_short_one(entry, settings) -> None:
    settings.ROOT_URLCONF = "tests.report.issues.urls_without_ours"
    addresses = addresses_of(entry)
    assert addresses.short == ""
    assert addresses.shortest == addresses.page
