"""Run every leg of the test suite, report each, and fail if one failed.

    python scripts/run_tests.py              all legs
    python scripts/run_tests.py sqlite types some of them

The legs that run tests go side by side, as far as there are processors; each prints what it has to
say when it is done. A leg that cannot run here is skipped and named in the closing lines, never
silently. The last line adds up all legs: "N passed, N failed, N skipped".
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts import chromium  # noqa: E402
from tests.postgres_server import URL_VARIABLE, embedded_server  # noqa: E402

REPORTS = ROOT / "build" / "reports"
BIN = Path(sys.executable).parent
SIDE_BY_SIDE = ("postgres", "sqlite", "browser", "swapped")
MEASURED = frozenset({"sqlite"})

# Where a leg writes that runs beside others; None: straight to the terminal.
_output: ContextVar[IO[str] | None] = ContextVar("output", default=None)
_running: set[subprocess.Popen[str]] = set()


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome of one leg; a leg that is not pytest counts as one test."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    reason: str = ""


def run(*command: str, **environment: str) -> bool:
    """Run a command in the project's folder and say whether it succeeded."""
    output = _output.get()
    print("$", " ".join(command), flush=True, file=output)
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | environment,
        stdout=output,
        stderr=output and subprocess.STDOUT,
        text=True,
    )
    _running.add(process)
    try:
        return process.wait() == 0
    finally:
        _running.discard(process)


def tool(*command: str) -> Callable[[], Result]:
    """A leg that is one command of the virtual environment."""

    def leg() -> Result:
        succeeded = run(str(BIN / command[0]), *command[1:])
        return Result(passed=int(succeeded), failed=int(not succeeded))

    return leg


def pytest(leg: str, markers: str, *folders: str, **environment: str) -> Result:
    """Run the suite with the settings module of that name. One leg measures: the plain packages
    know no database, so the others would add nothing.
    """
    report = REPORTS / f"{leg}.xml"
    report.unlink(missing_ok=True)
    measure = ("-m", "coverage", "run") if leg in MEASURED else ()
    succeeded = run(
        *(sys.executable, *measure, "-m", "pytest", "-m", markers),
        *(*folders, f"--ds=tests.settings.{leg}"),
        f"--junitxml={report}",
        COVERAGE_FILE=str(REPORTS / f".coverage.{leg}"),
        **environment,
    )
    return count(report, succeeded)


def count(report: Path, succeeded: bool) -> Result:
    """Read pytest's counts; a run that broke without a failing test counts as one failure."""
    if not report.exists():
        return Result(failed=1, reason="pytest did not finish")
    suite = ElementTree.parse(report).getroot().find("testsuite")
    counts = {name: int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped")}
    failed = counts["failures"] + counts["errors"]
    return Result(
        passed=counts["tests"] - failed - counts["skipped"],
        failed=failed or int(not succeeded),
        skipped=counts["skipped"],
    )


def sqlite() -> Result:
    return pytest("sqlite", "not browser and not postgres")


def swapped() -> Result:
    """What touches pages, in a project that has put its own base page in place of Wagtail's."""
    names = ("agency", "base", "catalogue", "oversight", "publication", "report", "venues", "visit")
    folders = (f"tests/{name}" for name in names)
    return pytest("swapped", "not browser and not postgres and not once", *folders)


def postgres() -> Result:
    try:
        with database_url() as url:
            return pytest("postgres", "not browser and not once", **{URL_VARIABLE: url})
    except ImportError:
        reason = f"no embedded PostgreSQL for this machine; point {URL_VARIABLE} at a server"
        return Result(skipped=1, reason=reason)


@contextmanager
def database_url() -> Iterator[str]:
    """The server named in the environment, else an embedded one for as long as this lasts."""
    if given := os.environ.get(URL_VARIABLE):
        yield given
        return
    with embedded_server() as url:
        yield url


def browser() -> Result:
    try:
        executable = chromium.find_or_install()
    except chromium.NoChromium as missing:
        return Result(skipped=1, reason=str(missing))
    return pytest("browser", "browser", "tests/browser", **{chromium.VARIABLE: executable})


def coverage() -> Result:
    """Report what was measured; the plain packages must be covered entirely."""
    measured = [str(path) for path in sorted(REPORTS.glob(".coverage.*"))]
    if not measured:
        return Result(skipped=1, reason="no leg was measured")
    cover = (sys.executable, "-m", "coverage")
    run(*cover, "combine", "--quiet", "--keep", *measured)
    complete = run(*cover, "report", "--fail-under=100")
    return Result(passed=int(complete), failed=int(not complete))


LEGS: dict[str, Callable[[], Result]] = {
    "ruff": tool("ruff", "check", "."),
    "format": tool("ruff", "format", "--check", "."),
    "imports": tool("lint-imports"),
    "types": tool("mypy"),
    "sqlite": sqlite,
    "swapped": swapped,
    "postgres": postgres,
    "browser": browser,
    "coverage": coverage,
}


def main(names: list[str]) -> int:
    """Run the named legs (all when none is named); return the exit status."""
    if unknown := set(names) - set(LEGS):
        print(f"No such leg: {', '.join(sorted(unknown))}. Legs: {', '.join(LEGS)}")
        return 2
    # A terminated run still leaves its `with` blocks, so no server is left behind.
    signal.signal(signal.SIGTERM, stop)
    REPORTS.mkdir(parents=True, exist_ok=True)
    forget_measurements()
    run(sys.executable, "scripts/hatch_build.py")
    return summarise(results_of(names or list(LEGS)))


def stop(*_: object) -> None:
    for process in list(_running):
        process.terminate()
    sys.exit(143)


def results_of(names: list[str]) -> dict[str, tuple[Result, float]]:
    """Run the quick legs, then the test legs side by side, then the one that adds up coverage."""
    beside = [name for name in SIDE_BY_SIDE if name in names]
    last = [name for name in ("coverage",) if name in names]
    first = [name for name in names if name not in (*beside, *last)]
    results = {name: timed(name) for name in first}
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        results |= dict(zip(beside, pool.map(aside, beside), strict=True))
    return results | {name: timed(name) for name in last}


def aside(name: str) -> tuple[Result, float]:
    """Run a leg that writes into a file, and print the file when it is done."""
    path = REPORTS / f"{name}.log"
    with path.open("w", encoding="utf-8") as output:
        _output.set(output)
        result = timed(name)
    print(path.read_text(encoding="utf-8"), flush=True)
    return result


def forget_measurements() -> None:
    for path in REPORTS.glob(".coverage.*"):
        path.unlink()


def timed(name: str) -> tuple[Result, float]:
    print(f"\n=== {name}", flush=True, file=_output.get())
    started = time.monotonic()
    return LEGS[name](), time.monotonic() - started


def summarise(results: dict[str, tuple[Result, float]]) -> int:
    """Print one line per leg, then the legs that were skipped, then the sum."""
    print("\n=== legs")
    for name, (result, seconds) in results.items():
        verdict = "FAILED" if result.failed else "passed" if result.passed else "skipped"
        print(f"{name:10} {verdict:8} {result.passed:5} passed {seconds:7.1f} s")
    for name, (result, _) in results.items():
        if result.reason:
            print(f"{'FAILED' if result.failed else 'SKIPPED'} {name}: {result.reason}")
    total = [sum(getattr(r, key) for r, _ in results.values()) for key in Result.__slots__[:3]]
    print("{} passed, {} failed, {} skipped".format(*total))
    return 1 if total[1] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
