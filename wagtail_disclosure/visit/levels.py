"""How grave a travel warning is.

Source: 旅游安全管理办法 (国家旅游局令第41号), four levels of risk shown as red, orange, yellow and
blue; a tip is below them.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["WarningLevel"]


class WarningLevel(models.TextChoices):
    """The keys sort as the levels do, the gravest first."""

    RED = "1-red", _("Red: level 1, particularly serious")
    ORANGE = "2-orange", _("Orange: level 2, serious")
    YELLOW = "3-yellow", _("Yellow: level 3, rather serious")
    BLUE = "4-blue", _("Blue: level 4, general")
    TIP = "5-tip", _("Tip")
