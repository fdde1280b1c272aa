"""What the PDF of a full report costs: `make bench`.

Figures come from processes of their own, each of which builds the report once cold and then warm;
of several runs the best counts, for other work on the machine only adds. The
baseline is the same report on a canvas that keeps no tags and writes no archival file: what it
says about the machine, the ratio says about tagging. Goals: 1 s cold, 0.5 s warm, 300 kB, 120 MB.
"""

from __future__ import annotations

import io
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any
from unittest.mock import patch

ROUNDS = 15
PROCESSES = 3
KINDS = ("tagged", "plain")
FIGURES = {"cold": "s", "warm": "s", "size": "kB", "peak": "MB", "pages": ""}
GOALS = {"cold": 1.0, "warm": 0.5, "size": 300.0, "peak": 120.0}
# Where `ru_maxrss` counts bytes rather than kilobytes.
PEAK_UNIT = 1e6 if sys.platform == "darwin" else 1e3


def main() -> None:
    tagged, plain = (_best(kind) for kind in KINDS)
    print(f"{'PDF':8}{'tagged':>14}{'plain':>14}{'ratio':>8}{'goal':>14}")
    for name, unit in FIGURES.items():
        goal = f"< {GOALS[name]:g} {unit}" if name in GOALS else ""
        cells = (f"{figures[name]:.3g} {unit}".rstrip() for figures in (tagged, plain))
        print(
            f"{name:8}"
            + "".join(f"{cell:>14}" for cell in cells)
            + f"{tagged[name] / plain[name]:8.2f}{goal:>14}"
        )


def _best(kind: str) -> dict[str, float]:
    runs = [_in_new_process(kind) for _ in range(PROCESSES)]
    return {name: min(run[name] for run in runs) for name in FIGURES}


def _in_new_process(kind: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.pdf", kind]
    result = subprocess.run(command, capture_output=True, check=True, text=True)
    figures: dict[str, float] = json.loads(result.stdout)
    return figures


def measure(kind: str) -> dict[str, float]:
    """Seconds, kilobytes and megabytes of one kind of file; "cold" counts the imports."""
    started = time.perf_counter()
    import reportlab.pdfgen.canvas

    from tests.report.pdf_samples import full_report
    from wagtail_disclosure.report.renderers import pdf
    from wagtail_disclosure.typesetting import page

    report = full_report()
    with ExitStack() as stack:
        if kind == "plain":
            canvas = reportlab.pdfgen.canvas.Canvas
            stack.enter_context(patch.object(page, "TaggedCanvas", canvas))
            stack.enter_context(patch.object(page, "finish", lambda *_: None))
        result = pdf.render_pdf(report)
        cold = time.perf_counter() - started
        warm = statistics.median(_timed(pdf.render_pdf, report) for _ in range(ROUNDS))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / PEAK_UNIT
    return {
        "cold": cold,
        "warm": warm,
        "size": len(result) / 1000,
        "peak": peak,
        "pages": _pages(result),
    }


def _timed(render: Callable[[Any], bytes], report: Any) -> float:
    started = time.perf_counter()
    render(report)
    return time.perf_counter() - started


def _pages(data: bytes) -> int:
    import pypdf

    return len(pypdf.PdfReader(io.BytesIO(data)).pages)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(measure(sys.argv[1])))
    else:
        main()
