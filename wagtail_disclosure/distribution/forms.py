"""What people fill in when they take an entry over."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.distribution.channels.base import Channel
from wagtail_disclosure.distribution.record import Distribution

__all__ = ["AmendForm", "QueueForm", "RecordForm"]

LOCAL = "%Y-%m-%dT%H:%M"
# No channel of this kind is older; what is earlier is a slip.
EARLIEST = datetime(2009, 1, 1, tzinfo=BEIJING)
SERVICE = gettext_lazy("Convenience service")
SERVICE_HELP = gettext_lazy(
    "Something people can use: hours, closures, guides, places, events. The report counts it."
)


def _link() -> forms.URLField:
    return forms.URLField(
        label=gettext_lazy("Address of the post"),
        max_length=500,
        required=False,
        assume_scheme="https",
    )


class ServiceForm(forms.Form):
    is_convenience_service = forms.BooleanField(
        label=SERVICE, help_text=SERVICE_HELP, required=False
    )


class QueueForm(ServiceForm):
    """Channels that something can be sent to."""

    channels = forms.MultipleChoiceField(
        label=gettext_lazy("Channels"), widget=forms.CheckboxSelectMultiple
    )
    field_order = ["channels", "is_convenience_service"]

    def __init__(self, *args: Any, known: dict[str, Channel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(key, channel.label) for key, channel in known.items() if channel.sends]
        self.fields["channels"].choices = choices


class RecordForm(ServiceForm):
    """A post that somebody has made."""

    channel = forms.ChoiceField(label=gettext_lazy("Channel"))
    at = forms.DateTimeField(
        label=gettext_lazy("Posted at"),
        input_formats=[LOCAL, "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput({"type": "datetime-local"}, format=LOCAL),
    )
    link = _link()
    field_order = ["channel", "at", "link", "is_convenience_service"]

    def __init__(self, *args: Any, known: dict[str, Channel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["channel"].choices = [(key, one.label) for key, one in known.items()]

    def clean_at(self) -> datetime:
        at: datetime = self.cleaned_data["at"]
        if at > timezone.now():
            raise ValidationError(_("This has not come yet."))
        # Compared as it was typed: the year 1 has no moment in every time zone.
        if at.replace(tzinfo=BEIJING) < EARLIEST:
            raise ValidationError(_("This is too early to be true."))
        return at


class AmendForm(forms.ModelForm):
    """What may be corrected of a record."""

    link = _link()

    class Meta:
        model = Distribution
        fields = ["link", "is_convenience_service"]
