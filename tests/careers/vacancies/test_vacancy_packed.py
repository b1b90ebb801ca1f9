"""What a pack says of a vacancy beyond its fields holds from the first loading on, and on every later day."""

from pathlib import Path
from typing import Any

import pytest
import time_machine

from careers.employers.groups import ensure_groups, ensure_workflow
from careers.vacancies.models import Vacancy
from careers.vacancies.packed import finish_vacancies
from careers.vacancies.states import State, state_of
from portal import clock
from portal.packs.files import Item
from portal.packs.load import load_items

pytestmark = pytest.mark.django_db
FIRST_DAY, NEXT_DAY = "2026-11-25 12:00 +0000", "2026-11-26 12:00 +0000"


def advert(employer: Any, closes_at: str, **data: Any) -> Item:
    shared = {"title": "Nights", "summary": "Nights.", "who_can_apply": "anyone", "contract": "permanent"}
    said = {**shared, "employer": employer.slug, "apply_note": "Ring.", "closes_at": closes_at, **data}
    return Item("demo", "vacancy", "nights", {"slug": "nights", **said}, Path("nights.toml"))


def loaded(item: Item, **users: Any) -> Vacancy:
    load_items("demo", [item])
    finish_vacancies([item], **{"sender": None, "keeper": None, **users})
    return Vacancy.objects.get()


@time_machine.travel(FIRST_DAY, tick=False)
def test_a_draft_that_was_sent_for_review_waits_for_its_answer_once(employer, hr_of):
    ensure_groups()
    ensure_workflow()
    own = employer("Larkshire")
    item = advert(own, "+9", live=False, sent_for_review=True)
    hr = hr_of(own)
    assert loaded(item, sender=hr).workflow_in_progress
    assert loaded(item, sender=hr).workflow_states.count() == 1


@time_machine.travel(FIRST_DAY, tick=False)
def test_what_came_of_it_is_recorded(employer, admin_user):
    item = advert(employer("Larkshire"), "-9", outcome={"hired": 2, "found_through": "here"})
    assert loaded(item, keeper=admin_user).hired == 2


def test_an_advert_that_has_gone_is_loaded_again_on_a_later_day(employer):
    item = advert(employer("Larkshire"), "-200")
    with time_machine.travel(FIRST_DAY, tick=False):
        before = loaded(item).closes_at
    with time_machine.travel(NEXT_DAY, tick=False):
        again = loaded(item)
        assert state_of(again, clock.now()) == State.GONE
        assert (again.closes_at - before).days == 1


@time_machine.travel(FIRST_DAY, tick=False)
@pytest.mark.parametrize(("opens_at", "added"), [("-5 09:00", 20), ("+5 09:00", 25)])
def test_an_advert_that_opened_earlier_was_added_then(employer, opens_at, added):
    item = advert(employer("Larkshire"), "+9", opens_at=opens_at)
    assert loaded(item).first_published_at.day == added
