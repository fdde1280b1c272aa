"""What a printed report says about itself on its last page, so that paper leads to the live page.

Written by the renderings; known again when such a file is imported.
"""

from __future__ import annotations

import re

__all__ = ["CODE", "LOOK_UP", "LOOK_UP_OR_SCAN", "ONLINE", "is_imprint"]

ONLINE = "本报告在线版本："
CODE = "核验码："
LOOK_UP = "打开以上网址，可核对本报告的现行公开版本。"
LOOK_UP_OR_SCAN = "打开以上网址或扫描二维码，可核对本报告的现行公开版本。"

# In a PDF the address may break into two lines.
_IMPRINT = re.compile(
    rf"{ONLINE}\s*https?://\S+|{CODE}\s*[0-9A-Z]{{5}}-[0-9A-Z]{{5}}|\S*[0-9A-Z]{{10}}/"
    rf"|{LOOK_UP}|{LOOK_UP_OR_SCAN}"
)


def is_imprint(line: str) -> bool:
    """Whether `line` is one of those that an issued report ends with."""
    return bool(_IMPRINT.fullmatch(line.strip()))
