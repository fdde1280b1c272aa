"""Kinds of units, and what schema.org calls them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["Admission", "Booking", "SpecialGroup", "UnitType"]


class UnitType(models.TextChoices):
    """What a subordinate unit of the bureau is."""

    LIBRARY = "library", _("Library")
    CULTURAL_CENTRE = "cultural_centre", _("Cultural centre")
    MUSEUM = "museum", _("Museum")
    STADIUM = "stadium", _("Stadium or gymnasium")
    BROADCASTING = "broadcasting", _("Broadcasting station")
    HERITAGE = "heritage", _("Heritage office")
    THEATRE = "theatre", _("Cinema or theatre")
    TOWNSHIP_STATION = "township_station", _("Township cultural station")
    OTHER = "other", _("Other unit")

    @property
    def schema_type(self) -> str:
        """The type of schema.org."""
        return SCHEMA_TYPES.get(self, "GovernmentOffice")


SCHEMA_TYPES = {
    UnitType.LIBRARY: "Library",
    UnitType.CULTURAL_CENTRE: "CivicStructure",
    UnitType.MUSEUM: "Museum",
    UnitType.STADIUM: "StadiumOrArena",
    UnitType.THEATRE: "PerformingArtsTheater",
    UnitType.TOWNSHIP_STATION: "CivicStructure",
}


class Admission(models.TextChoices):
    """What it costs to go in."""

    FREE = "free", _("Free of charge")
    PARTLY = "partly", _("Free, some services are charged for")
    PAID = "paid", _("Admission is charged")


class Booking(models.TextChoices):
    """Whether a visit has to be booked."""

    NONE = "none", _("no booking needed")
    ADVISED = "advised", _("booking advised")
    REQUIRED = "required", _("booking required")


class SpecialGroup(models.TextChoices):
    """Groups that public cultural services are to be adapted to (公共文化服务保障法 第九条)."""

    OLDER = "older", _("older people")
    MINORS = "minors", _("minors")
    DISABLED = "disabled", _("people with disabilities")
    MIGRANT_WORKERS = "migrant_workers", _("migrant workers")
