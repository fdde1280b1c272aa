"""Write the table of traditional characters and their simplified ones for the search.

Source: TSCharacters.txt of OpenCC (Apache-2.0), as ``opencc-python-reimplemented`` carries it:
``pip install opencc-python-reimplemented``, then ``python -m scripts.build_simplified``.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "wagtail_disclosure" / "text" / "simplified.py"
PER_LINE = 40
HEAD = '''"""Traditional characters and the simplified ones for them, each at the same place.

Written by ``scripts/build_simplified.py`` from TSCharacters.txt of OpenCC (Apache License 2.0,
Copyright 2010-2020 Carbo Kuo and contributors): of several simplified ones the first.
"""

from __future__ import annotations

__all__ = ["SIMPLIFIED"]

'''
FOOT = """
SIMPLIFIED = str.maketrans("".join(_TRADITIONAL.split()), "".join(_SIMPLE.split()))
"""


def main() -> None:
    source = files("opencc").joinpath("dictionary/TSCharacters.txt").read_text(encoding="utf-8")
    pairs = [line.split("\t") for line in source.splitlines() if "\t" in line]
    singles = [(old, new.split()[0]) for old, new in pairs if len(old) == 1]
    known = sorted((old, new) for old, new in singles if old != new and len(new) == 1)
    text = HEAD + _block("_TRADITIONAL", [old for old, _ in known])
    TARGET.write_text(text + _block("_SIMPLE", [new for _, new in known]) + FOOT, encoding="utf-8")


def _block(name: str, characters: list[str]) -> str:
    lines = [
        "    " + "".join(characters[at : at + PER_LINE])
        for at in range(0, len(characters), PER_LINE)
    ]
    return f'{name} = """\n' + "\n".join(lines) + '\n"""\n'


if __name__ == "__main__":
    main()
