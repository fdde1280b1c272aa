"""Public pages from the cache: quick, the same for everybody, and never older than what is
published.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db.models import F
from django.http import HttpResponse
from django.test import Client, RequestFactory
from wagtail.models import PageViewRestriction, Site

from tests.factories import make_column, make_document, make_section, make_user
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.delivery import generation
from wagtail_disclosure.delivery.middleware import PageCacheMiddleware

pytestmark = pytest.mark.django_db
MIDDLEWARE = "wagtail_disclosure.delivery.middleware.PageCacheMiddleware"


@pytest.fixture(autouse=True)
def kept_pages(settings: Any, django_capture_on_commit_callbacks: Any) -> Any:
    settings.MIDDLEWARE = [MIDDLEWARE, *settings.MIDDLEWARE]
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def commits(django_capture_on_commit_callbacks: Any) -> Any:
    """What is done within is committed."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def column() -> Any:
    return make_column(make_section())


def test_a_kept_page_asks_one_thing(
    client: Client, column: Any, django_assert_num_queries: Any
) -> None:
    first = client.get(column.url)
    with django_assert_num_queries(1):
        second = client.get(column.url)
    assert second.content == first.content
    assert second.headers == first.headers
    assert first["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_a_busy_process_asks_once_a_second(
    client: Client,
    column: Any,
    commits: Any,
    settings: Any,
    monkeypatch: pytest.MonkeyPatch,
    django_assert_num_queries: Any,
) -> None:
    """What it changes itself it knows at once, what others change when it asks again."""
    clock = SimpleNamespace(now=1_000_000.0, monotonic=lambda: clock.now)
    monkeypatch.setattr(generation, "time", clock)
    monkeypatch.setattr(generation._Heard, "good_until", 0.0)
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "PAGE_CACHE_TRUST_SECONDS": 1}
    client.get(column.url)
    with django_assert_num_queries(0):
        client.get(column.url)

    with commits():
        make_document(column, title="本进程公布的通知")
    assert "本进程公布的通知" in client.get(column.url).text

    type(column).objects.filter(pk=column.pk).update(title="别处改名的栏目")
    generation.Generation.objects.update(number=F("number") + 1)
    assert "别处改名的栏目" not in client.get(column.url).text
    clock.now += 1.5
    assert "别处改名的栏目" in client.get(column.url).text


def test_who_has_the_page_is_told_so(client: Client, column: Any) -> None:
    etag = client.get(column.url)["ETag"]
    for _ in range(2):
        answer = client.get(column.url, headers={"if-none-match": etag})
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer["ETag"] == etag
        cache.clear()  # then the page is made anew, and still the same
    assert client.get(column.url, headers={"if-none-match": '"other"'}).status_code == 200
    head = client.head(column.url)
    assert (head["ETag"], head.content) == (etag, b"")


def test_a_publication_shows_at_once(client: Client, column: Any, commits: Any) -> None:
    section = column.get_parent().get_parent()
    addresses = [column.url, section.url, f"{section.url}search/", f"{column.url}?side=decision"]
    assert all("关于开放的通知".encode() not in client.get(url).content for url in addresses)
    with commits():
        document = make_document(column, title="关于开放的通知", five_disclosures="decision")
    assert all("关于开放的通知".encode() in client.get(url).content for url in addresses)
    assert client.get(document.url).status_code == 200
    with commits():
        document.unpublish()
    assert all("关于开放的通知".encode() not in client.get(url).content for url in addresses)
    assert client.get(document.url).status_code == 404


@pytest.mark.parametrize("change", ["column", "agency", "site", "restriction", "delete"])
def test_whatever_pages_show_is_followed(
    client: Client, column: Any, commits: Any, change: str
) -> None:
    section = column.get_parent().get_parent().specific
    before = client.get(section.url), client.get(column.url)
    number = generation.current_generation()
    with commits():
        if change == "column":
            column.title = "新的栏目"
            column.save()
        elif change == "agency":
            section.agency.name = "新名局"
            section.agency.save()
        elif change == "site":
            Site.objects.get().save()
        elif change == "restriction":
            PageViewRestriction.objects.create(page=column, restriction_type="login")
        else:
            column.delete()
    assert generation.current_generation() > number
    after = client.get(section.url), client.get(column.url)
    if change in {"restriction", "delete"}:
        assert after[1].status_code in {302, 404}
    elif change == "agency":
        assert "新名局".encode() in after[0].content
    assert before[1].status_code == 200


def test_drafts_change_nothing(client: Client, column: Any, commits: Any) -> None:
    client.get(column.url)
    number = generation.current_generation()
    with commits():
        column.title = "还没有公开"
        column.save_revision()
    assert generation.current_generation() == number


def test_readers_who_are_logged_in_are_answered_anew(
    client: Client, column: Any, django_assert_num_queries: Any
) -> None:
    make_user("reader")
    client.force_login(make_user("editor"))
    answer = client.get(column.url)
    assert "private" in answer["Cache-Control"]
    assert not answer.has_header("ETag")
    assert Client().get(column.url)["Cache-Control"].startswith("public")


def test_a_restricted_page_is_kept_for_nobody(client: Client, column: Any) -> None:
    PageViewRestriction.objects.create(page=column, restriction_type="login")
    for _ in range(2):
        answer = client.get(column.url)
        assert answer.status_code == 302
        assert "no-store" in answer["Cache-Control"]


def test_languages_and_encodings_are_kept_apart(client: Client, column: Any) -> None:
    english = client.get(column.url, headers={"accept-language": "en"})
    chinese = client.get(column.url, headers={"accept-language": "zh-Hans"})
    assert english.content != chinese.content
    assert client.get(column.url, headers={"accept-language": "en"}).content == english.content


def test_searches_are_kept_until_something_changes(
    client: Client, column: Any, commits: Any, django_assert_num_queries: Any
) -> None:
    """A search that is shared or asked for again costs what any kept page costs."""
    address = f"{column.get_parent().get_parent().url}search/?q=换证须知&order=newest"
    client.get(address)
    with django_assert_num_queries(1):
        client.get(address)
    with commits():
        document = make_document(column, title="换证须知")
    assert document.url in client.get(address).text
    with commits():
        WithdrawDocument(document, "公布有误。").execute()
    assert document.url not in client.get(address).text


def test_searches_that_a_server_answers_are_not_kept(
    client: Client, column: Any, settings: Any
) -> None:
    settings.WAGTAIL_DISCLOSURE = {
        **settings.WAGTAIL_DISCLOSURE,
        "SEARCH_SERVER": {
            "BACKEND": "wagtail_disclosure.search.servers.elasticsearch.ElasticsearchServer",
            "HOSTS": ["http://localhost:1"],
        },
    }
    section = column.get_parent().get_parent()
    assert not client.get(f"{section.url}search/", {"q": "新源"}).has_header("ETag")
    assert client.get(f"{section.url}search/", {"year": "2023"}).has_header("ETag")


def test_what_nobody_asks_twice_is_not_kept(client: Client, column: Any) -> None:
    assert not client.get(f"{column.url}?{'x' * 300}").has_header("ETag")


def test_nothing_is_kept_for_no_seconds(client: Client, column: Any, settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "PAGE_CACHE_SECONDS": 0}
    assert not client.get(column.url).has_header("ETag")


def test_posts_and_odd_hosts_pass(client: Client, column: Any) -> None:
    assert client.post(column.url).status_code in {200, 403, 405}
    assert client.get(column.url, headers={"host": "not/a/host"}).status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"Set-Cookie": "a=b"},
        {"Cache-Control": "private"},
        {"Cache-Control": "no-store"},
        {"Vary": "User-Agent"},
    ],
)
def test_answers_for_one_reader_are_not_kept(headers: dict[str, str]) -> None:
    def answered(request: Any) -> HttpResponse:
        response = HttpResponse("一", headers=headers)
        response.disclosure_may_be_kept = True  # type: ignore[attr-defined]
        if "Set-Cookie" in headers:
            response.set_cookie("a", "b")
        return response

    assert not PageCacheMiddleware(answered)(RequestFactory().get("/")).has_header("ETag")


def test_pages_that_mind_cookies_are_for_readers_without_any() -> None:
    asked = []

    def answered(request: Any) -> HttpResponse:
        asked.append(request)
        response = HttpResponse("一", headers={"Vary": "Cookie"})
        response.disclosure_may_be_kept = True  # type: ignore[attr-defined]
        return response

    middleware = PageCacheMiddleware(answered)
    plain, marked = RequestFactory().get("/"), RequestFactory().get("/")
    marked.COOKIES["font"] = "large"
    for request in (plain, plain, marked, marked):
        assert middleware(request).status_code == 200
    assert len(asked) == 3
    plain.COOKIES[settings.SESSION_COOKIE_NAME] = "x"
    assert not middleware(plain).has_header("ETag")
