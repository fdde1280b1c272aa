"""A portal in Chinese, English, Uyghur and Kazakh, with a section and translations of it."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from wagtail.models import Locale

from tests.factories import make_column, make_section
from tests.languages.factories import CODES


@pytest.fixture(autouse=True)
def languages(db: None, settings: Any) -> None:
    """Wagtail keeps the sites' root pages in the cache."""
    settings.LANGUAGE_CODE = "zh-hans"
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [(code, code) for code in CODES]
    settings.WAGTAIL_I18N_ENABLED = True
    settings.ROOT_URLCONF = "tests.languages.urls"
    Locale.objects.update(language_code="zh-hans")
    for code in CODES[1:]:
        Locale.objects.create(language_code=code)
    cache.clear()


@pytest.fixture
def section(languages: None) -> Any:
    return make_section()


@pytest.fixture
def column(section: Any) -> Any:
    return make_column(section, title="政策文件")
