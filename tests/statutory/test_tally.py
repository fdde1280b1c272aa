"""Counting applications: any tally reconciles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.statutory.editions import EDITIONS, get_edition
from wagtail_disclosure.statutory.headings import leaves_of
from wagtail_disclosure.statutory.reconcile import reconcile
from wagtail_disclosure.statutory.schema import Table
from wagtail_disclosure.statutory.tally import Application, tally

TABLE_3 = get_edition("2021").table("table3")


def outcomes(table: Table) -> list[str]:
    rows = leaves_of(table.sections[0].rows)
    closed = [path for path, leaf in rows if path.startswith("closed.") and not leaf.is_total]
    return ["", *(path.removeprefix("closed.") for path in closed)]


def applications(table: Table) -> st.SearchStrategy[list[Application]]:
    columns = leaves_of(table.sections[0].columns)
    applicants = [path for path, leaf in columns if not leaf.is_total]
    return st.lists(
        st.builds(
            Application,
            applicant=st.sampled_from(applicants),
            outcome=st.sampled_from(outcomes(table)),
            is_carried_over=st.booleans(),
        )
    )


@given(st.data(), st.sampled_from(list(EDITIONS.values())))
def test_any_tally_reconciles(data: st.DataObject, edition) -> None:
    table = edition.table("table3")
    counted = data.draw(applications(table))
    values = tally(table, counted)
    outcome = reconcile(values)
    assert (outcome.findings, outcome.not_assessable) == ((), ())
    received, carried_over = (
        values.get(table.cell(f"table3.{row}.total")) for row in ("received", "carried_over")
    )
    assert received + carried_over == len(counted)


def test_no_application_makes_a_table_of_zeros() -> None:
    assert set(tally(TABLE_3, []).numbers.values()) == {0}


@pytest.mark.parametrize(
    "application",
    [
        Application("natural_person", "total"),
        Application("total", "granted"),
        Application("natural_person", "refused"),
        Application("nobody", "granted"),
    ],
)
def test_what_the_form_does_not_have_is_refused(application: Application) -> None:
    with pytest.raises(KeyError):
        tally(TABLE_3, [application])
