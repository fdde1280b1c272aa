"""How a reader of a copy finds the published report: printed at its end."""

from __future__ import annotations

from dataclasses import replace

from reportlab.platypus.flowables import Flowable

from wagtail_disclosure.report.document import Verification
from wagtail_disclosure.report.imprint import CODE, LOOK_UP_OR_SCAN, ONLINE
from wagtail_disclosure.report.renderers import pdf_shapes as shapes
from wagtail_disclosure.typesetting.galley import Compositor
from wagtail_disclosure.typesetting.page import BODY_LEADING, TEXT_WIDTH
from wagtail_disclosure.typesetting.paragraph import Block
from wagtail_disclosure.typesetting.qrcode import QuickResponse
from wagtail_disclosure.typesetting.structure.element import Artifact
from wagtail_disclosure.typesetting.structure.marks import mark

__all__ = ["VerificationNote"]

CODE_SIDE = 84.0
GAP = 10.0
RULE = 0.7


class VerificationNote(Flowable):
    """Between two rules, as an imprint is (GB/T 9704-2012, 7.4): words left, QR code right."""

    def __init__(self, verification: Verification, compositor: Compositor) -> None:
        super().__init__()
        self.spaceBefore = BODY_LEADING
        note, linked = shapes.NOTE_STYLE, replace(shapes.NOTE_STYLE, href=verification.address)
        self._lines = [
            Block(compositor.galley(runs), shapes.NOTE)
            for runs in (
                [(ONLINE, note), (verification.address, linked)],
                [(f"{CODE}{verification.code}", note)],
                [(LOOK_UP_OR_SCAN, note)],
            )
        ]
        alternative = f"二维码，内容为本报告在线版本的网址 {verification.address}"
        self._code = QuickResponse(verification.address, alternative, CODE_SIDE)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        room = TEXT_WIDTH - CODE_SIDE - GAP
        self._heights = [line.wrap(room, height)[1] for line in self._lines]
        self.width, self.height = TEXT_WIDTH, max(sum(self._heights), CODE_SIDE)
        return self.width, self.height

    def draw(self) -> None:
        canvas = self.canv
        with mark(canvas, Artifact.RULE):
            canvas.setLineWidth(RULE)
            canvas.lines([(0, y, self.width, y) for y in (0, self.height)])
        y = (self.height + sum(self._heights)) / 2
        for line, height in zip(self._lines, self._heights, strict=True):
            y -= height
            line.drawOn(canvas, 0, y)
        self._code.drawOn(canvas, self.width - CODE_SIDE, (self.height - CODE_SIDE) / 2)
