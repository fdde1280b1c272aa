"""The record sheet as rows of cells, which the page and the PDF both show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.utils import timezone

from wagtail_disclosure.review.audit.entry_data import data_of
from wagtail_disclosure.review.audit.sheet_checks import proofreading_rows, secrecy_rows
from wagtail_disclosure.review.audit.sheet_facts import Facts, day_of, moment_of
from wagtail_disclosure.review.audit.sheet_fields import ACTS, MODES, TIERS, Label
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.typesetting.grid import Rows, TableCell

__all__ = ["COLUMNS", "Part", "Sheet", "sheet_of"]

# The form stands on a grid of equal columns.
COLUMNS = 12
SECRECY_SPANS = (3, 2, 2, 3, 2)
PROOFREADING_SPANS = (1, 2, 2, 7)
REVIEW_SPANS = (2, 2, 4, 2, 2)
CHAIN_SPANS = (1, 2, 2, 2, 3, 2)
HASH_LENGTH = 12

Row = tuple[TableCell, ...]


class Part(NamedTuple):
    """Some rows of boxes; the heads are repeated where a page ends between them."""

    heads: Rows
    rows: Rows


@dataclass(frozen=True, slots=True)
class Sheet:
    """A filled form: the form itself, the entries it rests on, and notes below."""

    title: str
    agency: str
    dated: date
    form: tuple[Part, ...]
    chain: Part
    notes: tuple[str, ...]


def sheet_of(facts: Facts) -> Sheet:
    """The sheet of one publication, dated by its last entry."""
    entries = facts.round.entries
    return Sheet(
        title=facts.title,
        agency=facts.agency,
        dated=timezone.localtime(entries[-1].at if entries else None).date(),
        form=tuple(_form(facts)),
        chain=Part(
            (_heads(Label.CHAIN_HEADS, CHAIN_SPANS),),
            tuple(_values(_chain_row(entry), CHAIN_SPANS) for entry in entries),
        ),
        notes=tuple(facts.notes()),
    )


def _form(facts: Facts) -> Iterator[Part]:
    yield Part((), tuple(_information(facts)))
    yield _part(Label.SECRECY, Label.SECRECY_HEADS, SECRECY_SPANS, secrecy_rows(facts))
    readings = proofreading_rows(facts)
    yield _part(Label.PROOFREADING, Label.PROOFREADING_HEADS, PROOFREADING_SPANS, readings)
    yield _part(Label.REVIEW, Label.REVIEW_HEADS, REVIEW_SPANS, _tiers(facts))
    yield Part((), tuple(_publication(facts)))


def _publication(facts: Facts) -> Iterator[Row]:
    published = facts.round.publication
    yield _wide(Label.RELEASE, _release(facts.round.clearing))
    yield _pair(
        (Label.PUBLISHER, (published.user_name or Label.SYSTEM) if published else Label.NONE),
        (Label.PUBLISHED, moment_of(published.at) if published else Label.NOT_PUBLISHED),
    )


def _information(facts: Facts) -> Iterator[Row]:
    number = facts.value("document_number")
    source = facts.value("content_source") or Label.OWN_SOURCE
    submission = facts.round.submission
    sent = f"{submission.user_name}\n{moment_of(submission.at)}" if submission else ""
    carrier = Label.OFFICIAL if number else Label.OTHER_CARRIER
    if facts.content is None:
        carrier = number
    mode = facts.value("mode")
    yield _wide(Label.TITLE, facts.title)
    yield _pair((Label.INDEX_NUMBER, facts.value("index_number")), (Label.DOCUMENT_NUMBER, number))
    yield _pair((Label.AGENCY, facts.agency), (Label.SOURCE, source))
    yield _wide(Label.SUMMARY, facts.value("summary"))
    yield _pair((Label.DRAFTER, facts.drafter), (Label.SUBMITTED, sent))
    yield _pair((Label.CARRIER, carrier), (Label.CHANNEL, Label.WEBSITE))
    yield _pair((Label.PLANNED, _planned(facts)), (Label.MAJOR, _major(facts)))
    reason = facts.value("mode_reason") or Label.NONE
    yield _pair((Label.MODE, MODES.get(mode, mode)), (Label.MODE_REASON, reason))


def _planned(facts: Facts) -> str:
    planned = getattr(facts.content, "go_live_at", None)
    return moment_of(planned) or Label.AT_ONCE


def _major(facts: Facts) -> str:
    is_major, reason = facts.is_major
    words = Label.YES if is_major else Label.NO
    return f"{words}。{reason}" if reason else words


def _tiers(facts: Facts) -> Iterator[tuple[str, ...]]:
    for tier, name in TIERS.items():
        if entry := facts.approval_of(tier):
            person = entry.acting_for_name or entry.user_name
            yield name, person, _opinion(entry), _signature(entry), day_of(entry.at)
        elif skipped := facts.skip_of(tier):
            yield name, Label.NONE, f"{Label.NOT_NEEDED}{skipped.reason}", Label.NONE, Label.NONE
        else:
            yield name, "", Label.PENDING, "", ""


def _opinion(entry: LedgerEntry) -> str:
    agreed = "" if entry.reason.startswith(Label.AGREED[:-1]) else Label.AGREED
    lines = [agreed + entry.reason]
    if points := data_of(entry).get("checklist"):
        lines.append(Label.CHECKED + "；".join(map(str, points)))
    return "\n".join(lines)


def _signature(entry: LedgerEntry) -> str:
    if entry.acting_for_name:
        return Label.signed_for(entry.user_name, entry.acting_for_name)
    return entry.user_name


def _release(clearing: LedgerEntry | None) -> str:
    if clearing is None:
        return Label.NOT_PUBLISHED
    if clearing.act == Act.BREAK_GLASS:
        return Label.EMERGENCY + clearing.reason
    return Label.CLEARED if clearing.act == Act.CLEAR else Label.COMMAND + clearing.reason


def _chain_row(entry: LedgerEntry) -> tuple[str, ...]:
    act = ACTS.get(entry.act, entry.act)
    tier = TIERS.get(entry.tier, entry.tier).partition("\n")[0]
    return (
        str(entry.sequence),
        moment_of(entry.at).replace(" ", "\n"),
        f"{tier}\n{act}" if tier else act,
        _signature(entry) or Label.SYSTEM,
        entry.reason,
        entry.hash[:HASH_LENGTH],
    )


def _part(
    title: str, heads: Iterable[str], spans: tuple[int, ...], rows: Iterable[tuple[str, ...]]
) -> Part:
    """A part of the form: its name across, its heads, and at least one line to write on."""
    name = (TableCell(title, "block", colspan=COLUMNS),)
    lines = list(rows) or [("",) * len(spans)]
    return Part((name, _heads(heads, spans)), tuple(_values(line, spans) for line in lines))


def _heads(texts: Iterable[str], spans: tuple[int, ...]) -> Row:
    return tuple(
        TableCell(text, "head", colspan=span) for text, span in zip(texts, spans, strict=True)
    )


def _values(texts: Iterable[str], spans: tuple[int, ...]) -> Row:
    """Wide boxes hold sentences, which begin at the left."""
    return tuple(
        TableCell(text, colspan=span, alignment="left" if span > 2 else "center")
        for text, span in zip(texts, spans, strict=True)
    )


def _wide(label: str, value: str) -> Row:
    return (
        TableCell(label, "label", colspan=2),
        TableCell(value, colspan=COLUMNS - 2, alignment="left"),
    )


def _pair(*boxes: tuple[str, str]) -> Row:
    return tuple(
        cell
        for label, value in boxes
        for cell in (
            TableCell(label, "label", colspan=2),
            TableCell(value, colspan=COLUMNS // 2 - 2, alignment="left"),
        )
    )
