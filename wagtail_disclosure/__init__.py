"""Open-government-information sections for Wagtail, after the Regulations of the State Council."""
