"""A project with a base page of its own: the package's concrete pages stand on it."""

from __future__ import annotations

from tests.settings.sqlite import *

INSTALLED_APPS = ["wagtail.test.basepage", *INSTALLED_APPS]
WAGTAIL_PAGE_MODEL = "basepage.BasePage"
