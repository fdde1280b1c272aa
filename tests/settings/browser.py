"""The example portal as visitors meet it, with its demo, for the browser suite."""

from __future__ import annotations

from pathlib import Path

from example_site.settings import *

_BUILD = Path(__file__).resolve().parent.parent.parent / "build" / "browser"
_BUILD.mkdir(parents=True, exist_ok=True)

SECRET_KEY = "for tests only"
# A file, not memory: the live server's threads get connections of their own.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": _BUILD / "db.sqlite3",
        "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE"},
        "TEST": {"NAME": _BUILD / "test.sqlite3"},
    }
}
MEDIA_ROOT = _BUILD / "media"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Tests bring the database back to where it was: nothing a process remembers of it is true then.
WAGTAIL_DISCLOSURE = {**WAGTAIL_DISCLOSURE, "PAGE_CACHE_TRUST_SECONDS": 0}
