"""What somebody wrote by hand is not lost to the nightly run, and the partner is told."""

from datetime import timedelta

import pytest

from careers.partners.models import SentAdvert
from careers.vacancies.models import Vacancy
from careers.vacancies.publishing import publish_vacancy
from careers.vacancies.turning import extend_vacancy
from portal import clock

pytestmark = pytest.mark.django_db


def by_hand(hr, publish: bool = True, **fields) -> Vacancy:
    post = Vacancy.objects.get().get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(post, name, value)
    if publish:
        return publish_vacancy(vacancy=post, user=hr)
    post.save_revision(user=hr)
    return post


@pytest.fixture
def partner(caller, advert):
    made = caller()
    made.put("CYP-1", advert())
    return made


@pytest.fixture
def hr(partner, hr_of):
    return hr_of(partner.employer)


def test_a_part_changed_by_hand_stays_where_the_partner_sends_what_it_sent_before(partner, hr, advert):
    by_hand(hr, summary="Help families through a hard winter.")
    answer = partner.put("CYP-1", advert(title="Senior family support worker")).json()

    post = Vacancy.objects.get()
    assert (post.title, post.summary) == (
        "Senior family support worker",
        "Help families through a hard winter.",
    )
    assert answer["kept"] == ["summary"]


def test_a_part_that_both_changed_is_refused_and_nothing_is_changed(partner, hr, advert):
    by_hand(hr, title="Family worker")
    answer = partner.put("CYP-1", advert(title="Family support officer", team="North"))

    assert (answer.status_code, answer.json()["parts"]) == (409, ["title"])
    assert (Vacancy.objects.get().title, Vacancy.objects.get().team) == ("Family worker", "")


def test_whoever_has_read_it_may_overwrite_it(partner, hr, advert):
    before = partner.get("CYP-1")["ETag"]
    by_hand(hr, title="Family worker")
    new = advert(title="Family support officer")

    assert partner.put("CYP-1", new, If_Match=before).status_code == 412
    read = partner.get("CYP-1")
    assert read.json()["advert"]["title"] == "Family worker"
    assert partner.put("CYP-1", new, If_Match=read["ETag"]).status_code == 200
    assert Vacancy.objects.get().title == "Family support officer"


def test_what_hr_has_extended_stays_extended(partner, hr, advert):
    extend_vacancy(vacancy=Vacancy.objects.get(), user=hr, closes_at=clock.now() + timedelta(days=60))
    answer = partner.put("CYP-1", advert())

    assert answer.json()["kept"] == ["closing"]
    assert Vacancy.objects.get().closes_at == clock.now() + timedelta(days=60)


def test_a_draft_that_somebody_has_begun_is_not_published_over_her_head(partner, hr, advert):
    by_hand(hr, publish=False, summary="Half a sen")
    answer = partner.put("CYP-1", advert(title="New"))

    assert answer.status_code == 409
    assert "Somebody is changing this advert" in answer.json()["title"]
    post = Vacancy.objects.get()
    assert (post.title, post.summary) == ("Family support worker", "Help families through a hard year.")
    assert post.get_latest_revision_as_object().summary == "Half a sen"


def test_the_same_words_saved_again_on_a_screen_that_rewrites_markup_are_nobodys_change(partner, hr, advert):
    partner.put("CYP-1", advert(texts={"the_work": "One visit a day."}))
    by_hand(hr, the_work='<p data-block-key="x1y2z">One visit a day.</p>')

    answer = partner.put("CYP-1", advert(texts={"the_work": "Two visits a day."}))
    assert answer.status_code == 200, answer.content
    assert Vacancy.objects.get().the_work == "<p>Two visits a day.</p>"


def test_a_locked_advert_is_left_alone(partner, hr, advert):
    Vacancy.objects.update(locked=True, locked_by=hr)
    assert partner.put("CYP-1", advert(title="New")).status_code == 409
    assert Vacancy.objects.get().title == "Family support worker"


def test_a_refused_publication_changes_nothing_at_all(partner, advert):
    before = SentAdvert.objects.values().get()
    answer = partner.put("CYP-1", advert(apply={}))

    assert answer.status_code == 422
    assert SentAdvert.objects.values().get() == before
    assert Vacancy.objects.get().latest_revision_id == before["revision"]
