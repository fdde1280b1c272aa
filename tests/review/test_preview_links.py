"""Preview links: who gives them out, for how long, and what is written down."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from tests import urls as test_urls
from tests.factories import make_section, make_user
from tests.review.factories import draft, edit, make_person
from tests.review.people import everybody, let_in
from wagtail_disclosure.review.checks import check_public_addresses
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.preview.links import (
    CreatePreviewLink,
    RevokePreviewLink,
    default_days,
    link_of,
    token_of,
)
from wagtail_disclosure.review.preview_link import PreviewLink
from wagtail_disclosure.review.roles import Role

pytestmark = pytest.mark.django_db
PURPOSE = "县保密局核对附件"
ALLOWED = {"editor", "office", "leader", "principal", "administrator", "superuser", "member"}


@pytest.fixture
def page(office):
    return draft(office)


def screen_of(page):
    return reverse("disclosure_review:preview_links", args=[page.pk])


def revocation_of(link):
    return reverse("disclosure_review:revoke_preview_link", args=[link.pk])


def make_link(page, user, days=7):
    return CreatePreviewLink(page, user, PURPOSE, days).execute()


def test_a_link_is_bound_to_the_latest_revision_and_ends(office, page):
    first = page.get_latest_revision()
    link = make_link(page, office.editor, days=3)
    edit(page, office.editor, title="后来的标题")
    link.refresh_from_db()
    assert link.revision_id == first.pk
    left = link.expires_at - timezone.now()
    assert timedelta(days=2, hours=23) < left <= timedelta(days=3)
    assert link.is_valid


def test_giving_out_and_revoking_are_written_down_without_the_address(office, page):
    link = make_link(page, office.office)
    RevokePreviewLink(link, office.leader).execute()
    given, revoked = entries_of(page.pk).filter(act=Act.PREVIEW_LINK)
    assert (given.user_id, revoked.user_id) == (str(office.office.pk), str(office.leader.pk))
    assert given.reason == revoked.reason == PURPOSE
    assert [json.loads(e.data)["state"] for e in (given, revoked)] == ["created", "revoked"]
    assert json.loads(given.data)["until"] == link.expires_at.isoformat()
    logged = PageLogEntry.objects.filter(action__startswith="disclosure.review.preview_link")
    assert set(logged.values_list("user", flat=True)) == {office.office.pk, office.leader.pk}
    written = [entry.data for entry in (given, revoked)] + [str(item.data) for item in logged]
    assert not any(link.key.hex in text or str(link.key) in text for text in written)


def test_a_link_is_revoked_once(office, page):
    link = make_link(page, office.editor)
    RevokePreviewLink(link, office.office).execute()
    with pytest.raises(ValidationError):
        RevokePreviewLink(link, office.office).execute()
    assert not PreviewLink.objects.get().is_valid
    expired = make_link(page, office.editor)
    PreviewLink.objects.filter(pk=expired.pk).update(expires_at=timezone.now())
    with pytest.raises(ValidationError):
        RevokePreviewLink(expired, office.office).execute()


def test_who_neither_edits_nor_reviews_shows_nothing_to_outsiders(office, page):
    link = make_link(page, office.editor)
    stranger = make_person(make_section().agency, Role.OFFICE)
    inactive = make_user("gone", is_superuser=True, is_active=False)
    for user in (stranger, office.oversight, inactive):
        with pytest.raises(PermissionDenied):
            make_link(page, user)
        with pytest.raises(PermissionDenied):
            RevokePreviewLink(link, user).execute()
    assert PreviewLink.objects.get().is_valid


def test_bad_input_is_refused_at_its_field(office, page):
    for purpose, days, field in ((" ", 7, "purpose"), (PURPOSE, 0, "days"), (PURPOSE, 31, "days")):
        with pytest.raises(ValidationError) as refusal:
            CreatePreviewLink(page, office.editor, purpose, days).execute()
        assert list(refusal.value.error_dict) == [field]
    page.revisions.all().delete()
    page = type(page).objects.get(pk=page.pk)
    with pytest.raises(ValidationError, match="no saved version"):
        make_link(page, office.editor)
    assert not PreviewLink.objects.exists()


def test_the_default_number_of_days_is_a_setting_within_bounds(settings):
    for given, used in ((14, 14), (0, 1), (90, 30)):
        settings.WAGTAIL_DISCLOSURE = {"PREVIEW_LINK_DAYS": given}
        assert default_days() == used


def test_a_token_leads_to_its_link_and_a_changed_one_nowhere(office, page, settings):
    link = make_link(page, office.editor)
    token = token_of(link)
    assert link_of(token) == link
    other = make_link(page, office.editor)
    key, seal = token.split(".")
    forged = (key, f"{key}.", f"{other.key.hex}.{seal}", f"{token}A", token[:-1], "", "无.无", ".")
    for text in forged:
        assert link_of(text) is None
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", []
    assert link_of(token) is None


def test_the_screen_makes_lists_and_revokes(office, page, client):
    client.force_login(office.office)
    assert client.get(screen_of(page)).context["form"]["days"].value() == 7
    response = client.post(screen_of(page), {"purpose": PURPOSE, "days": "99"})
    assert "days" in response.context["form"].errors
    assert PURPOSE in response.content.decode()
    assert not PreviewLink.objects.exists()
    assert client.post(screen_of(page), {"purpose": PURPOSE, "days": "9"}).status_code == 302
    link = PreviewLink.objects.get()
    assert link.created_by == office.office
    address = reverse("wagtail_disclosure_public:preview", args=[token_of(link)])
    text = client.get(screen_of(page)).content.decode()
    assert f'value="http://testserver{address}"' in text
    assert "0 visits" in text
    assert client.get(revocation_of(link)).status_code == 405
    assert client.post(revocation_of(link)).status_code == 302
    text = client.get(screen_of(page)).content.decode()
    assert address not in text
    assert "revoked at" in text
    response = client.post(revocation_of(link), follow=True)
    assert "was not valid any more" in response.content.decode()


def test_a_link_whose_maker_is_gone_is_still_listed(office, page, client):
    maker = make_person(office.agency, Role.OFFICE)
    make_link(page, maker)
    maker.delete()
    client.force_login(office.office)
    text = client.get(screen_of(page)).content.decode()
    assert PURPOSE in text
    assert "None" not in text


def test_the_screen_is_for_who_edits_or_reviews(office, page):
    people = everybody(office)
    for post in (False, True):
        assert let_in(people, screen_of(page), post=post) == ALLOWED
    let_through = set()
    for name, user in people.items():
        link = make_link(page, office.editor)
        let_in({name: user}, revocation_of(link), post=True)
        link.refresh_from_db()
        let_through |= set() if link.is_valid else {name}
    assert let_through == ALLOWED


def test_only_reviewed_pages_have_the_screen(office, client):
    client.force_login(make_user("chief", is_superuser=True))
    assert client.get(screen_of(office.section.get_parent())).status_code == 404
    assert (
        client.post(reverse("disclosure_review:revoke_preview_link", args=[9])).status_code == 404
    )


def test_the_button_is_for_who_edits(office, page, client):
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.force_login(office.editor)
    assert screen_of(page) in client.get(edit_url).content.decode()


class urls_without_ours:
    """The test project without the package's public addresses."""

    urlpatterns = [item for item in test_urls.urlpatterns if "disclosure" not in str(item.pattern)]


def test_without_its_addresses_the_screen_says_so_and_the_check_warns(
    office, page, client, settings
):
    assert check_public_addresses() == []
    link = make_link(page, office.editor)
    settings.ROOT_URLCONF = urls_without_ours
    client.force_login(office.editor)
    response = client.get(screen_of(page))
    assert response.status_code == 200
    assert "does not include wagtail_disclosure.urls" in response.content.decode()
    assert PURPOSE in response.content.decode()
    with pytest.raises(NoReverseMatch):
        reverse("wagtail_disclosure_public:preview", args=[token_of(link)])
    assert [message.id for message in check_public_addresses()] == ["disclosure.W003"]
