"""Where a place is, how to get there and whom to ask."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model_string
from wagtail.models import Orderable

from wagtail_disclosure.base.telephones import check_telephone
from wagtail_disclosure.fields import ChoiceSetField
from wagtail_disclosure.geography.points import Point
from wagtail_disclosure.maps.bounds import coordinate_errors
from wagtail_disclosure.text.telephones import dialled

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

    def clean(self) -> None:
        super().clean()
        if errors := coordinate_errors(self.latitude, self.longitude):
            raise ValidationError(errors)

    @property
    def point(self) -> Point | None:
        """Where it is; None as long as that has not been entered."""
        if self.latitude is None or self.longitude is None:
            return None
        return Point(float(self.latitude), float(self.longitude))

    @property
    def accessibility_labels(self) -> list[str]:
        """What there is for people who need it, in words."""
        return self._meta.get_field("accessibility").labels_of(self.accessibility)


class AbstractContact(Orderable):
    """A telephone number, with what it is for. Child relation ``contacts``."""

    label = models.CharField(
        _("for what"), max_length=40, help_text=_("Such as enquiries, booking, complaints.")
    )
    phone = models.CharField(_("telephone"), max_length=30, validators=[check_telephone])
    hours = models.CharField(_("answered when"), max_length=60, blank=True)

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("telephone")
        verbose_name_plural = _("telephones")

    def __str__(self) -> str:
        return f"{self.label} {self.phone}"

    @property
    def dialled(self) -> str:
        """The digits for a link that dials."""
        return dialled(self.phone)


class AbstractPhoto(Orderable):
    """A picture with what it shows and who took it. Child relation ``photos``."""

    # A draft may be saved before the picture is chosen.
    image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("picture"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    alt_text = models.CharField(
        _("alternative text"), max_length=200, help_text=_("What is to be seen, for who cannot.")
    )
    credit = models.CharField(_("credit"), max_length=100, help_text=_("Who made the picture."))

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def __str__(self) -> str:
        return self.alt_text
