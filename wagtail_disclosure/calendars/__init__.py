"""Calendars of working days. Plain Python; national holidays come from `chinese_calendar`."""
