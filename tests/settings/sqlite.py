"""The stock project on SQLite: the default of the suite."""

from __future__ import annotations

from tests.settings.base import *

DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
