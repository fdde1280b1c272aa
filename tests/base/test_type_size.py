"""Large type: chosen with a button, kept in a cookie, shown by a sheet of the reader's own."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import make_section

CHOOSE = "/disclosure-links/type/"
SHEET = "/disclosure-links/type.css"


def choose(client: Client, size: str = "large", back: str = "/here/?q=年报") -> Any:
    return client.post(CHOOSE, {"type": size, "next": back})


def test_addresses() -> None:
    assert reverse("wagtail_disclosure_public:choose_type") == CHOOSE
    assert reverse("wagtail_disclosure_public:type_sheet") == SHEET


def test_the_choice_is_kept_and_leads_back(client: Client) -> None:
    answer = choose(client)
    assert answer.status_code == 302
    assert answer["Location"] == "/here/?q=%E5%B9%B4%E6%8A%A5"
    cookie = answer.cookies["disclosure_type"]
    assert (cookie.value, cookie["samesite"], cookie["httponly"]) == ("large", "Lax", True)
    assert cookie["max-age"] == 365 * 24 * 60 * 60
    assert b"--disclosure-large-type" in client.get(SHEET).content


@pytest.mark.parametrize("size", ["standard", "", "huge", "\0", "x" * 10_000])
def test_whatever_is_not_large_is_standard(client: Client, size: str) -> None:
    choose(client)
    assert choose(client, size).status_code == 302
    assert client.get(SHEET).content == b""


@pytest.mark.parametrize(
    "back",
    [
        "",
        "here/",
        "https://example.com/",
        "//example.com/",
        "/\\example.com",
        "\\\\example.com",
        "javascript:alert(1)",
        "/" + "x" * 10_000,
    ],
)
def test_no_way_off_the_host(client: Client, back: str) -> None:
    assert choose(client, back=back)["Location"] == "/"


@pytest.mark.parametrize("back", ["/\0", "/a\r\nSet-Cookie: b=c"])
def test_control_characters_stay_in_the_address(client: Client, back: str) -> None:
    answer = choose(client, back=back)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/") and answer["Location"].isprintable()
    assert set(answer.cookies) == {"disclosure_type"}


def test_a_link_or_a_robot_changes_nothing(client: Client) -> None:
    assert client.get(CHOOSE, {"type": "large"}).status_code == 405
    assert client.post(SHEET).status_code == 405


def test_only_the_sheet_depends_on_the_reader(client: Client) -> None:
    choose(client)
    sheet = client.get(SHEET)
    assert sheet["Content-Type"].startswith("text/css")
    assert sheet["Cache-Control"] == "private, no-cache"
    assert "Cookie" in sheet["Vary"]
    again = client.get(SHEET, headers={"if-none-match": sheet["ETag"]})
    assert (again.status_code, again["Cache-Control"]) == (304, "private, no-cache")
    choose(client, "standard")
    other = client.get(SHEET, headers={"if-none-match": sheet["ETag"]})
    assert (other.status_code, other.content) == (200, b"")


def test_a_strict_client_needs_no_token() -> None:
    assert choose(Client(enforce_csrf_checks=True)).status_code == 302


def test_pages_offer_it_and_are_the_same_for_everybody(db: None, client: Client) -> None:
    section = make_section(name="测试局")
    before = client.get(section.url)
    html = before.content.decode()
    assert f'<link rel="stylesheet" href="{SHEET}">' in html
    assert f'action="{CHOOSE}"' in html
    assert f'name="next" value="{section.url}"' in html
    choose(client)
    after = client.get(section.url)
    assert after.content == before.content
    assert "Cookie" not in after.get("Vary", "")
    assert "csrfmiddlewaretoken" not in html
