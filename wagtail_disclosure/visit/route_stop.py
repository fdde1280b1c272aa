"""A stop of a route, as an editor enters it."""

from __future__ import annotations

from typing import Any

import swapper
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.maps.bounds import coordinate_errors
from wagtail_disclosure.publication.registered import RegisteredPage

__all__ = ["AbstractRouteStop", "is_listed_type"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")


def is_listed_type(page: Any) -> bool:
    """Whether ``page`` is of a type that the register lists."""
    return issubclass(page.specific_class or object, RegisteredPage)


class AbstractRouteStop(models.Model):
    """A stop: a page of the site, or a place that has none. Child relation ``stops``.
    Coordinates are degrees in WGS-84.
    """

    place_page = models.ForeignKey(
        PAGE_MODEL,
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A sight, a museum, a place to stay; left out while it is not public."),
    )
    name = models.CharField(
        _("name"), max_length=60, blank=True, help_text=_("Of a place without a page.")
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("Degrees north, WGS-84; blank: that of the page."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=_("Degrees east, WGS-84; blank: that of the page."),
    )
    day = models.PositiveSmallIntegerField(
        _("day"), default=1, validators=[MinValueValidator(1), MaxValueValidator(30)]
    )
    stay = models.CharField(
        _("length of stay"), max_length=30, blank=True, help_text=_("Such as 2 小时.")
    )
    leg_km = models.DecimalField(
        _("km from the stop before"),
        max_digits=6,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("By road. Blank: the straight line is measured, and called an estimate."),
    )
    leg_minutes = models.PositiveSmallIntegerField(
        _("minutes from the stop before"), null=True, blank=True
    )
    note = models.CharField(_("note"), max_length=200, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name or str(self.place_page or "")

    def clean(self) -> None:
        super().clean()
        if not self.place_page_id and not self.name.strip():
            raise ValidationError({"name": _("Name the place, or choose its page.")})
        if self.place_page_id and not is_listed_type(self.place_page):
            message = _("Choose a page about one thing, not one that lists pages.")
            raise ValidationError({"place_page": message})
        self._clean_coordinates()

    def _clean_coordinates(self) -> None:
        """Both or neither; a place without a page has no others."""
        if errors := coordinate_errors(self.latitude, self.longitude):
            raise ValidationError(errors)
        if self.latitude is None and not self.place_page_id:
            message = _("A place without a page needs its coordinates.")
            raise ValidationError({"latitude": message})
