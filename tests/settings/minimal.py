"""The package without its pages app, for a site that defines its own page classes."""

from __future__ import annotations

from tests.settings.sqlite import *

INSTALLED_APPS = [app for app in INSTALLED_APPS if app not in PAGE_APPS]
