"""What is known of a column: newest update, limit, state."""

from __future__ import annotations

from datetime import date

import pytest
import swapper
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.agency.matters.builders import in_days, make_index, make_task
from tests.factories import make_draft, make_section
from tests.oversight.builders import age, column_in, document_in, states_in
from wagtail_disclosure.oversight.columns import sections_of, states_of
from wagtail_disclosure.oversight.state import StandingLabel
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.review.circumstances import without_review
from wagtail_disclosure.review.people.due import local_day

pytestmark = pytest.mark.django_db
REASON = "演示用，事前已审核。"


@pytest.fixture
def section():
    return make_section()


def state_of(section, column):
    return states_in(section)[column.title]


@pytest.mark.parametrize(
    ("days_ago", "limit", "standing"),
    [
        (None, 30, StandingLabel.EMPTY),
        (None, None, StandingLabel.EMPTY),
        (400, None, StandingLabel.NO_LIMIT),
        (5, 30, StandingLabel.FRESH),
        (24, 30, StandingLabel.DUE_SOON),
        (30, 30, StandingLabel.DUE_SOON),
        (31, 30, StandingLabel.OVERDUE),
    ],
)
def test_the_state_follows_from_the_newest_publication(section, days_ago, limit, standing):
    column = column_in(section, update_within_days=limit)
    if days_ago is not None:
        document_in(column, days_ago + 100)
        document_in(column, days_ago)
    state = state_of(section, column)
    assert state.standing is standing
    assert state.days_since == days_ago
    assert state.content.entries == (0 if days_ago is None else 2)


def test_a_correction_is_an_update_and_publishing_the_same_again_is_none(section):
    column = column_in(section, update_within_days=30)
    page = document_in(column, 100)
    with without_review(REASON):
        page.save_revision().publish()
    assert state_of(section, column).days_since == 100
    page.summary, page.change_note = "改正后的概述。", "改正概述"
    with without_review(REASON):
        page.save_revision().publish()
    assert state_of(section, column).days_since == 0


def test_a_draft_and_what_was_taken_offline_are_no_updates(section):
    column = column_in(section, update_within_days=30)
    document_in(column, 100)
    make_draft(column)
    gone = document_in(column, 1)
    assert state_of(section, column).days_since == 1
    gone.unpublish()
    assert state_of(section, column).days_since == 100


def test_what_is_published_below_a_column_updates_it_too(section):
    above = column_in(section, update_within_days=30)
    below = type(above)(title="下级栏目", slug="below", purpose="演示")
    above.add_child(instance=below)
    with without_review(REASON):
        below.save_revision().publish()
    document_in(above, 90)
    assert state_of(section, below).standing is StandingLabel.EMPTY
    document_in(below, 3)
    states = states_in(section)
    assert states[above.title].days_since == states["下级栏目"].days_since == 3
    assert (states[above.title].content.entries, states["下级栏目"].content.entries) == (2, 1)


def test_the_limit_is_the_columns_own_then_the_rules_then_the_portals(section, settings):
    own = column_in(section, column_type="动态要闻", update_within_days=3)
    rule = column_in(section, column_type="动态要闻")
    none = column_in(section, column_type="财政信息")
    states = states_in(section)
    assert [states[c.title].days_allowed for c in (own, rule, none)] == [3, 14, None]
    assert states[own.title].basis == ""
    assert "国办秘函〔2019〕19号" in states[rule.title].basis
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "FRESHNESS_DAYS": 365}
    states = states_in(section)
    assert [states[c.title].days_allowed for c in (own, rule, none)] == [3, 14, 365]


def test_a_task_that_goes_on_without_news_makes_its_column_out_of_date(section):
    index = make_index(section, update_within_days=30)
    stale, fresh = make_task(index), make_task(index)
    done = make_task(index, concluded_on=in_days(-50), result="完成")
    for page, days in ((stale, 40), (fresh, 1), (done, 50)):
        age(page, days)
    state = state_of(section, index)
    assert (state.content.stale, state.days_since) == (1, 1)
    assert state.standing is StandingLabel.OVERDUE
    age(stale, 2)
    assert state_of(section, index).standing is StandingLabel.FRESH


def test_pages_whose_facts_were_checked_too_long_ago_are_counted(section):
    limited = column_in(section, update_within_days=90)
    free = column_in(section)
    for column, days in ((limited, 91), (limited, 90), (free, 365), (free, 366), (free, 1)):
        page = document_in(column)
        PublishedEntry.objects.filter(page_id=page.pk).update(checked_on=in_days(-days))
    states = states_in(section)
    assert states[limited.title].content.unchecked == 1
    assert states[free.title].content.unchecked == 1
    assert states[free.title].wants_attention
    assert not states[free.title].is_at_fault


def test_columns_that_are_not_public_are_not_judged(section):
    column = column_in(section, update_within_days=30)
    column.unpublish()
    assert column.title not in states_in(section)
    assert states_of([]) == []


def test_the_day_is_beijings(section):
    column = column_in(section, update_within_days=30)
    document_in(column)
    [state] = states_of(sections_of({section.agency.pk}), local_day())
    assert (state.updated_on, state.due_on) == (local_day(), in_days(30))
    [later] = states_of(sections_of({section.agency.pk}), date(2100, 1, 1))
    assert later.standing is StandingLabel.OVERDUE


def test_the_number_of_queries_does_not_grow(section):
    def cost():
        with CaptureQueriesContext(connection) as captured:
            states_of(sections_of({section.agency.pk}))
        return len(captured)

    index = make_index(section, update_within_days=30)
    make_task(index)
    document_in(column_in(section))
    states_of(sections_of({section.agency.pk}))
    few = cost()
    for _number in range(5):
        column = column_in(section, update_within_days=30)
        document_in(column)
        document_in(column)
        make_task(index)
    assert cost() == few
    assert swapper.load_model("wagtailcore", "Page").objects.count() > 15
