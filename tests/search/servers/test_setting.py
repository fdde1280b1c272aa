"""The setting of the server: what is wrong with it is said by ``check``."""

from __future__ import annotations

from typing import Any

import pytest

from tests.search.servers.conftest import MAKERS
from wagtail_disclosure.checks import check_settings
from wagtail_disclosure.search.checks import check_search_server
from wagtail_disclosure.search.servers import search_server

pytestmark = pytest.mark.once
GOOD = MAKERS["elasticsearch"]


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"URL": "http://localhost:9200"}, "'URL' is not known"),
        ({"BACKEND": ""}, "BACKEND"),
        ({"BACKEND": None}, "BACKEND"),
        ({"HOSTS": "http://localhost:9200"}, "HOSTS"),
        ({"HOSTS": []}, "HOSTS"),
        ({"HOSTS": ["localhost:9200"]}, "HOSTS"),
        ({"HOSTS": ["http://localhost"]}, "HOSTS"),
        ({"HOSTS": ["http://localhost:99999"]}, "HOSTS"),
        ({"HOSTS": [1]}, "HOSTS"),
        ({"INDEX": "Disclosure"}, "INDEX"),
        ({"INDEX": "a/b"}, "INDEX"),
        ({"INDEX": "_all"}, "INDEX"),
        ({"INDEX": 1}, "INDEX"),
        ({"TIMEOUT": "2"}, "TIMEOUT"),
        ({"TIMEOUT": 0}, "TIMEOUT"),
        ({"TIMEOUT": True}, "TIMEOUT"),
        ({"PAUSE": 1.5}, "PAUSE"),
        ({"PAUSE": 10**9}, "PAUSE"),
        ({"OPTIONS": []}, "OPTIONS"),
        ({"INDEX_SETTINGS": None}, "INDEX_SETTINGS"),
    ],
)
def test_a_fault_is_named(settings: Any, changed: dict[str, Any], named: str) -> None:
    settings.WAGTAIL_DISCLOSURE = {"SEARCH_SERVER": {**GOOD, **changed}}
    (error,) = check_search_server()
    assert error.id == "disclosure.E040"
    assert named in error.msg
    with pytest.raises(ValueError, match="must|known"):
        search_server()


@pytest.mark.parametrize(
    "changed",
    [
        {"BACKEND": "nowhere.at.All"},
        {"BACKEND": "wagtail_disclosure.search.servers.elasticsearch.Nothing"},
        {"BACKEND": "builtins.int"},
        {"OPTIONS": {"no_such_option": 1}},
    ],
)
def test_a_server_that_cannot_be_made(settings: Any, changed: dict[str, Any]) -> None:
    settings.WAGTAIL_DISCLOSURE = {"SEARCH_SERVER": {**GOOD, **changed}}
    (error,) = check_search_server()
    assert error.id == "disclosure.E041"


def test_a_value_of_another_type_is_said_once(settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"SEARCH_SERVER": "http://localhost:9200"}
    assert [error.id for error in check_settings()] == ["disclosure.E003"]
    assert check_search_server() == []


@pytest.mark.parametrize("maker", sorted(MAKERS))
def test_good_settings_pass(settings: Any, maker: str) -> None:
    assert check_search_server() == []
    assert search_server() is None
    least = {"BACKEND": MAKERS[maker]["BACKEND"]}
    for given in (least, {**MAKERS[maker], "INDEX": "county-2.a_b", "TIMEOUT": 0.5, "PAUSE": 60}):
        settings.WAGTAIL_DISCLOSURE = {"SEARCH_SERVER": given}
        assert check_settings() == check_search_server() == []
    config = search_server().config
    assert (config.index, config.timeout, config.pause) == ("county-2.a_b", 0.5, 60)
