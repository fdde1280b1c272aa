"""What an entry says beside its columns, in words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from wagtail_disclosure.review.ledger_entry import LedgerEntry
from wagtail_disclosure.review.proofreading_models import FindingStatus
from wagtail_disclosure.review.secrecy_review import Conclusion

__all__ = ["data_of", "findings_of", "points_of"]


def data_of(entry: LedgerEntry) -> dict[str, Any]:
    """The data of ``entry``; nothing where it was tampered with."""
    try:
        data = json.loads(entry.data)
    except (TypeError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def findings_of(entry: LedgerEntry) -> list[dict[str, str]]:
    """What a proofreading found, as it was written down."""
    findings = data_of(entry).get("findings")
    return [item for item in findings if isinstance(item, dict)] if findings else []


def points_of(entry: LedgerEntry) -> Iterator[str]:
    """What was confirmed, found or concluded in this step, a line for each."""
    data = data_of(entry)
    if data.get("is_major"):
        reason = data.get("major_reason", "")
        named = _("Major information: %(reason)s") % {"reason": reason}
        yield named if reason else _("Major information")
    yield from map(str, data.get("checklist") or ())
    yield from map(str, data.get("problems") or ())
    yield from map(_finding, findings_of(entry))
    if "conclusion" in data:
        yield _labelled(Conclusion, data["conclusion"])
        yield from (str(data[name]) for name in ("office", "basis") if data.get(name))


def _finding(finding: dict[str, str]) -> str:
    state = _labelled(FindingStatus, finding.get("status", ""))
    parts = [state, finding.get("suggestion", ""), finding.get("reason", "")]
    place = f"{finding.get('place', '')}: {finding.get('quote', '')}"
    return f"{place} ({', '.join(filter(None, parts))})"


def _labelled(choices: Any, value: str) -> str:
    return str(choices(value).label) if value in choices.values else str(value)
