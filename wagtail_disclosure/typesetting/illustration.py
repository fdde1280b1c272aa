"""What is looked at rather than read, and says in words what it shows."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from wagtail_disclosure.typesetting.structure.element import Artifact, Attributes, Element, Owner
from wagtail_disclosure.typesetting.structure.marks import mark


class Illustration(Flowable):
    """A drawing of *width* by *height* points; subclasses `paint` it.

    *alternative* is its text equivalent. One without is decoration. *parent* is what it belongs
    to in the structure of the document.
    """

    def __init__(
        self, alternative: str, width: float, height: float, parent: Element | None = None
    ) -> None:
        super().__init__()
        self.alternative = alternative
        self.width, self.height = width, height
        self.parent = parent
        self.hAlign = "CENTER"

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        with mark(self.canv, self._owner()):
            self.paint()

    def paint(self) -> None:
        """Draw from the lower left corner at the origin of ``self.canv``."""
        raise NotImplementedError

    def _owner(self) -> Owner:
        if not self.alternative:
            return Artifact.RULE
        left, bottom = self.canv.absolutePosition(0, 0)
        corners = (left, bottom, left + self.width, bottom + self.height)
        box = f"[{' '.join(f'{corner:.2f}' for corner in corners)}]"
        attributes = Attributes("Layout", {"Placement": "/Block", "BBox": box})
        return Element("Figure", self.parent, self.alternative, attributes)
