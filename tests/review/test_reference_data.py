"""Agencies and disclosure items stand on published pages: who changes one is in the ledger."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.log_actions import log

from tests.factories import make_user
from wagtail_disclosure.catalogue.item_import import SHIPPED, import_items
from wagtail_disclosure.catalogue.items import DisclosureItem
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry

pytestmark = pytest.mark.django_db


def references():
    return LedgerEntry.objects.filter(act=Act.REFERENCE).order_by("sequence")


def test_an_edit_of_an_agency_is_written_down_with_who_made_it(office):
    log(office.agency, "wagtail.edit", user=office.administrator)
    entry = references().get()
    assert entry.user_id == str(office.administrator.pk)
    assert entry.agency_id == office.agency.pk
    assert entry.page_title == str(office.agency)


def test_items_deleted_at_once_are_written_down_one_by_one(client):
    items = [
        DisclosureItem.objects.create(
            domain="旅游", number=number, level_1="公共服务", level_2=f"景区{number}"
        )
        for number in (1, 2)
    ]
    root = make_user("root", is_superuser=True)
    client.force_login(root)
    address = reverse(
        "wagtail_bulk_action", args=["wagtail_disclosure", "disclosureitem", "delete"]
    )
    client.post(address + "?" + "&".join(f"id={item.pk}" for item in items))
    assert not DisclosureItem.objects.exists()
    assert {entry.page_title for entry in references()} == {str(item) for item in items}
    assert {entry.user_id for entry in references()} == {str(root.pk)}


def test_an_item_of_one_agency_names_the_agency(office):
    item = DisclosureItem.objects.create(
        domain="旅游", number=1, level_1="公共服务", level_2="景区", agency=office.agency
    )
    log(item, "wagtail.create", user=office.administrator)
    assert references().get().agency_id == office.agency.pk


def test_an_import_is_one_entry_and_a_repeated_one_is_none(office):
    import_items(SHIPPED)
    assert '"added":' in references().get().data
    import_items(SHIPPED)
    assert references().count() == 1


def test_what_is_not_public_data_is_not_written_down(office):
    log(office.agency, "wagtail.lock", user=office.administrator)
    assert not references().exists()
