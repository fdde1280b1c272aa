"""Who may read the ledger in the admin, and what they see."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from tests.factories import make_user
from tests.review.factories import decide, draft, make_office, proofread, published, submitted
from tests.review.tampering import write
from wagtail_disclosure.review import ledger
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry

pytestmark = pytest.mark.django_db

ROUTES = ("page_record", "sheet", "sheet_pdf")
FORMULA = "=HYPERLINK(1)"


def client_of(user):
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


def status(user, url):
    """200, 302 (the admin sends home whom it refuses), 404."""
    return client_of(user).get(url).status_code


def report(user, **filters):
    return client_of(user).get(reverse("disclosure_review:audit_report"), filters)


def shown(response):
    return [entry.sequence for entry in response.context["object_list"]]


def test_the_report_is_for_those_who_oversee(office):
    for name in ("audit_report", "audit_report_results"):
        url = reverse(f"disclosure_review:{name}")
        assert status(None, url) == 302
        assert status(office.editor, url) == 302
        assert status(make_user(f"nobody-{name}"), url) == 302
        assert status(make_user(f"super-{name}", is_superuser=True, is_staff=True), url) == 200
        for person in (office.office, office.leader, office.principal, office.oversight):
            assert status(person, url) == 200
        assert status(office.administrator, url) == 200


def test_the_report_is_in_the_menu_of_those_who_oversee_only(office):
    label = "review-ledger"
    home = reverse("wagtailadmin_home")
    assert label in client_of(office.oversight).get(home).content.decode()
    assert label not in client_of(office.editor).get(home).content.decode()


def test_nobody_reads_the_entries_of_another_agency(office):
    other = make_office()
    page = published(office)
    ledger.record_other(Act.REFERENCE, title="代签")
    own = list(LedgerEntry.objects.filter(agency_id=office.agency.pk).values_list("pk", flat=True))
    assert sorted(shown(report(office.oversight))) == own
    assert page.pk not in {e.page_id for e in report(other.oversight).context["object_list"]}
    everything = report(make_user("super", is_superuser=True))
    assert len(shown(everything)) == LedgerEntry.objects.count()
    # Neither does a filter reach further.
    assert shown(report(other.oversight, page_id=page.pk)) == []
    assert shown(report(other.oversight, q=page.title)) == []


def test_the_report_is_filtered_and_searched(office):
    page = published(office, title="关于水利工程的公告")
    entries = ledger.entries_of(page.pk)
    numbers = list(entries.values_list("sequence", flat=True))[::-1]
    see = office.oversight
    assert shown(report(see, page_id=page.pk)) == numbers
    assert shown(report(see, q="水利")) == numbers
    assert shown(report(see, act=[Act.CLEAR, Act.PUBLISH], page_id=page.pk)) == numbers[:2]
    leader = entries.get(act=Act.APPROVE, tier="leader").sequence
    assert shown(report(see, tier="leader")) == [leader]
    assert leader in shown(report(see, person=office.leader.username))
    assert shown(report(see, agency=office.agency.pk, page_id=page.pk)) == numbers
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert shown(report(see, at_from=tomorrow)) == []
    assert shown(report(see, page_id=page.pk, at_to=tomorrow)) == numbers


def test_strange_filters_are_no_error(office):
    for filters in (
        {"page_id": 10**30},
        {"page_id": "x"},
        {"agency": "x"},
        {"act": "x"},
        {"at_from": "昨天"},
        {"at_from": "0001-01-01", "at_to": "9999-12-31"},
        {"ordering": "hash"},
        {"p": 10**9},
        {"person": "'\\%"},
    ):
        assert report(office.oversight, **filters).status_code == 200


def test_the_report_is_exported_as_it_is_filtered(office):
    page = draft(office, title="x")
    ledger.record(Act.SEND_BACK, page, user=office.office, reason=FORMULA + "\x0b")
    write(LedgerEntry, LedgerEntry.objects.last().pk, page_title="＝1+1")
    filters = {"page_id": page.pk}
    text = report(office.oversight, export="csv", **filters).getvalue().decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["Comment"] == f"'{FORMULA}\x0b"
    assert row["Page"] == "'＝1+1"
    assert row["Step"] == "Sent back to the author"
    assert row["Time"] == f"{timezone.localtime(LedgerEntry.objects.last().at):%Y-%m-%d %H:%M:%S}"
    data = report(office.oversight, export="xlsx", **filters).getvalue()
    sheet = load_workbook(io.BytesIO(data)).active
    (cells,) = sheet.iter_rows(min_row=2)
    (cell,) = [cell for cell in cells if cell.value == FORMULA]
    assert cell.data_type == "s"
    assert report(office.editor, export="csv").status_code == 302


def test_the_queries_of_the_report_do_not_grow(office, django_assert_max_num_queries):
    client = client_of(office.oversight)
    url = reverse("disclosure_review:audit_report_results")
    client.get(url)
    with django_assert_max_num_queries(9):
        client.get(url)
    for _ in range(3):
        draft_page = draft(office)
        ledger.record(Act.SUBMIT, draft_page, user=office.editor)
    with django_assert_max_num_queries(9):
        assert client.get(url).status_code == 200


def test_the_record_of_a_page_is_for_overseers_and_its_editors(office):
    other = make_office()
    page = published(office)
    waiting = submitted(office)
    for route in ROUTES:
        url = reverse(f"disclosure_review:{route}", args=[page.pk])
        assert status(None, url) == 302
        assert status(make_user(f"nobody-{route}"), url) == 302
        assert status(other.editor, url) == 302
        assert status(other.oversight, url) == 302
        for person in (office.editor, office.oversight, office.principal):
            assert status(person, url) == 200
        under_review = reverse(f"disclosure_review:{route}", args=[waiting.pk])
        assert status(office.editor, under_review) == 200
        missing = reverse(f"disclosure_review:{route}", args=[10**6])
        unreviewed = reverse(f"disclosure_review:{route}", args=[1])
        assert status(office.oversight, missing) == 404
        assert status(office.oversight, unreviewed) == 404


def test_the_record_outlives_the_page(office):
    page = published(office, title="要删除的公告")
    page.unpublish()
    type(page).objects.get(pk=page.pk).delete()
    for route in ROUTES:
        url = reverse(f"disclosure_review:{route}", args=[page.pk])
        assert status(office.oversight, url) == 200
        assert status(office.editor, url) == 302
    html = client_of(office.oversight).get(reverse("disclosure_review:page_record", args=[page.pk]))
    assert "The page has been deleted." in html.content.decode()


def test_the_record_shows_every_step_and_what_is_wrong_with_it(office):
    page = submitted(office)
    proofread(page)
    decide(page, office.office, comment="<b>可以</b>")
    url = reverse("disclosure_review:page_record", args=[page.pk])
    html = client_of(office.editor).get(url).content.decode()
    steps = [f'id="entry-{e.sequence}"' for e in ledger.entries_of(page.pk)]
    assert [html.index(step) for step in steps] == sorted(html.index(step) for step in steps)
    assert "&lt;b&gt;可以&lt;/b&gt;" in html
    assert office.office.username in html
    wrong = "This entry is not as it was written."
    assert wrong not in html
    write(LedgerEntry, ledger.entries_of(page.pk).last().pk, reason="改过的话", data="[")
    assert wrong in client_of(office.editor).get(url).content.decode()


def test_a_page_leads_to_its_record(office):
    page = published(office)
    url = reverse("disclosure_review:page_record", args=[page.pk])
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert url in client_of(office.editor).get(edit).content.decode()


def emergency(office, **fields):
    page = draft(office, **fields)
    return ledger.record(Act.BREAK_GLASS, page, user=office.editor, reason="防汛<紧急>通知")


def test_emergencies_are_on_the_home_page_of_those_who_oversee(office):
    home = reverse("wagtailadmin_home")
    heading = "Published without review in the last 90 days"
    assert heading not in client_of(office.oversight).get(home).content.decode()
    entry = emergency(office, title="防汛通知")
    other = make_office()
    told = {office.oversight, office.administrator, office.principal}
    for person in (
        office.editor,
        office.office,
        office.leader,
        other.oversight,
        other.principal,
        *told,
    ):
        html = client_of(person).get(home).content.decode()
        assert (heading in html) is (person in told)
        assert ("防汛&lt;紧急&gt;通知" in html) is (person in told)
    write(LedgerEntry, entry.pk, at=timezone.now() - timedelta(days=91))
    assert heading not in client_of(office.oversight).get(home).content.decode()


def test_many_emergencies_lead_to_the_report(office):
    page = draft(office)
    for _ in range(22):
        ledger.record(Act.BREAK_GLASS, page, user=office.editor, reason="防汛", digest="0" * 64)
    html = client_of(office.oversight).get(reverse("wagtailadmin_home")).content.decode()
    assert "2 more in the review ledger" in html


def test_the_record_leads_a_leader_on_to_what_the_page_tree_does_not_show(office, client):
    page = published(office)
    client.force_login(office.leader)
    answer = client.get(reverse("disclosure_review:page_record", args=[page.pk])).content.decode()
    for name in ("disclosure_review:take_offline", "wagtail_disclosure:withdraw"):
        assert reverse(name, args=[page.pk]) in answer
    client.force_login(office.oversight)
    answer = client.get(reverse("disclosure_review:page_record", args=[page.pk])).content.decode()
    assert reverse("disclosure_review:take_offline", args=[page.pk]) not in answer
