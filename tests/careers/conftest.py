"""Employers with their HR, and vacancies with only what a test needs."""

from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import Page

from careers.employers.create import make_employer
from careers.employers.members import join_employer
from careers.vacancies.models import Vacancy
from portal import clock
from portal.organisations.models import Organisation
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild
from portal.search.sync import drain

numbers = count(1)
MANAGEMENT = ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")


@pytest.fixture
def organisation(db):
    def make(name: str = "", **fields: Any) -> Organisation:
        number = next(numbers)
        return Organisation.objects.create(
            **{"name": name or f"Council {number}", "slug": f"council-{number}", **fields}
        )

    return make


@pytest.fixture
def employer(organisation):
    """An organisation with its page, group, collection and workflow."""

    def make(name: str = "", **fields: Any) -> Organisation:
        made = organisation(name)
        make_employer(organisation=made, parent=Page.get_first_root_node().get_children().first(), **fields)
        return made

    return make


@pytest.fixture
def hr_of(db):
    def make(*employers: Organisation) -> Any:
        user = get_user_model().objects.create_user(username=f"hr-{next(numbers)}")
        for made in employers:
            join_employer(user=user, organisation=made)
        return user

    return make


@pytest.fixture
def posted():
    """The edit screen's form as a browser posts it, for an employer."""

    def make(employer: Organisation, **fields: Any) -> dict[str, Any]:
        return {
            "title": "Personal adviser",
            "employer": employer.pk,
            "posts": 1,
            "summary": "Be the steady adult for 20 young people.",
            "who_can_apply": "experience",
            "contract": "permanent",
            "full_time_hours": "37",
            "hybrid": "office",
            "car": "no",
            "pay_period": "year",
            "closing_kind": "date",
            "closes_at": "2030-01-31 17:00",
            "apply_url": "https://jobs.example.org/2",
            "the_work": "null",
            "who_we_look_for": "null",
            "what_we_offer": "null",
            "how_we_recruit": "null",
            "more": "null",
            "brochure_body-count": "0",
            **{
                f"{name}-{part}": 0 for name in ("places", "allowances", "attachments") for part in MANAGEMENT
            },
            **fields,
        }

    return make


@pytest.fixture
def vacancy(organisation):
    def make(**fields: Any) -> Vacancy:
        fields.setdefault("employer", None)
        fields["employer"] = fields["employer"] or organisation()
        values = {
            "title": "Family support worker",
            "summary": "Help families through a hard year.",
            "who_can_apply": "anyone",
            "contract": "permanent",
            "closing_kind": "date",
            "apply_url": "https://jobs.example.org/1",
            "live": True,
            **fields,
        }
        if values["closing_kind"] == "date":
            values.setdefault("closes_at", clock.now() + timedelta(days=10))
        made = Vacancy.objects.create(**values)
        made.refresh_from_db()
        return made

    return make


@pytest.fixture
def index(tmp_path, settings, db):
    """An index of its own; call it after writing, as the server does after a commit."""
    settings.CAREWAY_INDEX_DIR = tmp_path
    rebuild(embedded())
    return drain
