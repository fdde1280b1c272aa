"""Compile the message catalogues while the package is built or installed.

polib does the work, so neither the machine that installs nor the one that tests needs gettext.
Run as a script, it compiles the catalogues of the working tree.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polib
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogues(root: Path) -> list[Path]:
    """Write a .mo beside every .po of the package under `root`; return the files written."""
    written = []
    for source in sorted(root.glob("wagtail_disclosure/**/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        polib.pofile(str(source)).save_as_mofile(str(target))
        written.append(target)
    return written


class CatalogueBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs before a wheel, a source distribution and an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_catalogues(Path(self.root))


if __name__ == "__main__":
    for catalogue in compile_catalogues(Path(__file__).resolve().parent.parent):
        print(catalogue)
