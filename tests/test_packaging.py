"""The wheel carries what the package needs at run time, and says what it is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from email.message import Message
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "wagtail_disclosure"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
TEXT = {".py", ".html", ".css", ".js", ".md", ".toml", ".csv", ".po", ".json", ".svg", ".txt"}
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home|root|work|Users)/[\w.-]+/")
pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ZipFile]:
    folder = tmp_path_factory.mktemp("wheel")
    built = next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"]))
    with ZipFile(built) as archive:
        yield archive


@pytest.fixture(scope="module")
def metadata(wheel: ZipFile) -> Message:
    name = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    return Parser().parsestr(wheel.read(name).decode())


def package_files() -> set[str]:
    """Every file of the package that is not a cache, relative to the project."""
    return {
        path.relative_to(ROOT).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_wheel_carries_every_file_of_the_package(wheel: ZipFile) -> None:
    assert package_files() - set(wheel.namelist()) == set()


def test_wheel_carries_nothing_else(wheel: ZipFile) -> None:
    outside = [
        name
        for name in wheel.namelist()
        if not name.startswith("wagtail_disclosure/") and ".dist-info/" not in name
    ]
    assert outside == []


@pytest.mark.parametrize(
    "pattern",
    [
        r"/py\.typed$",
        r"/templates/wagtail_disclosure/.+\.html$",
        r"/static/wagtail_disclosure/.+\.css$",
        r"/vendor/leaflet/leaflet\.(js|css)$",
        r"/vendor/leaflet/images/layers\.png$",
        r"/vendor/leaflet/LICENSE$",
        r"/locale/zh_Hans/LC_MESSAGES/django\.mo$",
        r"/fonts/.+\.ttf$",
        r"/fonts/OFL.*\.txt$",
        r"/data/.+\.csv$",
    ],
)
def test_wheel_carries_what_is_not_python(wheel: ZipFile, pattern: str) -> None:
    assert any(re.search(pattern, name) for name in wheel.namelist())


def test_metadata_says_what_it_is(metadata: Message) -> None:
    assert metadata["Name"] == "wagtail-disclosure"
    assert metadata["License-Expression"] == "BSD-3-Clause AND BSD-2-Clause AND OFL-1.1"
    assert metadata["Requires-Python"] == ">=3.11"
    licences = metadata.get_all("License-File", [])
    assert any("OFL" in name for name in licences)
    assert any("leaflet/LICENSE" in name for name in licences)


def test_version_is_in_the_changelog(metadata: Message) -> None:
    assert metadata["Version"] in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_extras_that_the_documentation_names() -> None:
    servers = {"elasticsearch", "opensearch"}
    known = {"pdf-import", "postgres", "test", "dev", *servers}
    assert set(PROJECT["optional-dependencies"]) == known


def test_no_file_names_a_machine(wheel: ZipFile) -> None:
    texts = (name for name in wheel.namelist() if Path(name).suffix in TEXT)
    found = {n: m.group() for n in texts if (m := MACHINE_PATH.search(wheel.read(n).decode()))}
    assert found == {}
