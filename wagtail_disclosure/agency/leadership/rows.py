"""The rows under a leadership page: offices, leaders, and each leader's posts, duties, charges.

Child relations, by these names: ``offices``, and ``leaders`` with ``posts``, ``duties`` and
``charges`` below each. A row without days holds as long as what it belongs to.
"""

from __future__ import annotations

import swapper
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.models import ClusterableModel
from wagtail.images import get_image_model_string

from wagtail_disclosure.agency.leadership.division import Relation
from wagtail_disclosure.agency.leadership.span import Span
from wagtail_disclosure.base.telephones import check_telephone

__all__ = [
    "AbstractCharge",
    "AbstractDuty",
    "AbstractLeader",
    "AbstractOffice",
    "AbstractPost",
    "DatedMixin",
]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")


class DatedMixin(models.Model):
    """From which day until which, both included; blank is without limit."""

    effective_from = models.DateField(
        _("from"), null=True, blank=True, help_text=_("Blank: from the beginning.")
    )
    effective_until = models.DateField(
        _("until"),
        null=True,
        blank=True,
        help_text=_("This day included. Blank: until further notice."),
    )

    class Meta:
        abstract = True

    @property
    def span(self) -> Span:
        return Span(self.effective_from, self.effective_until)

    def clean(self) -> None:
        super().clean()
        first, last = self.effective_from, self.effective_until
        if first and last and last < first:
            message = _("It would end before it begins.")
            raise ValidationError({"effective_until": ValidationError(message, code="order")})


class AbstractOffice(DatedMixin):
    """An internal office of the agency (内设机构、股室)."""

    name = models.CharField(pgettext_lazy("office", "name"), max_length=60)
    functions = models.TextField(_("functions"), max_length=500, blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True, validators=[check_telephone])

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


class AbstractLeader(DatedMixin, ClusterableModel):
    """A member of the leadership, from joining it until leaving."""

    name = models.CharField(
        pgettext_lazy("person", "name"),
        max_length=60,
        blank=True,
        help_text=_("Blank: the post alone is shown."),
    )
    phone = models.CharField(
        _("work phone"),
        max_length=30,
        blank=True,
        validators=[check_telephone],
        help_text=_("Such as 0999-5020001."),
    )
    photo = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    photo_alt = models.CharField(
        _("alternative text"),
        max_length=200,
        blank=True,
        help_text=_("What is to be seen, for who cannot. A photo needs it."),
    )
    curriculum_vitae = models.TextField(_("curriculum vitae"), max_length=2000, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name or str(_("Leader"))

    def clean(self) -> None:
        super().clean()
        if self.photo_id and not self.photo_alt.strip():
            message = _("Say what the photo shows, for those who cannot see it.")
            raise ValidationError({"photo_alt": ValidationError(message, code="no_alternative")})


class AbstractPost(DatedMixin):
    """A post of a leader (职务)."""

    title = models.CharField(
        _("post"), max_length=60, help_text=_("As it is to be read, e.g. 副局长（主持工作）.")
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title


class AbstractDuty(DatedMixin):
    """A part of a leader's portfolio in words (分管工作)."""

    text = models.TextField(
        _("duty"), max_length=500, help_text=_("One sentence or list of fields of work.")
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.text


class AbstractCharge(DatedMixin):
    """What a leader is in charge of, assists with, or keeps in touch with."""

    relation = models.CharField(
        _("relation"),
        max_length=10,
        choices=[
            (Relation.IN_CHARGE.value, _("in charge of")),
            (Relation.ASSISTS.value, _("assists with")),
            (Relation.LIAISES.value, _("liaises with")),
        ],
        default=Relation.IN_CHARGE.value,
    )
    name = models.CharField(
        _("office or unit"),
        max_length=60,
        blank=True,
        help_text=_("As the office is written above. Blank: the title of the unit chosen."),
    )
    unit = models.ForeignKey(
        PAGE_MODEL,
        verbose_name=_("page of the unit"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if self.unit and not self.name.strip():
            self.name = self.unit.title[:60]
        if not self.name.strip():
            message = _("Name the office or unit, or choose the page of the unit.")
            raise ValidationError({"name": ValidationError(message, code="unnamed")})
