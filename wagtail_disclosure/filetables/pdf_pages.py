"""Lines and ruled tables of the pages of a PDF, as pdfplumber sees them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wagtail_disclosure.filetables.allowance import Allowance
from wagtail_disclosure.filetables.contents import Text
from wagtail_disclosure.filetables.loose import LooseCell
from wagtail_disclosure.filetables.pdf_lines import Character, Line, lines_of, paragraph_of
from wagtail_disclosure.filetext.passages import Reason, Unreadable

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.table import Table

__all__ = ["Ruled", "page_parts"]

# A page of print has some 2,000 characters; a map drawn in vectors has more paths than a report.
_MAX_OBJECTS = 30_000
# Where lines cross. Finding the cells takes time with the square of it; Table 3 has 400.
_MAX_CROSSINGS = 2_500
_PAINTING = ("render_char", "render_image", "paint_path", "begin_figure", "begin_tag")
# Marks of content that is no text (ISO 32000-1, 14.8.2.2 and 14.8.4.5): running heads, pictures.
_NO_TEXT = ("Artifact", "Figure")


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruled table: cells by their corners in points, and where it begins on its page."""

    top: float
    cells: tuple[LooseCell, ...]


def page_parts(
    page: Page, allowance: Allowance, *, is_tagged: bool
) -> tuple[list[Line], list[Ruled]]:
    """Return the lines outside tables, and the tables. Page numbers are still among the lines."""
    _lay_out(page, allowance)
    characters: list[Character] = [one for one in page.chars if _is_inside(one, page.bbox)]
    ruled = []
    for table in _tables(page):
        characters, inside = _parted(characters, table.bbox)
        ruled.append(Ruled(table.bbox[1], tuple(_cells(table, inside, allowance))))
    if is_tagged:
        characters = [one for one in characters if one["tag"] not in _NO_TEXT]
    return lines_of(characters, page.page_number, page.height), ruled


def _lay_out(page: Any, allowance: Allowance) -> None:
    """What pdfplumber does itself when asked for anything, here with a bound."""
    from pdfminer.pdfinterp import PDFPageInterpreter
    from pdfplumber.page import PDFPageAggregatorWithMarkedContent

    resources = page.pdf.rsrcmgr
    device = PDFPageAggregatorWithMarkedContent(resources, pageno=page.page_number, laparams=None)
    objects = Allowance(events=_MAX_OBJECTS)
    for name in _PAINTING:
        setattr(device, name, _counted(getattr(device, name), (objects, allowance)))
    PDFPageInterpreter(resources, device).process_page(page.page_obj)
    page._layout = device.get_result()


def _counted(
    paint: Callable[..., object], allowances: Sequence[Allowance]
) -> Callable[..., object]:
    def counted(*arguments: object, **named: object) -> object:
        for allowance in allowances:
            allowance.spend_event()
        return paint(*arguments, **named)

    return counted


def _tables(page: Page) -> list[Table]:
    from pdfplumber.table import TableFinder, TableSettings, edges_to_intersections

    class BoundedFinder(TableFinder):
        def get_edges(self) -> list[dict[str, Any]]:
            edges: list[dict[str, Any]] = super().get_edges()
            down = sum(edge["orientation"] == "v" for edge in edges)
            if down * (len(edges) - down) > _MAX_CROSSINGS * 100:
                raise Unreadable(Reason.TOO_MANY_PARTS)
            if len(edges_to_intersections(edges)) > _MAX_CROSSINGS:
                raise Unreadable(Reason.TOO_MANY_PARTS)
            return edges

    # The modules of a QR code would be taken for rules, and shift those of a table above it.
    outside_pictures = page.filter(lambda one: one.get("tag") != "Figure")
    tables: list[Table] = BoundedFinder(outside_pictures, TableSettings()).tables
    return tables


def _cells(table: Table, characters: list[Character], allowance: Allowance) -> Iterator[LooseCell]:
    """Corners serve as numbers of rows and columns; they are closed up later."""
    for left, top, right, bottom in sorted(table.cells, key=lambda box: (box[1], box[0])):
        characters, inside = _parted(characters, (left, top, right, bottom))
        row, column = round(top), round(left)
        cell = LooseCell(row, column, round(bottom) - row, round(right) - column)
        if text := paragraph_of(lines_of(inside)):
            allowance.spend_text(text)
            cell.blocks.append(Text(text))
        yield cell


def _parted(
    characters: list[Character], box: tuple[float, float, float, float]
) -> tuple[list[Character], list[Character]]:
    """Return the characters outside and inside a box."""
    outside: list[Character] = []
    inside: list[Character] = []
    for one in characters:
        (inside if _is_inside(one, box) else outside).append(one)
    return outside, inside


def _is_inside(one: Character, box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = box
    across, down = (one["x0"] + one["x1"]) / 2, (one["top"] + one["bottom"]) / 2
    return bool(left <= across < right and top <= down < bottom)
