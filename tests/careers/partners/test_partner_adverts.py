"""An employer's recruitment system makes, changes, closes and relists its adverts by its own reference."""

from datetime import UTC, datetime, timedelta

import pytest
from wagtail.log_actions import registry

from careers.employers.groups import ensure_workflow
from careers.employers.rules import PublishingRules
from careers.vacancies.models import Vacancy
from careers.vacancies.states import State, state_of
from careers.vacancies.turning import close_vacancy, extend_vacancy
from portal import clock
from portal.choices.models import Choice

pytestmark = pytest.mark.django_db


def test_put_makes_an_advert_and_publishes_it(caller, advert, client):
    partner = caller()
    answer = partner.put("CYP-2291", advert(team="Assessment, North"))

    assert answer.status_code == 201, answer.content
    made = Vacancy.objects.get()
    assert answer.json()["status"] == "open"
    assert answer.json()["advert"]["team"] == "Assessment, North"
    assert (made.reference, made.employer, made.live) == ("CYP-2291", partner.employer, True)
    assert "Assessment, North" in client.get(answer.json()["url"]).content.decode()


def test_sent_again_nothing_happens(caller, advert):
    partner = caller()
    partner.put("CYP-1", advert())
    before = Vacancy.objects.get()
    answer = partner.put("CYP-1", advert())

    again = Vacancy.objects.get()
    assert (answer.status_code, again.latest_revision_id) == (200, before.latest_revision_id)
    assert registry.get_logs_for_instance(again).filter(action="wagtail.publish").count() == 1


def test_a_changed_one_is_published_and_the_history_names_the_system(caller, advert):
    partner = caller()
    partner.put("CYP-1", advert())
    answer = partner.put("CYP-1", advert(title="Senior family support worker"))

    assert answer.status_code == 200
    made = Vacancy.objects.get()
    assert made.title == "Senior family support worker"
    entry = registry.get_logs_for_instance(made).filter(action="wagtail.publish").first()
    assert entry.user == partner.partner.user


def test_read_and_sent_again_it_is_the_same(caller, advert):
    Choice.objects.create(list="pattern", code="evenings", label="Evenings", locale_id=1)
    partner = caller()
    whole = advert(
        pay={"minimum": 31586, "maximum": 33945.5, "period": "year", "words": "Grade 7", "grade": "7"},
        allowances=[{"kind": "welcome", "minimum": 1000, "per": "once", "conditions": "after a year"}],
        places=[{"name": "Quay House", "latitude": 53.8000004, "longitude": -1.55}, {"name": "Wendbury"}],
        patterns=["evenings"],
        weekly_hours=18.5,
        texts={"the_work": "One visit a day.\n\n- Listen\n- Write", "what_we_offer": "<p>A <b>car</b></p>"},
        contact={"name": "Samira Haddad", "email": "samira@example.org", "purpose": "What a week holds"},
        registration="by_start",
        checks="enhanced_barred",
        interviews_on="2026-12-16",
        caseload_most=14,
        opens_at="2026-11-26T09:00:00+00:00",
    )
    first = partner.put("CYP-1", whole)
    assert first.status_code == 201, first.content
    read = partner.get("CYP-1").json()["advert"]
    assert read["texts"]["the_work"] == "<p>One visit a day.</p><ul><li>Listen</li><li>Write</li></ul>"

    revision = Vacancy.objects.get().latest_revision_id
    assert partner.put("CYP-1", read).status_code == 200
    assert Vacancy.objects.get().latest_revision_id == revision


def test_patch_changes_what_it_names_and_null_empties_it(caller, advert):
    partner = caller()
    partner.put("CYP-1", advert(team="North", weekly_hours=37))
    answer = partner.patch("CYP-1", {"title": "Personal adviser", "team": None})

    assert answer.status_code == 200, answer.content
    made = Vacancy.objects.get()
    assert (made.title, made.team, made.weekly_hours) == ("Personal adviser", "", 37)
    assert partner.patch("CYP-1", {"title": None}).json()["errors"] == {"title": "This cannot be empty."}
    assert partner.patch("CYP-9", {"title": "x"}).status_code == 404


def test_post_makes_one_and_a_second_of_the_reference_is_refused(caller, advert):
    partner = caller()
    first = partner.post("", advert(reference="CYP-1"))
    second = partner.post("", advert(reference="CYP-1", title="Another"))

    assert (first.status_code, second.status_code) == (201, 409)
    assert second["Content-Type"] == "application/problem+json"
    assert Vacancy.objects.get().title == "Family support worker"


def test_closing_tells_candidates_why_and_twice_is_once(caller, advert, client):
    partner = caller()
    url = partner.put("CYP-1", advert()).json()["url"]
    for _time in range(2):
        answer = partner.post("/CYP-1/close", {"reason": "filled"})
        assert (answer.status_code, answer.json()["status"]) == (200, "closed")

    assert "The post is filled" in client.get(url).content.decode()
    made = Vacancy.objects.get()
    assert registry.get_logs_for_instance(made).filter(action="careers.close_vacancy").count() == 1


def test_one_that_is_to_open_later_never_opens_once_it_is_closed(caller, advert):
    partner = caller()
    partner.put("CYP-1", advert(opens_at="2026-12-01T09:00:00Z"))
    partner.post("/CYP-1/close", {"reason": "withdrawn"})

    assert state_of(Vacancy.objects.get(), clock.now() + timedelta(days=7)) == State.GONE


def test_what_hr_closed_is_not_opened_by_the_nightly_run(caller, advert):
    partner = caller()
    partner.put("CYP-1", advert())
    close_vacancy(vacancy=Vacancy.objects.get(), user=None, reason="enough_applicants")

    assert partner.put("CYP-1", advert()).json()["status"] == "closed"
    later = partner.put("CYP-1", advert(closing={"closes_at": "2026-12-20T17:00:00Z"}))
    assert later.status_code == 409
    assert "“Publish” is not possible: the vacancy is now “Closed”." in later.json()["detail"]
    assert Vacancy.objects.get().closes_at == datetime(2026, 12, 11, 17, tzinfo=UTC)


def test_extending_is_the_desks_verb_and_twice_is_once(caller, advert):
    partner = caller()
    partner.put("CYP-1", advert())
    for _time in range(2):
        assert (
            partner.post("/CYP-1/extend", {"closes_at": "2026-12-20T17:00:00Z"}).json()["closes_at"]
            == "2026-12-20T17:00:00Z"
        )
    earlier = partner.post("/CYP-1/extend", {"closes_at": "2026-12-01T17:00:00Z"})

    assert earlier.status_code == 422
    assert "later than" in earlier.json()["errors"]["closing.closes_at"]
    made = Vacancy.objects.get()
    assert registry.get_logs_for_instance(made).filter(action="careers.extend_vacancy").count() == 1
    assert partner.put("CYP-1", advert()).json()["closes_at"] == "2026-12-11T17:00:00Z"


def test_open_until_filled_is_confirmed_for_28_days_at_most(caller, advert):
    partner = caller()
    closing = {"kind": "until_filled", "confirm_by": "2026-12-24"}
    far = partner.put("CYP-1", advert(closing=closing))
    assert far.status_code == 422
    assert "At most 28 days ahead" in far.json()["errors"]["closing.confirm_by"]

    partner.put("CYP-1", advert(closing={**closing, "confirm_by": "2026-12-10"}))
    answer = partner.post("/CYP-1/extend", {"confirm_by": "2026-12-23"})
    assert answer.json()["closes_at"] == "2026-12-24T00:00:00Z"


def test_advertised_again_it_is_a_new_vacancy_linked_to_the_old_one(caller, advert):
    partner = caller()
    partner.put("CYP-1", advert())
    assert partner.post("/CYP-1/relist", {"closing": {}}).status_code == 409
    partner.post("/CYP-1/close", {"reason": "in_error"})
    answer = partner.post("/CYP-1/relist", {"closing": {"closes_at": "2027-01-15T17:00:00Z"}})

    assert answer.status_code == 201, answer.content
    new, old = Vacancy.objects.order_by("-pk")
    assert (new.relisted_from, new.live, old.close_reason) == (old, True, "in_error")
    assert partner.get("CYP-1").json()["id"] == new.pk


def test_where_hr_reads_first_it_waits_as_a_draft(caller, advert):
    partner = caller(publishes=False)
    answer = partner.put("CYP-1", advert()).json()

    assert (answer["status"], answer["waits_for"]) == ("draft", "publication")
    assert partner.put("CYP-1", advert(title="Other")).json()["status"] == "draft"
    assert Vacancy.objects.get().title == "Other"


def test_where_only_editors_publish_it_is_sent_for_review(caller, advert):
    ensure_rules()
    partner = caller()
    ensure_workflow()
    answer = partner.put("CYP-1", advert()).json()

    assert (answer["status"], answer["waits_for"]) == ("draft", "review")
    again = partner.put("CYP-1", advert(title="Other")).json()
    assert again["waits_for"] == "review"
    assert Vacancy.objects.get().current_workflow_state.status == "in_progress"


def ensure_rules() -> None:
    from wagtail.models import Site

    PublishingRules.objects.update_or_create(
        site=Site.objects.get(is_default_site=True), defaults={"hr_publishes": False}
    )


def test_what_the_site_asks_of_every_advert_it_asks_of_these(caller, advert):
    partner = caller()
    answer = partner.put("CYP-1", advert(apply={}, closing={"closes_at": "2026-11-01T17:00:00Z"}))

    assert answer.status_code == 422
    assert set(answer.json()["errors"]) == {"apply.url", "closing.closes_at"}
    assert not Vacancy.objects.exists()


def test_the_list_tells_how_each_stands(caller, advert, django_assert_max_num_queries):
    partner = caller()
    for number in range(5):
        partner.put(f"CYP-{number}", advert())
    extend_vacancy(vacancy=Vacancy.objects.first(), user=None, closes_at=clock.now() + timedelta(days=40))
    with django_assert_max_num_queries(14):
        found = partner.get().json()

    assert (found["total"], len(found["results"])) == (5, 5)
    assert {one["status"] for one in found["results"]} == {"open"}
    assert found["results"][0]["advert"] is None
