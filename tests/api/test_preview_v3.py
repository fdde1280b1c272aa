"""The same answers in Wagtail's API v3."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.api.conftest import ROOT
from tests.factories import make_document, make_draft

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.api.v3_urls")]

V3 = "/api/v3/disclosure/"


def test_it_says_the_same(client: Client, column: Any) -> None:
    page = make_document(column)
    draft = make_draft(column)
    for path in ("catalogue/", f"catalogue/{page.pk}/", f"documents/{page.pk}/"):
        assert client.get(V3 + path).json() == client.get(ROOT + path).json()
    assert client.get(f"{V3}documents/{draft.pk}/").status_code == 404
    assert client.get(f"{V3}catalogue/?colour=red").status_code == 400
    assert client.post(f"{V3}catalogue/").status_code == 405


def test_its_description_names_the_parameters(client: Client) -> None:
    paths = client.get("/api/v3/openapi.json").json()["paths"]
    parameters = paths[f"{V3}catalogue/"]["get"]["parameters"]
    assert {"q", "limit", "theme"} <= {one["name"] for one in parameters}
    keys = [item["get"]["operationId"] for item in paths.values()]
    assert len(keys) == len(set(keys))
