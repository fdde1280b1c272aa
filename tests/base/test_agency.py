"""Agencies: codes, circles and contact details."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from tests.factories import make_agency
from wagtail_disclosure.base.agency import Agency

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("code", ["K45899617", "73448398X", "11341702486344515H"])
def test_codes_of_9_or_18_characters_are_accepted(code):
    agency = Agency(name="局", organisation_code=code)
    agency.full_clean()
    assert agency.prefix == code


@pytest.mark.parametrize(
    "code", ["", "K4589961", "K458996170", "1134170248634451", "k45899617", "K4589961-7"]
)
def test_other_codes_are_refused_at_the_field(code):
    with pytest.raises(ValidationError) as error:
        Agency(name="局", organisation_code=code).full_clean()
    assert set(error.value.message_dict) == {"organisation_code"}


def test_an_agency_cannot_stand_above_itself():
    top = make_agency()
    middle = make_agency(parent=top)
    top.parent = make_agency(parent=middle)
    with pytest.raises(ValidationError) as error:
        top.full_clean()
    assert set(error.value.message_dict) == {"parent"}


def test_the_prefix_is_the_code_unless_said_otherwise():
    assert Agency(organisation_code="K45899617").prefix == "K45899617"
    assert Agency(organisation_code="K45899617", index_prefix="XY").prefix == "XY"


def test_contact_rows_leave_out_what_is_blank():
    agency = Agency(name="局", phone="0999-0000000", postcode="835800")
    assert agency.contact_rows() == [("Phone", "0999-0000000"), ("Postcode", "835800")]


@pytest.mark.parametrize("postcode", ["83580", "8358000", "８３５８００", "83580a"])
def test_a_postcode_has_six_digits(postcode):
    with pytest.raises(ValidationError) as error:
        Agency(name="局", organisation_code="K45899617", postcode=postcode).full_clean()
    assert set(error.value.message_dict) == {"postcode"}
