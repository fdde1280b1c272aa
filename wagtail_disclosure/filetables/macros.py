"""Programs inside Office files."""

from __future__ import annotations

from wagtail_disclosure.filetext.office import Package
from wagtail_disclosure.filetext.passages import Reason, Unreadable
from wagtail_disclosure.filetext.xml_events import Start

__all__ = ["refuse_macros"]

_CONTENT_TYPES = "[Content_Types].xml"
# Visual Basic (MS-OVBA) and the macro sheets of Excel 4.
_TYPES = ("macroenabled", "vbaproject", "vbadata", "macrosheet")


def refuse_macros(package: Package) -> None:
    """Raise `Unreadable` for a file with macros, whatever its name says."""
    names = package.archive.namelist()
    types = [
        event.attributes.get("ContentType", "").lower()
        for event in package.events(_CONTENT_TYPES)
        if isinstance(event, Start)
    ]
    if any(name.lower().endswith("vbaproject.bin") for name in names) or any(
        word in content_type for content_type in types for word in _TYPES
    ):
        raise Unreadable(Reason.MACROS)
