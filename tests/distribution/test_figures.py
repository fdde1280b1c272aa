"""The share of convenience services, by Beijing's days."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.review.factories import make_office
from wagtail_disclosure.distribution.figures import ALL_CHANNELS, Figure, Period, figures_of
from wagtail_disclosure.distribution.record import Distribution, Status

pytestmark = pytest.mark.django_db
# One is in 2025 in Beijing, the other in 2026, both on 31 December in UTC.
OLD_YEAR = datetime(2025, 12, 31, 15, 59, tzinfo=UTC)
NEW_YEAR = datetime(2025, 12, 31, 16, 0, tzinfo=UTC)


def pushed(agency, at, channel="weibo", service=False, status=Status.SENT, **fields) -> None:
    Distribution.objects.create(
        agency=agency,
        title="通知",
        address="https://a.example/",
        channel=channel,
        status=status,
        distributed_at=at,
        is_convenience_service=service,
        **fields,
    )


@pytest.fixture
def pushes(office) -> None:
    agency = office.agency
    pushed(agency, OLD_YEAR, service=True)
    pushed(agency, OLD_YEAR)
    pushed(agency, OLD_YEAR)
    pushed(agency, NEW_YEAR, service=True, taken_down_at=timezone.now())
    pushed(agency, NEW_YEAR, "wechat", status=Status.BY_HAND)
    # Nothing was pushed here.
    pushed(agency, None, service=True, status=Status.QUEUED)
    pushed(agency, None, service=True, status=Status.CANCELLED)
    pushed(make_office().agency, NEW_YEAR)


def test_the_share_of_a_year(office, pushes) -> None:
    assert figures_of([office.agency.pk], by_quarter=False) == [
        Figure(ALL_CHANNELS, Period(2026), 2, 1, 16.7),
        Figure("wechat", Period(2026), 1, 0, None),
        Figure("weibo", Period(2026), 1, 1, 66.7),
        Figure(ALL_CHANNELS, Period(2025), 3, 1, None),
        Figure("weibo", Period(2025), 3, 1, None),
    ]


def test_a_quarter_is_compared_with_the_one_before(office, pushes) -> None:
    newest = figures_of([office.agency.pk], by_quarter=True)[0]
    assert (newest.period, newest.share, newest.change) == (Period(2026, 1), 50.0, 16.7)
    assert Period(2026, 3).before == Period(2026, 2)
    assert Period(2026, 1).before == Period(2025, 4)
    assert Period(2026).before == Period(2025)


def test_one_query(office, pushes, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(1):
        figures_of([office.agency.pk], by_quarter=True)


def test_the_report_and_its_file(office, pushes) -> None:
    client = Client()
    client.force_login(office.oversight)
    url = reverse("wagtail_disclosure:new_media_figures")
    assert "2025, quarter 4" in client.get(url, {"period": "quarter"}).content.decode()
    data = client.get(url, {"export": "csv", "period": "year"}).content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data)))
    assert rows[0] == {
        "Period": "2026",
        "Channel": "All channels",
        "Pushes": "2",
        "Convenience services": "1",
        "Share in per cent": "50.0",
        "Change (percentage points)": "+16.7",
    }
    assert [row["Channel"] for row in rows[1:3]] == ["wechat", "Weibo"]


@pytest.mark.parametrize(
    "query", [{"period": "\x00"}, {"agency": "9" * 40}, {"agency": "\x00"}, {"period": "x" * 9999}]
)
def test_what_is_not_understood_is_left_out(office, pushes, query) -> None:
    client = Client()
    client.force_login(office.office)
    answer = client.get(reverse("wagtail_disclosure:new_media_figures"), query)
    assert len(answer.context["rows"]) == 5
