"""The form in which a deputy is named."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateInput

from wagtail_disclosure.review.deputies import Deputyship
from wagtail_disclosure.review.people.actors import name_of
from wagtail_disclosure.review.people.deputy_policy import absentees, possible_deputies
from wagtail_disclosure.review.people.due import local_day

__all__ = ["DeputyshipForm"]

ONE_DAY = timedelta(days=1)
FIXED_ONCE_BEGUN = ("leader", "deputy", "starts_on", "reason")


class PersonField(forms.ModelChoiceField):
    """Chooses a person by name."""

    def label_from_instance(self, obj: Any) -> str:
        return name_of(obj)


class DeputyshipForm(WagtailAdminModelForm):
    """Past days cannot be named. Once it has begun only the last day can be changed: yesterday
    ends it at once.
    """

    leader = PersonField(queryset=None, label=gettext_lazy("Absent reviewer"))
    deputy = PersonField(
        queryset=None,
        label=gettext_lazy("Deputy"),
        help_text=gettext_lazy(
            "Somebody with a role in the same agency. A deputy's own deputy does not act for you,"
            " and a deputy who edited, submitted or approved a text does not decide on it."
        ),
    )

    class Meta:
        model = Deputyship
        fields = ["leader", "deputy", "starts_on", "ends_on", "reason"]
        widgets = {"starts_on": AdminDateInput, "ends_on": AdminDateInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        leaders = absentees(self.for_user)
        self.fields["leader"].queryset = leaders
        deputies = possible_deputies(leaders.values("pk")).exclude(pk=self.for_user.pk)
        self.fields["deputy"].queryset = deputies
        for name in FIXED_ONCE_BEGUN if self.has_begun else ():
            self._fix(name)
        if not self.instance.pk:
            self._offer_themselves(leaders)

    @property
    def has_begun(self) -> bool:
        return bool(self.instance.pk) and self._first_day() <= local_day()

    def clean_starts_on(self) -> date:
        day: date = self.cleaned_data["starts_on"]
        if not self.has_begun and day < local_day():
            raise forms.ValidationError(_("This day is over."))
        return day

    def clean_ends_on(self) -> date:
        day: date = self.cleaned_data["ends_on"]
        if day < local_day() - ONE_DAY:
            raise forms.ValidationError(_("This day is over."))
        return day

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        starts_on, ends_on = data.get("starts_on"), data.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("The last day lies before the first."))
        elif starts_on and ends_on and data.get("leader"):
            self._check_overlap(data["leader"], starts_on, ends_on)
        if not self.has_begun and data.get("leader") and data.get("deputy"):
            self._check_deputy(data["leader"], data["deputy"])
        return data

    def _fix(self, name: str) -> None:
        """Show the value, and let nobody change it, whoever may be chosen by now."""
        field = self.fields[name]
        field.disabled = True
        if isinstance(field, PersonField):
            person = getattr(self.instance, name)
            field.queryset = type(person).objects.filter(pk=person.pk)

    def _offer_themselves(self, leaders: Any) -> None:
        """A reviewer names a deputy for nobody else."""
        own = [person for person in leaders[:2] if person.pk == self.for_user.pk]
        if own and len(leaders[:2]) == 1:
            self.fields["leader"].initial = own[0]
            self.fields["leader"].disabled = True

    def _first_day(self) -> date:
        return Deputyship.objects.values_list("starts_on", flat=True).get(pk=self.instance.pk)

    def _check_overlap(self, leader: Any, starts_on: date, ends_on: date) -> None:
        """One absent reviewer has one deputy on a day: it is plain who answers."""
        others = Deputyship.objects.filter(
            leader=leader, starts_on__lte=ends_on, ends_on__gte=starts_on
        )
        other = others.exclude(pk=self.instance.pk).select_related("deputy").first()
        if other is not None:
            message = _("%(name)s is the deputy from %(first)s to %(last)s already.")
            values = {
                "name": name_of(other.deputy),
                "first": date_format(other.starts_on),
                "last": date_format(other.ends_on),
            }
            self.add_error("starts_on", message % values)

    def _check_deputy(self, leader: Any, deputy: Any) -> None:
        if not possible_deputies([leader]).filter(pk=deputy.pk).exists():
            self.add_error("deputy", _("This person has no role in the reviewer's agency."))
        elif not deputy.has_perm("wagtailadmin.access_admin"):
            self.add_error("deputy", _("This person cannot enter the administration."))
