"""The editing form asks of a page as the form would save it whether it may be submitted."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset

from tests.files import make_file
from tests.review.factories import draft, edit
from tests.review.routes.forms import document_form

MOBILE = "13812345678"


def list_file():
    return make_file("名单", "list.txt", MOBILE.encode())


def send(office, page, rows, initial=0):
    client = Client()
    client.force_login(office.editor)
    attachments = inline_formset(rows, initial=initial)
    data = document_form(page, attachments=attachments, **{"action-submit": "1"})
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


def test_a_file_that_is_being_added_is_read(office):
    page = draft(office)
    response = send(office, page, [{"file": list_file().pk, "title": "", "id": ""}])
    assert "138****5678" in str(response.context["form"].non_field_errors())
    page.refresh_from_db()
    assert page.current_workflow_state is None


def test_a_file_that_is_being_removed_no_longer_counts(office):
    page = draft(office)
    attachment = type(page).attachments.rel.related_model
    edit(page, office.editor, attachments=[attachment(file=list_file())])
    page.refresh_from_db()
    row = {"file": page.get_latest_revision_as_object().attachments.get().file_id, "title": ""}
    response = send(office, page, [{**row, "id": "", "DELETE": "1"}], initial=1)
    assert response.status_code == 302
    page.refresh_from_db()
    assert page.current_workflow_state is not None
    assert page.get_latest_revision_as_object().attachments.count() == 0


def test_the_agencys_own_number_is_none_of_a_persons_on_a_new_page_either(office):
    agency = office.agency
    agency.phone = MOBILE
    agency.save()
    client = Client()
    client.force_login(office.editor)
    page = draft(office)
    data = document_form(page, slug="new", summary=f"咨询{MOBILE}。", **{"action-submit": "1"})
    where = [page._meta.app_label, page._meta.model_name, office.column.pk]
    assert client.post(reverse("wagtailadmin_pages:add", args=where), data).status_code == 302
    new = type(page).objects.get(slug="new")
    assert new.current_workflow_state is not None
