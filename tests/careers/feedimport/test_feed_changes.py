"""A list that comes again changes what it should, and nothing else."""

import csv
import io
import random
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from feed_rows import HEADINGS, row, text_of
from openpyxl import load_workbook

from careers.feedimport.bringing_in import Refused, Wish, bring_in, take_as
from careers.feedimport.formats import Unreadable
from careers.feedimport.keeping import expired
from careers.feedimport.models import FeedPost, FeedRow, VacancyFeed
from careers.feedimport.planning import plan_of
from careers.vacancies.forgetting import forget
from careers.vacancies.models import Vacancy
from careers.vacancies.publishing import publish_vacancy
from careers.vacancies.states import State, state_of
from careers.vacancies.turning import close_vacancy
from portal import clock

TEN = [row(number) for number in range(10)]


def states() -> list[str]:
    return sorted(state_of(vacancy, clock.now()).value for vacancy in Vacancy.objects.all())


def test_every_value_knows_where_it_came_from(brought_in):
    brought_in(row(7, pay="Grade 6 £28598"))
    origin = Vacancy.objects.get().imported_fields["pay_min"]
    assert (origin["raw"], origin["line"], origin["source"]) == ("Grade 6 £28598", 2, "HR system")


def test_an_empty_list_changes_nothing(brought_in, delivered):
    brought_in(*TEN)
    with pytest.raises(Unreadable, match="empty"):
        delivered(text="\n")
    with pytest.raises(Refused, match="empty"):
        bring_in(delivered(text=HEADINGS + "\n"), Wish(live=True))
    assert states() == ["open"] * 10


def test_half_a_list_closes_nothing(brought_in):
    brought_in(*TEN)
    with pytest.raises(Refused, match="5 of 10"):
        brought_in(*TEN[:5])
    assert states() == ["open"] * 10


def test_a_person_may_say_that_they_are_all_over(brought_in, delivered, feed):
    brought_in(*TEN)
    assert bring_in(delivered(*TEN[:5]), Wish(close=True), feed.kept_by)["closed"] == 5


def test_a_few_that_are_missing_are_closed_and_say_why(brought_in):
    brought_in(*TEN)
    assert brought_in(*TEN[1:])["closed"] == 1
    closed = Vacancy.objects.get(reference="0")
    assert (state_of(closed, clock.now()), closed.close_reason) == (State.CLOSED, "withdrawn")


def test_a_list_of_new_posts_alone_closes_nothing(brought_in, feed):
    brought_in(*TEN)
    VacancyFeed.objects.update(closes_missing=False)
    feed.refresh_from_db()
    assert brought_in(row(11), of=feed).get("closed") is None
    assert Vacancy.objects.count() == 11


def test_one_that_comes_back_opens_again(brought_in):
    brought_in(*TEN)
    brought_in(*TEN[1:])
    assert brought_in(*TEN)["reopened"] == 1
    assert states() == ["open"] * 10


def test_what_was_closed_by_hand_stays_closed_and_is_told(brought_in, delivered, feed):
    brought_in(*TEN)
    close_vacancy(vacancy=Vacancy.objects.get(reference="3"), user=None, reason="filled")
    delivery = delivered(*TEN)
    assert bring_in(delivery, Wish(live=True), feed.kept_by).get("reopened") is None
    assert "closed here by hand" in delivery.note


@pytest.mark.parametrize(
    ("status", "reason"), [("Filled", "filled"), ("Withdrawn", "withdrawn"), ("Closed", "enough_applicants")]
)
def test_a_status_of_the_list_closes_with_its_reason(brought_in, status, reason):
    brought_in(*TEN)
    brought_in(row(0, status=status), *TEN[1:])
    assert Vacancy.objects.get(reference="0").close_reason == reason


def test_closed_rows_are_not_made(brought_in):
    done = brought_in(row(1), row(2, status="Filled"), row(3, closes="1/11/2026"))
    assert (done["published"], done["over"]) == (1, 2)


def test_the_same_rows_in_another_order_change_nothing(brought_in, delivered):
    brought_in(*TEN)
    mixed = random.Random(4).sample(TEN, 10)
    turned = [",".join(reversed(line.split(","))) for line in [HEADINGS, *mixed]]
    plan = plan_of(delivered(text="\n".join(turned) + "\n"))
    assert (len(plan.same), plan.changes_something) == (10, False)


def test_rows_that_come_twice_are_one_post(brought_in):
    assert brought_in(*TEN, *TEN)["published"] == 10


def test_a_row_a_place_is_one_post_in_several_places(brought_in):
    brought_in(row(1, place="Ilkley"), row(1, place="Skipton"))
    assert [place.name for place in Vacancy.objects.get().places.all()] == ["Ilkley", "Skipton"]


def test_two_posts_with_one_reference_wait_for_a_person(delivered):
    plan = plan_of(delivered(row(1), row(1, "Team manager")))
    assert [held.problems[0]["code"] for held in plan.held] == ["reference_twice"] * 2


def test_a_row_that_cannot_be_read_never_closes_its_vacancy(brought_in):
    brought_in(*TEN)
    done = brought_in(row(0, closes="32/13/2026"), *TEN[1:])
    assert (done["held"], done.get("closed")) == (1, None)


def test_a_row_that_could_be_any_post_keeps_all_from_being_closed(brought_in):
    brought_in(*TEN)
    nameless = row("", "", closes="32/13/2026")
    assert brought_in(nameless, *TEN[1:]).get("closed") is None


def test_what_would_change_is_told_by_field_before_anything_changes(brought_in, delivered):
    brought_in(*TEN)
    (change,) = plan_of(delivered(row(0, pay="£30000", place="Skipton"), *TEN[1:])).changes
    told = {one.name: (one.before, one.after) for one in change.differences}
    assert told["pay_min"] == ("£28,598", "£30,000")
    assert told["places"] == ("Ilkley", "Skipton")
    assert Vacancy.objects.get(reference="0").pay_min == 28598


def edited(**values: str) -> Vacancy:
    vacancy = Vacancy.objects.get(reference="0")
    for name, value in values.items():
        setattr(vacancy, name, value)
    vacancy.save()
    vacancy.take_over(values)
    return vacancy


def test_words_written_by_hand_stay_and_the_lists_are_offered(brought_in, delivered, feed):
    brought_in(*TEN)
    edited(title="Family help worker")
    delivery = delivered(row(0, "Family practitioner"), *TEN[1:])
    (change,) = plan_of(delivery).kept_by_hand
    assert [(one.before, one.after) for one in change.kept] == [("Family help worker", "Family practitioner")]
    assert bring_in(delivery, Wish(), feed.kept_by)["kept"] == 1
    assert Vacancy.objects.get(reference="0").title == "Family help worker"


def test_what_was_told_once_is_not_told_again(brought_in, delivered):
    brought_in(*TEN)
    edited(title="Family help worker")
    brought_in(row(0, "Family practitioner"), *TEN[1:])
    assert not plan_of(delivered(row(0, "Family practitioner"), *TEN[1:])).kept_by_hand


def test_the_lists_words_are_taken_when_a_person_says_so(brought_in, delivered, feed):
    brought_in(*TEN)
    edited(title="Family help worker")
    delivery = delivered(row(0, "Family practitioner"), *TEN[1:])
    FeedRow.objects.filter(delivery=delivery, key="ref:0").update(settled={"take": ["title"]})
    bring_in(delivery, Wish(), feed.kept_by)
    assert Vacancy.objects.get(reference="0").title == "Family practitioner"


def test_an_editor_who_writes_between_plan_and_press_wins(brought_in, delivered, feed, monkeypatch):
    """The verb reads each row again, held, before it writes."""
    brought_in(*TEN)
    delivery = delivered(row(0, "Family practitioner"), *TEN[1:])
    plan = plan_of(delivery)
    edited(title="Family help worker")
    monkeypatch.setattr("careers.feedimport.bringing_in.plan_of", lambda _delivery: plan)
    bring_in(delivery, Wish(), feed.kept_by)
    assert Vacancy.objects.get(reference="0").title == "Family help worker"


def test_a_draft_that_waits_does_not_bring_old_values_back(brought_in):
    brought_in(row(0))
    vacancy = Vacancy.objects.get()
    vacancy.team = "North"
    draft = vacancy.save_revision()
    brought_in(row(0, pay="£30000", place="Skipton"))
    draft.publish()
    vacancy.refresh_from_db()
    assert (vacancy.team, vacancy.pay_min) == ("North", 30000)
    assert [place.name for place in vacancy.places.all()] == ["Skipton"]


def test_an_older_delivery_does_not_undo_a_newer_one(brought_in, delivered, feed):
    older = delivered(*TEN)
    brought_in(row(0, pay="£30000"), *TEN[1:])
    with pytest.raises(Refused, match="newer"):
        bring_in(older, Wish(live=True), feed.kept_by)


def test_the_same_press_twice_makes_nothing_twice(delivered, feed):
    delivery = delivered(*TEN)
    bring_in(delivery, Wish(live=True), feed.kept_by)
    bring_in(delivery, Wish(live=True), feed.kept_by)
    assert Vacancy.objects.count() == 10


@pytest.fixture
def other_list(feed):
    return VacancyFeed.objects.create(name="Trust", employer=feed.employer, kept_by=feed.kept_by)


def test_the_same_post_of_another_list_is_offered_as_one(brought_in, delivered, other_list):
    brought_in(row(0))
    plan = plan_of(delivered(row(0), of=other_list))
    assert not plan.new
    assert [(found.key, vacancy.reference) for found, vacancy in plan.twins] == [("ref:0", "0")]


def test_taken_as_one_it_is_written_by_its_first_source_alone(brought_in, delivered, other_list):
    brought_in(row(0))
    (twin,) = plan_of(delivered(row(0, pay="£99000"), of=other_list)).twins
    take_as(*twin)
    brought_in(row(0, pay="£99000"), of=other_list)
    assert (Vacancy.objects.count(), Vacancy.objects.get().pay_min) == (1, 28598)


def test_a_post_that_another_list_still_has_is_not_closed(brought_in, delivered, other_list):
    brought_in(*TEN)
    (twin,) = plan_of(delivered(TEN[0], of=other_list)).twins
    take_as(*twin)
    assert brought_in(*TEN[1:]).get("closed") is None


def test_a_post_written_by_hand_is_offered_as_one(feed, delivered):
    own = Vacancy(
        title="Family support worker", employer=feed.employer, who_can_apply="anyone", contract="permanent",
        closes_at=timezone.make_aware(clock.now().replace(tzinfo=None, month=12, day=20)), apply_url="https://b.example",
        summary="Help.",
    )  # fmt: skip
    publish_vacancy(vacancy=own)
    assert len(plan_of(delivered(row(5))).twins) == 1


def test_posts_of_the_same_title_with_other_references_are_two(brought_in):
    assert brought_in(row(1), row(2, place="Skipton"))["published"] == 2


def test_who_may_not_publish_brings_in_drafts(delivered, feed):
    feed.kept_by.groups.clear()
    user = type(feed.kept_by).objects.get(pk=feed.kept_by.pk)
    assert bring_in(delivered(row(1)), Wish(live=True), user)["drafts"] == 1


def test_a_name_in_the_text_waits_for_a_person(delivered):
    plan = plan_of(
        delivered(row(1, text='"Ada Birkett, who is our team manager, says that it is steady work."'))
    )
    assert [one["code"] for one in plan.held[0].problems] == ["names_person"]


def test_a_contact_goes_into_its_own_fields_and_out_of_the_text(brought_in):
    brought_in(row(1, text="You help families. For a chat ring Ada Birkett on 0113 496 0123."))
    vacancy = Vacancy.objects.get()
    assert vacancy.contact_phone == "0113 496 0123"
    assert "0113" not in vacancy.the_work
    assert "Birkett" not in vacancy.the_work + vacancy.summary


def test_what_no_column_can_hold_is_held_and_stops_nobody_else(brought_in):
    done = brought_in(row(1, pay="£99999999999"), row(2, "x" * 200), row(3))
    assert (done["published"], done["held"]) == (1, 2)


def test_columns_that_are_gone_are_asked_about(delivered):
    from careers.feedimport.columns.mapping import Misfit

    delivered(*TEN)
    with pytest.raises(Misfit, match="Closing date"):
        delivered(text=text_of(*TEN, headings=HEADINGS.replace("Closing date", "Whatever")))


def test_a_post_of_a_list_is_kept_once(brought_in):
    brought_in(*TEN)
    assert FeedPost.objects.count() == 10


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_formula_that_came_in_is_text_when_it_goes_out_again(brought_in, client, feed, kind):
    brought_in(row("@SUM(A1)", "=HYPERLINK(1) carer"))
    client.force_login(feed.kept_by)
    listing = reverse(Vacancy.snippet_viewset.get_url_name("list"))
    answer = client.get(listing, {"export": kind})
    content = io.BytesIO(b"".join(answer.streaming_content))
    if kind == "csv":
        title, reference = list(csv.reader(io.StringIO(content.getvalue().decode())))[1][:2]
        assert (title, reference) == ("'=HYPERLINK(1) carer", "'@SUM(A1)")
    else:
        cell = load_workbook(content).active["A2"]
        assert (cell.value, cell.data_type) == ("=HYPERLINK(1) carer", "s")


def test_a_row_that_the_database_refuses_keeps_no_other_out(delivered, feed, monkeypatch):
    """As when somebody else takes the key between the plan and the press."""
    delivery = delivered(*TEN)
    plan = plan_of(delivery)
    taken = FeedPost(feed=feed, key="ref:4", seen_at=clock.now())
    taken.vacancy = Vacancy.objects.create(title="Another", employer=feed.employer, live=False)
    taken.save()
    monkeypatch.setattr("careers.feedimport.bringing_in.plan_of", lambda _delivery: plan)
    done = bring_in(delivery, Wish(live=True), feed.kept_by)
    assert (done["published"], done["held"]) == (9, 1)


def test_a_contact_that_went_at_closing_does_not_come_back_with_the_list(brought_in):
    told = row(0, text="You help families. For a chat ring Ada Birkett on 0113 496 0123.")
    brought_in(told)
    vacancy = Vacancy.objects.get()
    close_vacancy(vacancy=vacancy, user=None, reason="filled")
    forget(Vacancy.objects.all())
    brought_in(told)
    vacancy.refresh_from_db()
    assert vacancy.contact_phone == ""
    assert "0113" not in str(vacancy.imported_fields)
    assert "0113" not in vacancy.the_work


def test_rows_as_they_came_are_kept_for_thirty_days(brought_in):
    brought_in(row(0))
    assert not expired(clock.now() + timedelta(days=29)).exists()
    assert expired(clock.now() + timedelta(days=31)).exists()
