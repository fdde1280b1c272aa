"""Registrations of the calendar with Wagtail's admin."""

from __future__ import annotations

from wagtail.snippets.models import register_snippet

from wagtail_disclosure.base.calendar_admin.viewsets import CalendarDayViewSet, CalendarYearViewSet

register_snippet(CalendarDayViewSet)
register_snippet(CalendarYearViewSet)
