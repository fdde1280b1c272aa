"""Whatever route leads to the public, what went public is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from io import BytesIO, TextIOWrapper
from types import SimpleNamespace
from typing import Any
from unittest import mock

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import APIToken, PageViewRestriction

from tests.factories import Page, make_user
from tests.files import make_image
from tests.report.builders import make_draft, make_report
from tests.report.issues.corrections import correct, make_index
from wagtail_disclosure.publication.versions import versions_of
from wagtail_disclosure.report.issues import keeping
from wagtail_disclosure.report.issues.frozen import content_digest
from wagtail_disclosure.report.issues.issue import ReportIssue
from wagtail_disclosure.report.issues.selectors import issues_of, kept_document, verification_of
from wagtail_disclosure.report.sources import report_document

pytestmark = pytest.mark.django_db


@pytest.fixture
def root(db: None) -> Any:
    return make_user("root", is_superuser=True)


@pytest.fixture
def draft(db: None) -> Any:
    return make_draft(make_index(name="甲局", phone="0999-1"))


def by_revision(page: Any, user: Any) -> None:
    page.latest_revision.publish(user=user)


def by_page_save(page: Any, user: Any) -> None:
    page.live = True
    page.save()


def by_named_field(page: Any, user: Any) -> None:
    page.live = True
    page.save(update_fields=["live"])


def by_schedule(page: Any, user: Any) -> None:
    page.go_live_at = timezone.now() + timedelta(minutes=1)
    page.save_revision().publish()
    assert not type(page).objects.get(pk=page.pk).live
    later = page.go_live_at + timedelta(minutes=1)
    with mock.patch("django.utils.timezone.now", return_value=later):
        call_command("publish_scheduled", verbosity=0)


def by_bulk_action(page: Any, user: Any) -> None:
    client = Client()
    client.force_login(user)
    model = (Page._meta.app_label, Page._meta.model_name)
    where = reverse("wagtail_bulk_action", args=[*model, "publish"])
    client.post(f"{where}?id={page.pk}")


def by_api(page: Any, user: Any) -> None:
    headers = {"authorization": f"Bearer {APIToken.create_token(user=user, name='t')[1]}"}
    Client().post(f"/api/v3/pages/{page.pk}/actions/publish/", headers=headers)


ROUTES = [by_revision, by_page_save, by_named_field, by_schedule, by_bulk_action, by_api]


@pytest.mark.parametrize("route", ROUTES)
def test_every_route_keeps_what_it_publishes(
    draft: Any, root: Any, route: Callable[[Any, Any], None]
) -> None:
    route(draft, root)
    page = type(draft).objects.get(pk=draft.pk)
    assert page.live
    issue = issues_of(page).get()
    assert issue.version == versions_of(page).get()
    assert issue.agency_name == "甲局"
    assert kept_document(issue).opening == report_document(page).opening
    assert issue.digest == content_digest(issue.content)


def test_a_draft_keeps_nothing_and_has_no_code(draft: Any) -> None:
    assert not ReportIssue.objects.exists()
    assert report_document(draft).verification is None


def test_publishing_unchanged_keeps_no_second_issue(draft: Any, root: Any) -> None:
    by_revision(draft, root)
    page = type(draft).objects.get(pk=draft.pk)
    page.save_revision().publish()
    assert issues_of(page).count() == 1


def test_a_correction_keeps_both(draft: Any, root: Any) -> None:
    by_revision(draft, root)
    page = correct(type(draft).objects.get(pk=draft.pk))
    new, old = issues_of(page)
    assert (new.version.note, old.version.note) == ("漏报一件", "")
    assert new.code != old.code
    assert kept_document(new) == replace(report_document(page), verification=None)
    assert kept_document(old) != kept_document(new)


def test_a_correction_without_a_reason_is_refused(draft: Any, root: Any) -> None:
    by_revision(draft, root)
    page = type(draft).objects.get(pk=draft.pk)
    with pytest.raises(ValidationError):
        correct(page, note="")
    assert issues_of(page).count() == 1


def test_a_publication_that_fails_keeps_nothing(draft: Any, root: Any, monkeypatch: Any) -> None:
    def fail(page: Any) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr("wagtail_disclosure.report.pages.keep_issue", fail)
        with pytest.raises(RuntimeError), transaction.atomic():
            by_revision(draft, root)
    assert not type(draft).objects.get(pk=draft.pk).live
    assert not versions_of(draft).exists()


def test_what_is_kept_is_what_stands_in_the_database(draft: Any, root: Any) -> None:
    """In memory the page says something else, which a save of one named field leaves there."""
    by_revision(draft, root)
    page = type(draft).objects.get(pk=draft.pk)
    ReportIssue.objects.all().delete()
    page.overview = [("text", "<p>内存里的草稿。</p>")]
    page.change_note = "其他"
    page.save(update_fields=["live"])
    assert "内存里的草稿" not in str(issues_of(page).first().content)


def test_the_code_of_a_public_report_leads_to_it(draft: Any, root: Any) -> None:
    by_revision(draft, root)
    page = type(draft).objects.get(pk=draft.pk)
    found = report_document(page).verification
    assert found.code == issues_of(page).get().printed_code
    assert found.address == f"http://localhost/disclosure-links/r/{issues_of(page).get().code}/"


def test_an_edit_of_a_public_report_has_no_code(draft: Any, root: Any) -> None:
    by_revision(draft, root)
    page = type(draft).objects.get(pk=draft.pk)
    page.fees_yuan = Decimal(999)
    page.save_revision(clean=False)
    assert report_document(page.get_latest_revision_as_object()).verification is None


def test_what_is_restricted_or_offline_has_no_code(draft: Any, root: Any) -> None:
    by_revision(draft, root)
    page = type(draft).objects.get(pk=draft.pk)
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.LOGIN
    )
    assert verification_of(page) is None
    restriction.delete()
    assert verification_of(type(page).objects.get(pk=page.pk))
    page.unpublish()
    assert verification_of(type(page).objects.get(pk=page.pk)) is None


@pytest.mark.urls("tests.report.issues.urls_without_ours")
def test_without_our_addresses_the_code_leads_to_the_version(draft: Any, root: Any) -> None:
    by_revision(draft, root)
    page = type(draft).objects.get(pk=draft.pk)
    assert verification_of(page).address == f"{page.full_url}versions/1/"


def test_a_picture_is_kept_with_the_issue(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wagtail makes the smaller copy of a real image, and leaves its temporary file open."""
    image = make_image()
    copy = SimpleNamespace(file=ContentFile(b"jpeg"))
    monkeypatch.setattr(type(image), "get_rendition", lambda self, spec: copy)
    value = {"image": {"image": image.pk, "alt_text": "门口", "decorative": False}, "caption": "图"}
    text = {"type": "text", "value": "<p>文字</p>"}
    page = make_report(overview=[text, {"type": "figure", "value": value}])
    figure = kept_document(issues_of(page).get()).chapters[0].blocks[1]
    assert (figure.alt, figure.caption, figure.data()) == ("门口", "图", b"jpeg")
    response = Client().get(f"{page.url}versions/1/picture/{figure.data.digest}/")
    assert (response.content, response["Content-Type"]) == (b"jpeg", "image/jpeg")
    assert Client().get(f"{page.url}versions/1/picture/0/").status_code == 404


def test_an_alias_has_the_issues_of_its_source(draft: Any, root: Any) -> None:
    by_revision(draft, root)
    page = type(draft).objects.get(pk=draft.pk)
    elsewhere = make_index()
    alias = page.create_alias(parent=elsewhere)
    assert ReportIssue.objects.count() == 1
    assert issues_of(alias).get().version.page_id == page.pk
    ConvertAliasPageAction(alias).execute(skip_permission_checks=True)
    own = issues_of(type(page).objects.get(pk=alias.pk)).get()
    assert own.version.page_id == alias.pk
    assert own.code != issues_of(page).get().code


def test_reports_published_before_are_kept_by_the_command(
    draft: Any, root: Any, capsys: Any
) -> None:
    by_revision(draft, root)
    ReportIssue.objects.all().delete()
    page = type(draft).objects.get(pk=draft.pk)
    call_command("keep_report_issues", "--dry-run")
    assert not ReportIssue.objects.exists()
    call_command("keep_report_issues")
    assert "1 reports kept" in capsys.readouterr().out
    assert verification_of(page)
    call_command("keep_report_issues")
    assert ReportIssue.objects.count() == 1


def test_a_terminal_without_chinese(draft: Any, root: Any) -> None:
    by_revision(draft, root)
    ReportIssue.objects.all().delete()
    output = TextIOWrapper(BytesIO(), "ascii")
    call_command("keep_report_issues", stdout=output)
    output.flush()
    assert ReportIssue.objects.exists()
    ReportIssue.objects.update(digest="")
    with pytest.raises(SystemExit):
        call_command("keep_report_issues", "--verify", stdout=output)


def test_what_went_offline_meanwhile_is_not_kept(draft: Any, root: Any) -> None:
    by_revision(draft, root)
    page = type(draft).objects.get(pk=draft.pk)
    ReportIssue.objects.all().delete()
    type(draft).objects.filter(pk=draft.pk).update(live=False)
    assert keeping.adopt(page) is None
    assert not ReportIssue.objects.exists()


def test_a_report_without_any_version_gets_its_first(draft: Any, root: Any) -> None:
    by_revision(draft, root)
    page = type(draft).objects.get(pk=draft.pk)
    versions_of(page).delete()
    assert [item.pk for item in keeping.pages_without_issue()] == [page.pk]
    keeping.adopt(page)
    assert list(keeping.pages_without_issue()) == []
    assert verification_of(page)


def test_a_tampered_issue_is_found(draft: Any, root: Any) -> None:
    by_revision(draft, root)
    call_command("keep_report_issues", "--verify")
    issue = ReportIssue.objects.get()
    ReportIssue.objects.update(content=issue.content | {"title": "改写的报告"})
    with pytest.raises(SystemExit) as stop:
        call_command("keep_report_issues", "--verify")
    assert stop.value.code == 1


def test_a_code_is_not_given_twice(monkeypatch: pytest.MonkeyPatch, draft: Any, root: Any) -> None:
    by_revision(draft, root)
    taken = ReportIssue.objects.get().code
    drawn = iter([taken, "0000000000"])
    monkeypatch.setattr(keeping.codes, "new_code", lambda: next(drawn))
    page = correct(type(draft).objects.get(pk=draft.pk))
    assert issues_of(page).first().code == "0000000000"
