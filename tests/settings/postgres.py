"""The stock project on PostgreSQL: the server in the environment, or an embedded one."""

from __future__ import annotations

import atexit
import os
from contextlib import ExitStack

from tests.postgres_server import URL_VARIABLE, database_settings, embedded_server
from tests.settings.base import *

if URL_VARIABLE not in os.environ:
    _server = ExitStack()
    os.environ[URL_VARIABLE] = _server.enter_context(embedded_server())
    atexit.register(_server.close)

DATABASES = {"default": database_settings(os.environ[URL_VARIABLE])}
