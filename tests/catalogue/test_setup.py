"""setup_disclosure makes a whole section in one step, and nothing the second time."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from wagtail.models import Collection

from tests.factories import (
    Page,
    home,
    make_agency,
    make_column,
    make_section,
    make_user,
    part,
)
from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.statutory.parts import PARTS

pytestmark = pytest.mark.django_db


def set_up(agency, **options):
    call_command("setup_disclosure", agency=agency.name, parent=str(home().pk), **options)


def test_it_creates_the_four_statutory_parts_and_the_customary_fifth():
    agency = make_agency()
    set_up(agency)
    section = home().get_children().get(slug="disclosure").specific
    assert section.title == "政府信息公开"
    assert section.agency == agency
    assert [(page.title, page.live) for page in section.get_children()] == [
        (item.name, True) for item in PARTS
    ]


def test_a_second_run_changes_nothing(capsys):
    agency = make_agency()
    set_up(agency)
    before = list(Page.objects.values()), list(Group.objects.values()), Collection.objects.count()
    capsys.readouterr()
    set_up(agency)
    after = list(Page.objects.values()), list(Group.objects.values()), Collection.objects.count()
    assert before == after
    assert "nothing to do" in capsys.readouterr().out


def test_two_agencies_share_one_portal():
    first, second = make_section(), make_section()
    assert first.get_parent() == second.get_parent()
    assert first.slug != second.slug


def test_a_section_may_sit_anywhere_but_not_inside_another():
    agency, section = make_agency(), make_section()
    with pytest.raises(CommandError, match="inside"):
        call_command("setup_disclosure", agency=agency.name, parent=str(part(section, "guide").pk))
    assert section.get_children().count() == len(PARTS)


def test_an_agency_has_one_section():
    agency = make_agency()
    set_up(agency)
    elsewhere = home().add_child(instance=Page(title="别处", slug="elsewhere"))
    with pytest.raises(CommandError, match="elsewhere"):
        call_command("setup_disclosure", agency=agency.name, parent="/elsewhere/")
    assert elsewhere.get_children().count() == 0


def test_an_unknown_agency_is_created_only_with_a_valid_code():
    with pytest.raises(CommandError, match="--code"):
        call_command("setup_disclosure", agency="新局", parent=str(home().pk))
    with pytest.raises(CommandError, match="9 or 18"):
        call_command("setup_disclosure", agency="新局", code="123", parent=str(home().pk))
    call_command("setup_disclosure", agency="新局", code="K45899617", parent=str(home().pk))
    assert Agency.objects.get().organisation_code == "K45899617"


def test_an_unknown_parent_is_named():
    agency = make_agency()
    for parent in ("999999", "/nowhere/"):
        with pytest.raises(CommandError, match="no page"):
            call_command("setup_disclosure", agency=agency.name, parent=parent)


@pytest.mark.parametrize(
    ("group", "may_publish"), [("信息公开编辑", False), ("信息公开管理员", True)]
)
def test_groups_work_on_their_own_section_only(group, may_publish):
    section = make_section()
    user = make_user(group=f"{section.agency.label} {group}")
    other = make_column(make_section())
    own = make_column(section).permissions_for_user(user)
    assert (own.can_edit(), own.can_publish()) == (True, may_publish)
    assert not other.permissions_for_user(user).can_edit()
    assert user.has_perm("wagtailadmin.access_admin")


def test_agencies_of_one_short_name_share_no_rights():
    first, second = (make_section(short_name="文旅局") for _ in range(2))
    groups = Group.objects.filter(page_permissions__page_id=first.pk)
    user = make_user()
    user.groups.add(*groups)
    assert first.permissions_for_user(user).can_edit()
    assert not second.permissions_for_user(user).can_edit()
    assert Collection.objects.filter(name__in=["文旅局", second.agency.name]).count() == 2


def test_a_free_address_is_found():
    agency = make_agency()
    for slug in ("disclosure", f"disclosure-{agency.organisation_code.lower()}"):
        home().add_child(instance=Page(title="别的", slug=slug))
    assert make_section(agency).slug == f"disclosure-{agency.organisation_code.lower()}-2"
