"""Enter into the catalogue of a document what archives and readers ask for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFStream, PDFZCompress

from wagtail_disclosure.typesetting.archival.attachments import Attachment, attach
from wagtail_disclosure.typesetting.archival.colour import NAME, srgb_profile
from wagtail_disclosure.typesetting.archival.file import file_of
from wagtail_disclosure.typesetting.archival.metadata import xmp_packet
from wagtail_disclosure.typesetting.properties import Properties

__all__ = ["finish"]


def finish(document: Any, properties: Properties, files: Sequence[Attachment] = ()) -> None:
    """Give a reportlab *document* its dates, metadata, colours and attached *files*.

    When it is saved, `file_of` writes it.
    """
    catalogue = document.Catalog
    catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "OutputIntents", "AF"]
    document.format = partial(file_of, document)
    document._timeStamp = _stamp(properties)
    catalogue.Metadata = _metadata(properties)
    catalogue.OutputIntents = PDFArray([_output_intent(document)])
    attach(document, files, properties.moment)


def _stamp(properties: Properties) -> TimeStamp:
    stamp = TimeStamp(invariant=1)
    moment = properties.moment
    stamp.YMDhms = moment.timetuple()[:6]
    stamp.dhh, stamp.dmm = 8, 0
    return stamp


def _metadata(properties: Properties) -> PDFStream:
    """The packet, not compressed: programs that know nothing of PDF find it."""
    entries = PDFDictionary({"Type": "/Metadata", "Subtype": "/XML"})
    return PDFStream(entries, xmp_packet(properties))


def _output_intent(document: Any) -> PDFDictionary:
    profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile(), [PDFZCompress])
    return PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": f"({NAME})",
            "Info": f"({NAME})",
            "RegistryName": "(http://www.color.org)",
            "DestOutputProfile": document.Reference(profile),
        }
    )
