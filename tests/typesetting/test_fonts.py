from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from reportlab.pdfbase.ttfonts import TTFError

from wagtail_disclosure.typesetting import fonts

ALL = sorted(fonts.FILES)
STANDARD = Path(__file__).parent.parent / "data/standard_characters.txt"


def test_files_have_the_sums_that_the_build_wrote() -> None:
    lines = (fonts.FOLDER / "SHA256SUMS").read_text().splitlines()
    sums = {name: digest for digest, name in (line.split() for line in lines)}
    files = {path.name: path.read_bytes() for path in fonts.FOLDER.glob("*.ttf")}
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    assert set(files) == set(fonts.FILES.values())


def test_the_licence_is_beside_the_fonts() -> None:
    text = (fonts.FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text


@pytest.mark.parametrize("name", ALL)
def test_names_are_our_own_and_embedding_is_allowed(name: str) -> None:
    with TTFont(fonts.FOLDER / fonts.FILES[name], lazy=True) as font:
        names = [record.toUnicode() for record in font["name"].names if record.nameID in (1, 4, 6)]
        assert all(name.startswith("Disclosure") for name in names)
        assert font["OS/2"].fsType == 0


@pytest.mark.parametrize("name", ALL)
def test_every_standard_character_is_there(name: str) -> None:
    """The three levels of 通用规范汉字表 (国发〔2013〕23号), with names of people and places."""
    standard = "".join(STANDARD.read_text(encoding="utf-8").split())
    assert len(set(standard)) == 8105
    face = fonts.face(name)
    assert [letter for letter in standard if not face.has(letter)] == []


def test_the_faces_have_the_same_characters() -> None:
    """What can be printed can also be printed bold, and in a chart."""
    assert len({frozenset(fonts.face(name).face.charToGlyph) for name in ALL}) == 1


@pytest.mark.parametrize("name", ALL)
def test_every_gb2312_character_and_common_others_are_there(name: str) -> None:
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    common = "".join(pair.decode("gb2312", "ignore") for pair in pairs)
    face = fonts.face(name)
    assert not [letter for letter in common if not face.has(letter)]
    assert all(face.has(letter) for letter in "〇㎡①（一）…—“”〓•")


def test_faces_are_read_once_whatever_the_thread() -> None:
    with ThreadPoolExecutor(8) as pool:
        faces = list(pool.map(fonts.face, [fonts.SONG] * 32))
    assert len({id(face) for face in faces}) == 1


def test_a_site_can_add_a_face_and_an_unknown_one_is_an_error() -> None:
    fonts.add_face("Site Fang", fonts.FOLDER / fonts.FILES[fonts.SONG])
    assert fonts.face("Site Fang").has("政")
    with pytest.raises(KeyError):
        fonts.face("Nobody's")
    with pytest.raises(TTFError):
        fonts.add_face("Absent", fonts.FOLDER / "absent.ttf")
