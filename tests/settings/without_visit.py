"""A project with the package's pages and without those for visitors."""

from __future__ import annotations

from tests.settings.sqlite import *

INSTALLED_APPS = [app for app in INSTALLED_APPS if app != "wagtail_disclosure.visit"]
