"""Office files as archives that do not tell when they were packed."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

__all__ = ["repacked"]

# The first day that an archive can name.
NO_DATE = (1980, 1, 1, 0, 0, 0)


def repacked(data: bytes) -> bytes:
    """Return an archive with the same members in the same order, all without a date."""
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(packed, "w") as target:
        for name in source.namelist():
            member = ZipInfo(name, NO_DATE)
            member.compress_type = ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return packed.getvalue()
