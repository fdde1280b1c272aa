"""System checks: the project's settings and the rules that a project may break without noticing."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, Tags, register
from django.utils.module_loading import import_string

from wagtail_disclosure import conf
from wagtail_disclosure.calendars.month_days import day_in

REQUIRED_APPS = (
    "wagtail.contrib.typed_table_block",
    "wagtail.documents",
    "wagtail.images",
    "wagtail_disclosure.review",
)
DAYS = ("REPORT_DUE_DEPARTMENTS", "REPORT_DUE_GOVERNMENT")


@register(Tags.compatibility)
def check_settings(**kwargs: Any) -> list[CheckMessage]:
    """E001 not a dict, E002 unknown key, E003 wrong type, E004 bad dotted path, E005 bad model,
    E006 bad pattern, E010 bad day.
    """
    given = conf.user_settings()
    if not isinstance(given, dict):
        return [Error(f"{conf.SETTING} must be a dict.", id="disclosure.E001")]
    unknown = [key for key in given if key not in conf.known_keys()]
    errors: list[CheckMessage] = [_unknown_key(key) for key in unknown]
    errors += [
        error for key in given if key not in unknown for error in _check_value(key, given[key])
    ]
    return errors


@register(Tags.compatibility)
def check_required_apps(**kwargs: Any) -> list[CheckMessage]:
    """E007: an app is missing whose static files the editing screens load."""
    missing = [name for name in REQUIRED_APPS if not apps.is_installed(name)]
    hint = "Add it to INSTALLED_APPS, before wagtail.admin."
    return [
        Error(f"wagtail_disclosure needs {name!r}.", hint=hint, id="disclosure.E007")
        for name in missing
    ]


def _unknown_key(key: str) -> CheckMessage:
    hint = f"Known keys: {', '.join(conf.known_keys())}."
    return Error(f"{conf.SETTING} has an unknown key {key!r}.", hint=hint, id="disclosure.E002")


def _check_value(key: str, value: Any) -> list[CheckMessage]:
    expected = conf.known_keys()[key]
    if type(value) is not expected:
        message = f"{conf.SETTING}[{key!r}] must be of type {expected.__name__}, not {value!r}."
        return [Error(message, id="disclosure.E003")]
    return _check_meaning(key, value)


def _check_meaning(key: str, value: Any) -> list[CheckMessage]:
    if key in conf.keys_of_kind("dotted"):
        return _check_dotted_path(key, value)
    if key in conf.keys_of_kind("dotted_list"):
        return [error for path in value for error in _check_dotted_path(key, path)]
    if key in conf.keys_of_kind("model"):
        return _check_model(key, value)
    if key == "INDEX_NUMBER_PATTERN":
        return _check_pattern(key, value)
    if key in DAYS:
        return _check_day(key, value)
    return []


def _check_dotted_path(key: str, value: str) -> list[CheckMessage]:
    try:
        import_string(value)
    except (ImportError, RuntimeError) as error:
        # Django raises RuntimeError for models of an app that is not installed.
        message = f"{conf.SETTING}[{key!r}] = {value!r} cannot be imported: {error}"
        return [Error(message, id="disclosure.E004")]
    return []


def _check_model(key: str, value: str) -> list[CheckMessage]:
    try:
        apps.get_model(value)
    except (LookupError, ValueError) as error:
        message = f"{conf.SETTING}[{key!r}] = {value!r} names no installed model: {error}"
        return [Error(message, id="disclosure.E005")]
    return []


def _check_pattern(key: str, value: str) -> list[CheckMessage]:
    try:
        first, second = (value.format(prefix="P", year=2023, month=1, serial=n) for n in (1, 2))
    except (KeyError, ValueError, IndexError) as error:
        message = f"{conf.SETTING}[{key!r}] = {value!r} cannot be filled: {error!r}"
        return [
            Error(message, hint="Use {prefix}, {year}, {month}, {serial}.", id="disclosure.E006")
        ]
    if first == second or "{prefix" not in value:
        message = f"{conf.SETTING}[{key!r}] must contain {{prefix}} and {{serial}}."
        hint = "Without them two documents would get the same number."
        return [Error(message, hint=hint, id="disclosure.E006")]
    return []


def _check_day(key: str, value: str) -> list[CheckMessage]:
    try:
        # A year without 29 February.
        day_in(2001, value)
    except ValueError:
        message = f"{conf.SETTING}[{key!r}] = {value!r} is no day that every year has."
        return [Error(message, hint="Write month and day: 01-31.", id="disclosure.E010")]
    return []
