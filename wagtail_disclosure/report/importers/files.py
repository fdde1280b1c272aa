"""The file of a report as it was handed in."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.filetables.allowance import MAX_BYTES
from wagtail_disclosure.filetables.reading import extensions

__all__ = ["MAX_BYTES", "ReportFile", "accepted_extensions", "too_big"]


@dataclass(frozen=True, slots=True)
class ReportFile:
    """Name and bytes of a file. The name is kept without its folder."""

    name: str
    content: bytes

    @property
    def digest(self) -> str:
        """The SHA-256 of the content, by which the same file is recognised under any name."""
        return sha256(self.content).hexdigest()

    @property
    def short_name(self) -> str:
        """The name without its folder, as long as a column of the database may be."""
        return PurePath(self.name).name.replace("\x00", "")[-255:]


def accepted_extensions() -> list[str]:
    """The extensions of the formats that a report may come in, such as ``.docx``."""
    return sorted({*extensions(), ".json"})


def too_big() -> ValidationError:
    """The answer to a file beyond `MAX_BYTES`."""
    message = _("The file is larger than %(limit)s MB.")
    return ValidationError(message, "too_big", {"limit": MAX_BYTES // 1024**2})
