"""A file is not public before the draft that offers it."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.models import Collection

from tests.review.factories import decide, edit, make_person, proofread, published, submit
from tests.review.factories import make_office as another_office
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.circumstances import without_review
from wagtail_disclosure.review.roles import Role

pytestmark = pytest.mark.django_db


def upload(name: str = "annex.txt"):
    return get_document_model().objects.create(title=name, file=ContentFile(b"text", name=name))


def status(client, user, file) -> int:
    client.logout()
    if user is not None:
        client.force_login(user)
    response = client.get(file.url)
    b"".join(response.streaming_content if response.streaming else [])
    return response.status_code


def with_file(page, file, user):
    attachment = get_settings().model("DOCUMENT_PAGE_MODEL").attachments.rel.related_model
    return edit(page, user, attachments=[attachment(file=file)], change_note="增加附件。")


def test_a_file_of_an_unpublished_change_is_for_those_who_work_on_it(office, client):
    page, file = published(office), upload()
    with_file(page, file, office.editor)
    stranger = make_person(another_office().agency, Role.OFFICE)
    assert status(client, None, file) == status(client, stranger, file) == 404
    for person in (office.editor, office.office, office.leader, office.oversight):
        assert status(client, person, file) == 200


def test_it_becomes_public_with_the_change(office, client):
    page, file = published(office), upload()
    with_file(page, file, office.editor)
    submit(page, office.editor)
    proofread(page)
    decide(page, office.office)
    assert status(client, None, file) == 404
    decide(page, office.leader)
    assert status(client, None, file) == 200


def test_a_file_that_the_draft_no_longer_offers_is_the_hosts_again(office, client):
    page, file = published(office), upload()
    with_file(page, file, office.editor)
    edit(page, office.editor, attachments=[])
    assert status(client, None, file) == 200


def test_an_unused_file_of_an_agencys_collection_is_for_its_people(office, client):
    collection = Collection.objects.get(name=office.agency.label)
    file = upload("unused.txt")
    file.collection = collection
    file.save()
    stranger = make_person(another_office().agency, Role.EDITOR)
    assert status(client, None, file) == status(client, stranger, file) == 404
    assert status(client, office.editor, file) == 200


def test_a_file_of_a_guide_that_is_a_draft_is_not_public(office, client):
    file = upload("guide.txt")
    guide = office.section.get_children().get(slug="guide").specific
    text = f'<p><a linktype="document" id="{file.pk}">附件</a></p>'
    edit(guide, office.editor, body=[("text", text)])
    assert status(client, None, file) == 404
    with without_review("试验"):
        guide.get_latest_revision().publish()
    assert status(client, None, file) == 200
