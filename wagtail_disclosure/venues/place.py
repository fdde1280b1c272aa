"""Where a place is, how to get there and whom to ask."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model_string

from wagtail_disclosure.fields import ChoiceSetField

__all__ = ["AbstractContact", "AbstractPhoto", "Accessibility", "PlaceMixin"]


class Accessibility(models.TextChoices):
    """What a place has for people who need it (无障碍设施)."""

    RAMP = "ramp", _("step-free entrance")
    TOILET = "toilet", _("accessible toilet")
    LIFT = "lift", _("lift")
    PARKING = "parking", _("accessible parking")
    WHEELCHAIR = "wheelchair", _("wheelchairs to borrow")
    BRAILLE = "braille", _("Braille or large print")
    HEARING = "hearing", _("hearing aid loop or sign language")
    NURSING = "nursing", _("nursing room")


class PlaceMixin(models.Model):
    """A page about a place. Coordinates are degrees in WGS-84."""

    address = models.CharField(_("address"), max_length=200, blank=True)
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("Degrees north, WGS-84."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=_("Degrees east, WGS-84."),
    )
    transport = models.TextField(_("how to get there"), max_length=500, blank=True)
    accessibility = ChoiceSetField(
        _("accessibility"), max_length=120, blank=True, choices=Accessibility.choices
    )

    class Meta:
        abstract = True


class AbstractContact(models.Model):
    """A telephone number, with what it is for. Child relation ``contacts``."""

    label = models.CharField(
        _("for what"), max_length=40, help_text=_("Such as enquiries, booking, complaints.")
    )
    phone = models.CharField(_("telephone"), max_length=30)
    hours = models.CharField(_("answered when"), max_length=60, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.label} {self.phone}"


class AbstractPhoto(models.Model):
    """A picture with what it shows and who took it. Child relation ``photos``."""

    image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("picture"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    alt_text = models.CharField(
        _("alternative text"), max_length=200, help_text=_("What is to be seen, for who cannot.")
    )
    credit = models.CharField(_("credit"), max_length=100, help_text=_("Who made the picture."))

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.alt_text
