"""What the review needs of the whole portal: the setting, the calendar, the mail server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext as _

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.guard import is_enforced
from wagtail_disclosure.review.outbox import MAX_ATTEMPTS, ReviewMail, unsent
from wagtail_disclosure.review.people.calendar_problems import calendar_problems
from wagtail_disclosure.review.people.due import local_day
from wagtail_disclosure.review.people.problems import Level, Problem, named

__all__ = ["portal_problems"]

LATE = timedelta(days=1)


def portal_problems(today: date | None = None) -> Iterator[Problem]:
    """Everything that concerns no single agency."""
    if not is_enforced():
        yield Problem(
            Level.WARNING,
            "review-off",
            _("The review is switched off: pages are published without it."),
            _("Take REVIEW_ENFORCED out of the setting WAGTAIL_DISCLOSURE, or set it to True."),
        )
    yield from calendar_problems(today or local_day())
    yield from _mail_problems()
    yield from _break_glass()


def _mail_problems() -> Iterator[Problem]:
    given_up = ReviewMail.objects.filter(sent_at=None, attempts__gte=MAX_ATTEMPTS)
    if count := given_up.count():
        yield Problem(
            Level.ERROR,
            "mail-given-up",
            _("%(count)d messages were given up after %(attempts)d attempts. Last error: %(error)s")
            % {
                "count": count,
                "attempts": MAX_ATTEMPTS,
                "error": given_up.latest("pk").last_error,
            },
            _("Repair the mail settings, set “attempts” of these messages to 0 and send again."),
        )
    late = unsent().filter(created_at__lt=timezone.now() - LATE)
    if count := late.count():
        yield Problem(
            Level.WARNING,
            "mail-unsent",
            _("%(count)d messages have been waiting to be sent for more than a day.")
            % {"count": count},
            _("Run “manage.py send_review_mail” every day, or more often."),
        )


def _break_glass() -> Iterator[Problem]:
    name = get_settings().BREAK_GLASS_GROUP
    members = get_user_model().objects.filter(groups__name=name, is_active=True).order_by("pk")
    if members:
        yield Problem(
            Level.INFO,
            "break-glass",
            _("These people may publish without review in an emergency: %(names)s.")
            % {"names": named(members)},
            _("Keep the group “%(group)s” as small as can be.") % {"group": name},
        )
