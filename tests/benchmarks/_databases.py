"""Runs a benchmark on each database, in a process of its own with an empty database."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

SETTINGS = {"sqlite": "tests.settings.sqlite", "postgres": "tests.settings.postgres"}
HERE = "here"


def on_each(module: str, measure: Callable[[], None], wanted: list[str]) -> int:
    """Call ``measure`` of ``module`` on the ``wanted`` databases (none: all); exit code."""
    if wanted == [HERE]:
        _measured_here(measure)
        return 0
    failed = False
    for name in wanted or SETTINGS:
        print(f"\n{name}", flush=True)
        failed |= _in_a_process(module, name) != 0
    return int(failed)


def _measured_here(measure: Callable[[], None]) -> None:
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    measure()


def _in_a_process(module: str, name: str) -> int:
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": SETTINGS[name]}
    command = [sys.executable, "-m", module, HERE]
    if name == "sqlite":
        return subprocess.run(command, env=environment).returncode
    from tests.postgres_server import URL_VARIABLE, embedded_server

    with embedded_server() as url:
        return subprocess.run(command, env=environment | {URL_VARIABLE: url}).returncode
