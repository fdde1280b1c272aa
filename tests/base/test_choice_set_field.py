"""A field that keeps several choices in one column."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import models

from wagtail_disclosure.fields import ChoiceSetField

pytestmark = pytest.mark.once


class Fruit(models.TextChoices):
    APPLE = "apple", "Apple"
    PEAR = "pear", "Pear"
    PLUM = "plum", "Plum"


def field(**options: bool) -> ChoiceSetField:
    return ChoiceSetField("fruit", max_length=20, choices=Fruit.choices, **options)


@pytest.mark.parametrize("given", ["plum,apple", ["plum", "apple"], ("apple", "plum", "apple")])
def test_values_are_tuples_in_the_order_of_the_choices(given: object) -> None:
    assert field().to_python(given) == ("apple", "plum")
    assert field().get_prep_value(given) == "apple,plum"


@pytest.mark.parametrize("given", ["", None, ()])
def test_nothing_is_an_empty_tuple(given: object) -> None:
    assert field().to_python(given) == ()
    assert field().from_db_value(given, None, None) == ()
    assert field().get_default() == ()


def test_a_key_that_is_no_longer_a_choice_is_kept_and_refused() -> None:
    value = field().to_python("quince,pear")
    assert value == ("pear", "quince")
    assert field().labels_of(value) == ["Pear", "quince"]
    with pytest.raises(ValidationError, match="quince"):
        field().clean(value, None)


def test_an_empty_set_is_refused_unless_the_field_may_be_blank() -> None:
    assert field(blank=True).clean("", None) == ()
    with pytest.raises(ValidationError):
        field().clean("", None)


def test_the_form_field_offers_the_choices() -> None:
    form_field = field(blank=True).formfield(max_length=3, label="Which?")
    assert form_field.label == "Which?"
    assert form_field.clean(["pear"]) == ["pear"]
    assert not form_field.required
