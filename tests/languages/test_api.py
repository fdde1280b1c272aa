"""The API in a portal with several languages: one at a time, each item once."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories import make_document
from tests.languages.factories import published_in

pytestmark = pytest.mark.django_db

ROOT = "/api/disclosure/v1/"


def items(client: Client, path: str, **parameters: str) -> list[Any]:
    response = client.get(ROOT + path, parameters)
    assert response.status_code == 200
    found: list[Any] = response.json()["items"]
    return found


def test_one_language_at_a_time(client: Client, column: Any) -> None:
    page = make_document(column, title="关于防火的通知")
    english = published_in("en", page, title="On fires")
    draft = published_in("kk-arab", page, title="ئورت")
    draft.unpublish()
    for name in ("catalogue/", "documents/"):
        assert [one["title"] for one in items(client, name)] == ["关于防火的通知"]
        (one,) = items(client, name, language="en")
        assert (one["id"], one["language"]) == (english.pk, "en")
        assert one["url"] == f"http://testserver{english.url}"
        assert one["kind"]["label"] == "Document"
        assert items(client, name, language="kk-arab") == []
    (chinese,) = items(client, "catalogue/")
    assert chinese["theme"]["label"] != chinese["theme"]["code"]


def test_the_browser_has_no_say(client: Client, column: Any) -> None:
    make_document(column, title="关于防火的通知")
    asked = [
        client.get(f"{ROOT}catalogue/", HTTP_ACCEPT_LANGUAGE=code).content for code in ("en", "zh")
    ]
    assert asked[0] == asked[1]
    assert "文件" in asked[0].decode()
