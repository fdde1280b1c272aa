"""What an outsider with a preview link sees, and what nobody sees without one."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.documents import get_document_model

from tests.factories import part
from tests.files import make_file
from tests.report.builders import make_report
from tests.review.factories import REASON, draft, edit, published
from wagtail_disclosure.review.circumstances import without_review
from wagtail_disclosure.review.preview.links import CreatePreviewLink, RevokePreviewLink, token_of
from wagtail_disclosure.review.preview_link import PreviewLink

pytestmark = pytest.mark.django_db
SEALS = {
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def make_link(page, user):
    return CreatePreviewLink(page, user, "外部核对", 7).execute()


def address_of(link):
    return reverse("wagtail_disclosure_public:preview", args=[token_of(link)])


def file_address_of(link, file):
    return reverse("wagtail_disclosure_public:preview_file", args=[token_of(link), file.pk])


def attach(page, file):
    page.attachments.add(type(page).attachments.rel.related_model(file=file))


def draft_with(office, file, **fields):
    page = draft(office, **fields)
    attach(page, file)
    page.save(clean=False)
    page.save_revision(user=office.editor, clean=False)
    return page


def read(response):
    return b"".join(response.streaming_content)


def without_times(response):
    """A draft says that it is published this moment."""
    return re.sub(r"<time.*?</time>", "", response.content.decode())


def assert_sealed(response):
    for name, value in SEALS.items():
        assert response.headers[name] == value
    assert "no-store" in response.headers["Cache-Control"]
    assert not response.cookies


def test_it_shows_exactly_that_revision_under_a_banner(office, client):
    page = draft(office, title="送审稿标题", body=[("text", "<p>送审正文。</p>")])
    link = make_link(page, office.editor)
    edit(page, office.editor, title="后来的标题", body=[("text", "<p>后来的正文。</p>")])
    response = client.get(address_of(link))
    text = response.content.decode()
    assert response.status_code == 200
    assert "送审稿标题" in text
    assert "送审正文。" in text
    assert "后来的" not in text
    assert re.search(r'<body[^>]*>\s*<link [^>]*preview.css">\s*<aside\b', text)
    assert "Preview, not published." in text
    assert timezone.localtime(link.expires_at).strftime("%Y-%m-%d %H:%M") in text
    assert_sealed(response)
    assert not re.search(r"<script(?! src)|<style|\son\w+=|\sstyle=", text)
    assert client.get(page.url).status_code == 404


def test_what_is_published_later_changes_nothing(office, client):
    page = published(office, title="已公开的标题")
    edit(page, office.editor, title="尚未公开的标题")
    link = make_link(type(page).objects.get(pk=page.pk), office.editor)
    text = client.get(address_of(link)).content.decode()
    assert "尚未公开的标题" in text
    assert "尚未公开的标题" not in client.get(page.url).content.decode()


@pytest.mark.parametrize("mode", ["on_request", "withheld"])
def test_the_checker_sees_the_text_that_the_public_will_not(office, client, mode):
    page = draft(office, mode=mode, body=[("text", "<p>不予公开的正文。</p>")])
    link = make_link(page, office.editor)
    assert "不予公开的正文。" in client.get(address_of(link)).content.decode()


def test_an_account_makes_no_difference(office, client):
    page = draft(office)
    address = address_of(make_link(page, office.editor))
    as_anybody = Client().get(address)
    client.force_login(office.administrator)
    assert without_times(client.get(address)) == without_times(as_anybody)


def test_visits_are_counted(office, client):
    link = make_link(draft(office), office.editor)
    client.get(address_of(link))
    client.get(address_of(link))
    client.head(address_of(link))
    link.refresh_from_db()
    assert link.visits == 2


def test_it_is_only_read(office, client):
    assert client.post(address_of(make_link(draft(office), office.editor))).status_code == 405


def test_closed_and_unknown_addresses_are_refused_in_a_friendly_way(office, client):
    file = make_file()
    page = draft_with(office, file)
    revoked, expired, deleted = (make_link(page, office.editor) for _ in range(3))
    RevokePreviewLink(revoked, office.editor).execute()
    PreviewLink.objects.filter(pk=expired.pk).update(
        expires_at=timezone.now() - timedelta(seconds=1)
    )
    addresses = [(revoked, 410), (expired, 410), (deleted, 404)]
    tampered = address_of(expired)[:-2] + "/"
    PreviewLink.objects.filter(pk=deleted.pk).delete()
    for link, status in addresses:
        for address in (address_of(link), file_address_of(link, file)):
            response = client.get(address)
            assert response.status_code == status
            assert "Ask whoever sent it to you" in response.content.decode()
            assert page.title not in response.content.decode()
            assert_sealed(response)
    response = client.get(tampered)
    assert response.status_code == 404
    assert_sealed(response)
    revoked.refresh_from_db()
    assert revoked.visits == 0


def test_a_link_dies_with_its_page(office, client):
    page = draft(office)
    link = make_link(page, office.editor)
    page.delete()
    assert client.get(address_of(link)).status_code == 404


def test_files_of_the_revision_come_through_the_token_only(office, client):
    file = make_file("方案", "方案.pdf", b"%PDF-1.7 draft")
    page = draft_with(office, file)
    link = make_link(page, office.editor)
    text = client.get(address_of(link)).content.decode()
    assert file_address_of(link, file) in text
    assert file.url not in text
    assert client.get(file.url).status_code == 404
    response = client.get(file_address_of(link, file))
    assert response.status_code == 200
    assert read(response) == b"%PDF-1.7 draft"
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert_sealed(response)
    link.refresh_from_db()
    assert link.visits == 1


def test_files_in_the_body_are_found_too(office, client):
    file = make_file("正文附件", "body.pdf")
    page = draft(office, body=[("text", f'<p><a linktype="document" id="{file.pk}">见</a></p>')])
    link = make_link(page, office.editor)
    assert file_address_of(link, file) in client.get(address_of(link)).content.decode()
    assert read(client.get(file_address_of(link, file))) == b"%PDF-1.7"


def test_no_other_file_comes_through_the_token(office, client):
    ours, later, theirs = make_file(), make_file("后加的"), make_file("别的草稿的")
    page = draft_with(office, ours)
    link = make_link(page, office.editor)
    attach(page, later)
    page.save_revision(user=office.editor, clean=False)
    draft_with(office, theirs)
    for file in (later, theirs):
        assert client.get(file_address_of(link, file)).status_code == 404
    path = address_of(link) + "file/{}/"
    for key in ("0", "-1", "x", "1%27", "9" * 40):
        assert client.get(path.format(key)).status_code == 404


def test_a_file_that_is_lost_is_not_an_error(office, client):
    file = make_file()
    link = make_link(draft_with(office, file), office.editor)
    file.file.storage.delete(file.file.name)
    assert client.get(address_of(link)).status_code == 200
    assert client.get(file_address_of(link, file)).status_code == 404


@pytest.mark.parametrize("name", ["page.html", "picture.svg", "script.js", "unknown"])
def test_what_a_browser_would_run_is_only_saved(office, client, name):
    file = get_document_model().objects.create(title="x", file=ContentFile(b"<script>", name))
    link = make_link(draft_with(office, file), office.editor)
    response = client.get(file_address_of(link, file))
    read(response)
    assert response.headers["Content-Type"] == "application/octet-stream"


def test_other_drafts_stay_hidden(office, client):
    hidden = draft(office, title="别人的草稿")
    page = part(office.section, "catalogue")
    page.save_revision(user=office.office)
    link = make_link(page, office.office)
    text = client.get(address_of(link)).content.decode()
    assert office.column.title in text
    assert hidden.title not in text
    page = draft(office, superseded_by=hidden)
    text = client.get(address_of(make_link(page, office.editor))).content.decode()
    assert hidden.title not in text


@pytest.mark.parametrize("slug", ["guide", "regulations", "reports", "request"])
def test_every_kind_of_page_can_be_shown(office, client, slug):
    page = part(office.section, slug)
    page.save_revision(user=office.office)
    assert client.get(address_of(make_link(page, office.office))).status_code == 200


def test_an_annual_report_can_be_shown(office, client):
    with without_review(REASON):
        page = make_report(office.section)
    page.save_revision(user=office.office)
    response = client.get(address_of(make_link(page, office.office)))
    assert response.status_code == 200
    assert page.title in response.content.decode()


def test_an_unfinished_draft_can_be_shown(office, client):
    page = draft(office, kind="", theme="", dated_on=None, summary="", body=[])
    assert client.get(address_of(make_link(page, office.editor))).status_code == 200
