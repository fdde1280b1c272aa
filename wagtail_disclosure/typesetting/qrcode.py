"""A QR code (ISO/IEC 18004) as an illustration."""

from __future__ import annotations

from itertools import groupby

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from wagtail_disclosure.typesetting.illustration import Illustration

# Modules of white that a reader needs around the code.
QUIET = 4


class QuickResponse(Illustration):
    """*text* as a square of *side* points, with the white around it."""

    def __init__(self, text: str, alternative: str, side: float) -> None:
        super().__init__(alternative, side, side)
        code = QRCode(None, QRErrorCorrectLevel.M)
        code.addData(text)
        code.make()
        self.modules: list[list[bool]] = code.modules

    def paint(self) -> None:
        """Runs of dark modules, row by row, as one shape."""
        step = self.width / (len(self.modules) + 2 * QUIET)
        path = self.canv.beginPath()
        for row, modules in enumerate(self.modules):
            top = self.height - (QUIET + row) * step
            column = QUIET
            for is_dark, group in groupby(modules):
                count = len(list(group))
                if is_dark:
                    path.rect(column * step, top - step, count * step, step)
                column += count
        self.canv.setFillGray(0)
        self.canv.drawPath(path, stroke=0, fill=1)
