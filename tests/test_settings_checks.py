"""One settings dict: typed defaults, and an error that names the key for anything wrong in it."""

from __future__ import annotations

import pytest
from django.apps import apps

from wagtail_disclosure.checks import check_required_apps, check_settings
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.delivery.checks import MIDDLEWARE, check_page_cache


@pytest.mark.parametrize(
    ("value", "error_id", "named"),
    [
        ([], "disclosure.E001", "WAGTAIL_DISCLOSURE"),
        ({"PAGE_SIZE": 10}, "disclosure.E002", "PAGE_SIZE"),
        ({"LIST_PAGE_SIZE": "10"}, "disclosure.E003", "LIST_PAGE_SIZE"),
        ({"VISIBILITY_POLICY": "nowhere.at_all"}, "disclosure.E004", "VISIBILITY_POLICY"),
        ({"VISIBILITY_POLICY": "no dots"}, "disclosure.E004", "VISIBILITY_POLICY"),
        ({"DOCUMENT_PAGE_MODEL": "nowhere.Page"}, "disclosure.E005", "DOCUMENT_PAGE_MODEL"),
        ({"DOCUMENT_PAGE_MODEL": "nonsense"}, "disclosure.E005", "DOCUMENT_PAGE_MODEL"),
        ({"INDEX_NUMBER_PATTERN": "{prefix}-{place}"}, "disclosure.E006", "INDEX_NUMBER_PATTERN"),
        ({"INDEX_NUMBER_PATTERN": "{prefix}-{year}"}, "disclosure.E006", "INDEX_NUMBER_PATTERN"),
        ({"INDEX_NUMBER_PATTERN": "{year}-{serial}"}, "disclosure.E006", "INDEX_NUMBER_PATTERN"),
    ],
)
def test_a_wrong_setting_is_an_error_that_names_the_key(settings, value, error_id, named):
    settings.WAGTAIL_DISCLOSURE = value
    (error,) = check_settings()
    assert error.id == error_id
    assert named in error.msg


def test_the_defaults_and_good_values_pass(settings):
    assert check_settings() == []
    settings.WAGTAIL_DISCLOSURE = {
        "LIST_PAGE_SIZE": 50,
        "VISIBILITY_POLICY": "wagtail_disclosure.publication.visibility.statutory_sight",
        "INDEX_NUMBER_PATTERN": "{prefix}/{year}{month:02d}-{serial:05d}",
    }
    assert check_settings() == []


def test_a_change_of_the_setting_is_seen(settings):
    assert get_settings().LIST_PAGE_SIZE == 20
    settings.WAGTAIL_DISCLOSURE = {"LIST_PAGE_SIZE": 7, "UNKNOWN": 1}
    assert get_settings().LIST_PAGE_SIZE == 7


def test_a_missing_app_is_an_error_that_names_it(monkeypatch):
    assert check_required_apps() == []
    name = "wagtail.contrib.typed_table_block"
    monkeypatch.setattr(apps, "is_installed", lambda app: app != name)
    (error,) = check_required_apps()
    assert error.id == "disclosure.E007"
    assert name in error.msg


def test_the_page_cache_is_one_of_the_project_and_comes_first(settings):
    assert check_page_cache() == []
    settings.WAGTAIL_DISCLOSURE = {"PAGE_CACHE": "redis"}
    (error,) = check_page_cache()
    assert error.id == "disclosure.E011"
    settings.WAGTAIL_DISCLOSURE = {}
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, MIDDLEWARE]
    (warning,) = check_page_cache()
    assert warning.id == "disclosure.W004"
    settings.MIDDLEWARE = [MIDDLEWARE, *settings.MIDDLEWARE[:-1]]
    assert check_page_cache() == []
