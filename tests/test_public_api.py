"""The list of public names in the documentation is the truth."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = "wagtail_disclosure"
PAGE = ROOT / "docs" / "reference" / "public_api.md"
PROSE = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]

MODULE = re.compile(r"^### `([\w.]+)`$")
NAMES = re.compile(r"^- ((?:`\w+`(?:, )?)+):")
pytestmark = pytest.mark.once


def listed() -> dict[str, set[str]]:
    """Names by module, as the page lists them."""
    names: dict[str, set[str]] = {}
    module = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if heading := MODULE.match(line):
            module = heading[1]
            names[module] = set()
        elif item := NAMES.match(line):
            names[module] |= set(re.findall(r"`(\w+)`", item[1]))
    return names


def imports_in(source: str) -> Iterator[tuple[str, str]]:
    """Module and name of every import from the package; the name is "" for a whole module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == PACKAGE:
            yield from ((str(node.module), alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            found = (alias.name for alias in node.names)
            yield from ((name, "") for name in found if name.split(".")[0] == PACKAGE)


def snippets(path: Path) -> Iterator[str]:
    """The Python in a page that imports from the package, whatever its indentation."""
    for block in re.findall(r"```python\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL):
        yield "\n".join(line for line in block.splitlines() if line.startswith(f"from {PACKAGE}"))


def strangers(source: str) -> list[str]:
    """Imports from the package that the page does not list."""
    public = listed()
    used = imports_in(source)
    return [f"{module}.{name}" for module, name in used if name not in public.get(module, ())]


def test_the_page_lists_modules() -> None:
    names = listed()
    assert len(names) > 30
    assert all(names.values())


@pytest.mark.parametrize("module", sorted(listed()))
def test_module_offers_what_is_listed(module: str) -> None:
    loaded = import_module(module)
    assert set(loaded.__all__) == listed()[module]
    assert all(hasattr(loaded, name) for name in loaded.__all__)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "example_site").rglob("*.py")), ids=lambda path: path.name
)
def test_example_uses_public_names_only(path: Path) -> None:
    assert strangers(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.name)
def test_documentation_uses_public_names_only(path: Path) -> None:
    assert [name for source in snippets(path) for name in strangers(source)] == []
