"""What a document must say before the public may see it: each message at its field."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from tests.factories import make_column, make_document, make_draft, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def column():
    return make_column(make_section())


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"summary": " "}, {"summary"}),
        ({"dated_on": None}, {"dated_on"}),
        ({"kind": ""}, {"kind"}),
        ({"theme": ""}, {"theme"}),
        ({"mode": "on_request"}, {"mode_reason", "next_review_on"}),
        ({"mode": "withheld", "mode_reason": "内部事务"}, {"next_review_on"}),
        ({"validity": "repealed"}, {"validity_ended_on"}),
        (
            {"effective_on": date(2024, 1, 2), "validity_ended_on": date(2024, 1, 1)},
            {"validity_ended_on"},
        ),
    ],
)
def test_publication_is_refused_with_the_field_named(column, changes, fields):
    page = make_draft(column, **changes)
    with pytest.raises(ValidationError) as error:
        page.check_publishable()
    assert set(error.value.message_dict) == fields


def test_a_complete_document_has_nothing_against_it(column):
    make_draft(column).check_publishable()


def test_the_date_of_a_document_cannot_lie_in_the_future(column):
    page = make_draft(column, dated_on=date.today() + timedelta(days=2))
    with pytest.raises(ValidationError) as error:
        page.full_clean()
    assert set(error.value.message_dict) == {"dated_on"}


def test_a_document_cannot_supersede_itself(column):
    page = make_document(column)
    page.superseded_by = page
    with pytest.raises(ValidationError) as error:
        page.full_clean()
    assert set(error.value.message_dict) == {"superseded_by"}
