from __future__ import annotations

from decimal import Decimal

import pytest

from wagtail_disclosure.geography.points import Box, Reason
from wagtail_disclosure.maps.bounds import POINT_MESSAGES, box_from_setting, coordinate_errors

pytestmark = pytest.mark.once

COUNTY = {"COUNTY_BOUNDS": "43.05,82.46,43.67,84.94"}


def test_the_box_of_the_setting(settings) -> None:
    assert box_from_setting() is None
    settings.WAGTAIL_DISCLOSURE = COUNTY
    assert box_from_setting() == Box(43.05, 82.46, 43.67, 84.94)


@pytest.mark.parametrize(
    ("latitude", "longitude", "field", "said"),
    [
        ("43.43", None, "longitude", "belong together"),
        (None, "83.26", "latitude", "belong together"),
        ("83.26", "43.43", "latitude", "swapped"),
        ("91", "83.26", "latitude", "no such place"),
        ("43.43", "181", "longitude", "no such place"),
        ("44.2", "83.26", "latitude", "outside"),
        ("43.43", "81.2", "longitude", "outside"),
    ],
)
def test_a_wrong_place_is_said_at_its_field(settings, latitude, longitude, field, said) -> None:
    settings.WAGTAIL_DISCLOSURE = COUNTY
    pair = (value and Decimal(value) for value in (latitude, longitude))
    errors = coordinate_errors(*pair)
    assert list(errors) == [field]
    assert said in errors[field]


def test_a_right_place_and_none_say_nothing(settings) -> None:
    assert coordinate_errors(Decimal("-33.9"), Decimal("151.2")) == {}
    settings.WAGTAIL_DISCLOSURE = COUNTY
    assert coordinate_errors(None, None) == coordinate_errors(Decimal("43.43"), 83.26) == {}


def test_every_reason_of_a_pasted_pair_has_a_message() -> None:
    assert set(POINT_MESSAGES) == set(Reason) - {Reason.NOT_A_BOX}
