"""Changes to the ledger and to stored revisions that go past all code, for the verifier to find."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.db import models, transaction
from hypothesis import strategies as st
from wagtail.models import Revision

from wagtail_disclosure.review.ledger_entry import LedgerEntry, LedgerHead

Change = Callable[[], None]
TEXT = st.characters(exclude_characters="\x00", exclude_categories=["Cs"])


@contextmanager
def undone() -> Iterator[None]:
    """What is changed inside is as it was afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def rows(model: Any) -> Any:
    """The rows of ``model``, past the manager that refuses changes."""
    return model._base_manager.order_by("pk")


def write(model: Any, pk: Any, **values: Any) -> None:
    assert model._base_manager.filter(pk=pk).update(**values) == 1


@st.composite
def changed_column(draw: Any, model: Any) -> Change:
    """Some column of some row with another value."""
    row = draw(st.sampled_from(list(rows(model))))
    field = draw(st.sampled_from(row._meta.concrete_fields))
    old = getattr(row, field.attname)
    new = draw(_other(field, old))
    return lambda: write(model, row.pk, **{field.attname: new})


def _other(field: models.Field, old: Any) -> st.SearchStrategy[Any]:
    if isinstance(field, models.DateTimeField):
        return st.integers(1, 10**9).map(lambda n: old + timedelta(microseconds=n))
    if isinstance(field, models.IntegerField):
        # Beyond the numbers in use: two rows cannot have one number.
        numbers = st.integers(10_000, 2**31 - 1)
        return numbers | st.none() if field.null and old is not None else numbers
    texts = st.text(TEXT, max_size=field.max_length or 60)
    return texts.filter(lambda text: text != old)


@st.composite
def removed_row(draw: Any, model: Any) -> Change:
    row = draw(st.sampled_from(list(rows(model))))
    return lambda: rows(model).filter(pk=row.pk)._raw_delete("default") and None


@st.composite
def swapped_entries(draw: Any) -> Change:
    """Two entries in each other's place."""
    first, second = draw(
        st.lists(st.sampled_from(list(rows(LedgerEntry))), min_size=2, max_size=2, unique=True)
    )

    def swap() -> None:
        one, two = (first.pk, first.sequence), (second.pk, second.sequence)
        for source, target in ((one, (10**6, 10**6)), (two, one), ((10**6, 10**6), two)):
            write(LedgerEntry, source[0], id=target[0], sequence=target[1])

    return swap


@st.composite
def cut_off_end(draw: Any) -> Change:
    """The last entries are gone, and the head is moved back as well as one can without the key."""
    entries = list(rows(LedgerEntry))
    left = draw(st.integers(1, len(entries) - 1))

    def cut() -> None:
        rows(LedgerEntry).filter(sequence__gt=left)._raw_delete("default")
        write(LedgerHead, 1, sequence=left, hash=entries[left].previous_hash)

    return cut


@st.composite
def forged_entry(draw: Any) -> Change:
    """One more entry than was written, copied from another, with the head moved on."""
    entry = draw(st.sampled_from(list(rows(LedgerEntry))))
    last = rows(LedgerEntry).last()

    def forge() -> None:
        entry.pk = entry.sequence = last.sequence + 1
        entry.previous_hash = last.hash
        LedgerEntry._base_manager.bulk_create([entry])
        write(LedgerHead, 1, sequence=entry.sequence)

    return forge


@st.composite
def changed_revision(draw: Any, revision: Revision) -> Change:
    """Some value somewhere in the content of a revision is another."""
    path = draw(st.sampled_from(list(_leaves(revision.content))))
    old = _at(revision.content, path)
    new = draw((st.text(TEXT, max_size=9) | st.integers(-9, 9)).filter(lambda value: value != old))
    content = _with(revision.content, path, new)
    return lambda: write(Revision, revision.pk, content=content)


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    children = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    found = [leaf for key, item in children for leaf in _leaves(item, (*path, key))]
    yield from found or [path]


def _at(value: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        value = value[key]
    return value


def _with(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    key, rest = path[0], path[1:]
    copy = value.copy()
    copy[key] = _with(value[key], rest, new)
    return copy


def any_change(revision: Revision) -> st.SearchStrategy[Change]:
    """Whatever can be done to the ledger or to an approved revision."""
    return st.one_of(
        changed_column(LedgerEntry),
        changed_column(LedgerHead),
        removed_row(LedgerEntry),
        removed_row(LedgerHead),
        swapped_entries(),
        cut_off_end(),
        forged_entry(),
        changed_revision(revision),
    )
