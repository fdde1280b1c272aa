"""A county with two bureaus under it, and people with roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from tests.factories import make_agency, make_section, part
from tests.replay import replayed
from tests.report.builders import BALANCED, make_draft, make_report, stream
from tests.review.factories import make_person
from wagtail_disclosure.review.roles import Role


@dataclass
class County:
    """The parent's section and those of its bureaus."""

    section: Any
    culture: Any
    sports: Any

    @property
    def agency(self) -> Any:
        return self.section.agency

    def person(self, role: Role, **fields: Any) -> Any:
        return make_person(self.agency, role, **fields)


@pytest.fixture
def county(db: None) -> County:
    return make_county()


@replayed
def make_county() -> County:
    parent = make_agency(name="测试县人民政府", short_name="县政府")
    culture = make_agency(name="测试县文旅局", parent=parent)
    sports = make_agency(name="测试县体育局", parent=parent)
    return County(make_section(parent), make_section(culture), make_section(sports))


def publish(section: Any, granted: int = 2, **fields: Any) -> Any:
    """A published report with some requests granted to natural persons."""
    return make_report(part(section, "reports"), requests=requests(granted), **fields)


def draft(section: Any, granted: int = 2, **fields: Any) -> Any:
    return make_draft(part(section, "reports"), requests=requests(granted), **fields)


def requests(granted: int) -> Any:
    numbers = {
        **BALANCED,
        "received.natural_person": granted + 1,
        "closed.granted.natural_person": granted,
    }
    return stream("table3", numbers)
