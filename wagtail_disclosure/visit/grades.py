"""Grades that a scenic area, a hotel or a protected relic can have, and the months of a season."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["AreaGrade", "Month", "RelicGrade"]


class AreaGrade(models.TextChoices):
    """Quality grade of a scenic area (旅游景区质量等级, GB/T 17775)."""

    AAAAA = "5A", "5A"
    AAAA = "4A", "4A"
    AAA = "3A", "3A"
    AA = "2A", "2A"
    A = "1A", "A"


class RelicGrade(models.TextChoices):
    """Who has put an immovable relic under protection (文物保护法)."""

    NATIONAL = "national", _("major, protected at the national level")
    REGION = "region", _("protected by the autonomous region")
    PREFECTURE = "prefecture", _("protected by the prefecture")
    COUNTY = "county", _("protected by the county")


class Month(models.TextChoices):
    """Two digits, so that no key is part of another."""

    JANUARY = "01", _("January")
    FEBRUARY = "02", _("February")
    MARCH = "03", _("March")
    APRIL = "04", _("April")
    MAY = "05", _("May")
    JUNE = "06", _("June")
    JULY = "07", _("July")
    AUGUST = "08", _("August")
    SEPTEMBER = "09", _("September")
    OCTOBER = "10", _("October")
    NOVEMBER = "11", _("November")
    DECEMBER = "12", _("December")
