"""Extending, closing early, advertising again and copying a vacancy."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.actions.publish_revision import PublishPermissionError
from wagtail.log_actions import registry
from wagtail.models import Revision

from careers.employers.groups import ensure_groups, ensure_workflow
from careers.vacancies.admin.turn_forms import VERBS
from careers.vacancies.copying import copy_vacancy, relist_vacancy
from careers.vacancies.models import Allowance, Vacancy, VacancyPlace
from careers.vacancies.publishing import publish_draft, publish_vacancy
from careers.vacancies.states import State, state_of
from careers.vacancies.submitting import approve_vacancy, schedule_vacancy, submit_vacancy
from careers.vacancies.turning import archive_vacancy, close_vacancy, extend_vacancy
from careers.vacancies.turns import (
    MAY_FOLLOW,
    LockedByOther,
    MayNotFollow,
    NamesPeople,
    NotHers,
    Turn,
)
from portal import clock
from portal.importing.models import ImportedDocument
from portal.people.models import Person

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
DAY = timedelta(days=1)
IN_STATE = {
    State.DRAFT: {"live": False},
    State.SCHEDULED: {"opens_at": NOW + DAY, "closes_at": NOW + 9 * DAY},
    State.OPEN: {"closes_at": NOW + 9 * DAY},
    State.CLOSING_UNKNOWN: {"closing_kind": "unknown", "imported_fields": {"title": {"raw": "x"}}},
    State.CLOSED: {"closes_at": NOW - DAY, "first_published_at": NOW - 9 * DAY},
    State.GONE: {"closes_at": NOW - 200 * DAY},
}
DO = {
    Turn.SUBMIT: lambda post: submit_vacancy(vacancy=post, user=None),
    Turn.APPROVE: lambda post: approve_vacancy(vacancy=post, user=None),
    Turn.SCHEDULE: lambda post: schedule_vacancy(vacancy=post, user=None, opens_at=NOW + 2 * DAY),
    Turn.PUBLISH: lambda post: publish_draft(vacancy=post, user=None),
    Turn.EXTEND: lambda post: extend_vacancy(vacancy=post, user=None, closes_at=NOW + 20 * DAY),
    Turn.CLOSE: lambda post: close_vacancy(vacancy=post, user=None, reason="filled"),
    Turn.RELIST: lambda post: relist_vacancy(vacancy=post, user=None),
    Turn.COPY: lambda post: copy_vacancy(vacancy=post, user=None),
    Turn.ARCHIVE: lambda post: archive_vacancy(vacancy=post, user=None),
}


@pytest.fixture(autouse=True)
def now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def published(vacancy):
    def make(**fields) -> Vacancy:
        return publish_vacancy(vacancy=vacancy(live=False, **fields))

    return make


def rows() -> list[tuple]:
    fields = ("pk", "closes_at", "closed_early_at", "opens_at", "live", "latest_revision")
    return [*Vacancy.objects.order_by("pk").values_list(*fields), Revision.objects.count()]


@pytest.mark.parametrize("turn", list(Turn))
@pytest.mark.parametrize("state", list(State))
def test_only_what_the_table_knows_may_follow(vacancy, state, turn):
    ensure_groups()
    ensure_workflow()
    post = vacancy(**IN_STATE[state])
    assert state_of(post, NOW) == state
    if turn == Turn.APPROVE and turn in MAY_FOLLOW[state]:
        submit_vacancy(vacancy=post, user=None)
    if turn in MAY_FOLLOW[state]:
        DO[turn](post)
        return
    before = rows()
    with pytest.raises(MayNotFollow) as refused:
        DO[turn](post)
    assert (refused.value.turn, refused.value.state) == (turn, state)
    assert rows() == before


def test_extended_it_closes_later_and_the_waiting_draft_keeps_its_words(published):
    post = published(closes_at=NOW + 2 * DAY)
    post.title = "Family support worker, nights"
    post.save_revision()

    extend_vacancy(vacancy=post, user=None, closes_at=NOW + 9 * DAY)
    post.refresh_from_db()
    assert (post.closes_at, post.title) == (NOW + 9 * DAY, "Family support worker")
    assert post.has_unpublished_changes

    post.get_latest_revision().publish()
    post.refresh_from_db()
    assert (post.closes_at, post.title) == (NOW + 9 * DAY, "Family support worker, nights")


def test_extended_without_a_draft_it_has_no_changes_that_wait(published):
    post = extend_vacancy(vacancy=published(), user=None, closes_at=NOW + 20 * DAY)
    post.refresh_from_db()

    assert not post.has_unpublished_changes
    assert post.live_revision_id == post.latest_revision_id


def test_an_import_no_longer_writes_the_time_that_somebody_gave(published):
    post = published(imported_fields={"closes_at": {"raw": "5 December"}})
    extend_vacancy(vacancy=post, user=None, closes_at=NOW + 20 * DAY)

    post.refresh_from_db()
    assert post.closes_at == NOW + 20 * DAY
    assert "closes_at" not in post.owned_by_import


@pytest.mark.parametrize("days", [-1, 2, None])
def test_extending_means_later(published, days):
    post = published(closes_at=NOW + 2 * DAY)
    with pytest.raises(ValidationError):
        extend_vacancy(vacancy=post, user=None, closes_at=days and NOW + days * DAY)


def test_open_until_filled_is_confirmed_again_for_at_most_28_days(published):
    post = published(closing_kind="until_filled", confirm_by=(NOW + DAY).date())
    with pytest.raises(ValidationError):
        extend_vacancy(vacancy=post, user=None, confirm_by=(NOW + 29 * DAY).date())
    extend_vacancy(vacancy=post, user=None, confirm_by=(NOW + 28 * DAY).date())

    post.refresh_from_db()
    assert post.confirm_by == (NOW + 28 * DAY).date()


def test_closed_early_candidates_read_why_and_no_older_draft_opens_it_again(client, published):
    post = published()
    draft = post.save_revision()
    close_vacancy(vacancy=post, user=None, reason="withdrawn")
    assert "The employer withdrew the post." in client.get(post.get_absolute_url()).content.decode()

    draft.publish()
    assert state_of(Vacancy.objects.get(), NOW) == State.CLOSED


def test_advertised_again_it_is_a_linked_draft_with_all_but_the_dates(client, published):
    post = published(closes_at=NOW + DAY, reference="FS-12", opens_at=NOW - DAY)
    VacancyPlace.objects.create(vacancy=post, name="Quay House")
    Allowance.objects.create(vacancy=post, kind="welcome", amount_min=1000)
    close_vacancy(vacancy=post, user=None, reason="in_error")

    again = relist_vacancy(vacancy=post, user=None)
    again.refresh_from_db()
    assert (again.live, again.relisted_from, again.reference) == (False, post, "FS-12")
    assert (again.closes_at, again.opens_at, again.closed_early_at) == (None, None, None)
    assert again.places.get().name == "Quay House"
    assert again.allowances.count() == post.allowances.count() == 1

    again.closes_at = NOW + 9 * DAY
    publish_vacancy(vacancy=again)
    assert again.get_absolute_url() != post.get_absolute_url()
    assert again.get_absolute_url() in client.get(post.get_absolute_url()).content.decode()


def test_a_copy_is_another_post(published):
    made = copy_vacancy(vacancy=published(reference="FS-12"), user=None)
    made.refresh_from_db()

    assert (made.live, made.relisted_from, made.reference) == (False, None, "")
    assert made.latest_revision


def test_imported_words_about_people_are_not_carried_away_from_their_consent(vacancy):
    post = vacancy(imported_fields={"title": {"raw": "x"}})
    document = ImportedDocument.objects.create(
        source="s", name="n", kind="vacancy", digest="1", text="t", imported_at=NOW,
        content_type=ContentType.objects.get_for_model(Vacancy), object_id=str(post.pk),
    )  # fmt: skip
    document.people.add(Person.objects.create(full_name="Mara Ellwood", public_name="Mara"))

    with pytest.raises(NamesPeople):
        copy_vacancy(vacancy=post, user=None)
    assert Vacancy.objects.count() == 1


@pytest.mark.parametrize("turn", list(Turn))
def test_a_stranger_may_do_nothing(vacancy, employer, hr_of, turn):
    post = vacancy(employer=employer("Larkshire"))
    charlie = hr_of(employer("Portsable"))
    verbs = {
        Turn.SUBMIT: lambda: submit_vacancy(vacancy=post, user=charlie),
        Turn.APPROVE: lambda: approve_vacancy(vacancy=post, user=charlie),
        Turn.SCHEDULE: lambda: schedule_vacancy(vacancy=post, user=charlie, opens_at=NOW + 2 * DAY),
        Turn.PUBLISH: lambda: publish_draft(vacancy=post, user=charlie),
        Turn.EXTEND: lambda: extend_vacancy(vacancy=post, user=charlie, closes_at=NOW + 20 * DAY),
        Turn.CLOSE: lambda: close_vacancy(vacancy=post, user=charlie, reason="filled"),
        Turn.RELIST: lambda: relist_vacancy(vacancy=post, user=charlie),
        Turn.COPY: lambda: copy_vacancy(vacancy=post, user=charlie),
        Turn.ARCHIVE: lambda: archive_vacancy(vacancy=post, user=charlie),
    }
    before = rows()
    with pytest.raises((NotHers, PublishPermissionError)):
        verbs[turn]()
    assert rows() == before


def test_what_somebody_else_has_locked_is_not_extended(vacancy, employer, hr_of):
    own = employer("Larkshire")
    post = vacancy(employer=own, locked=True, locked_by=hr_of(own))
    with pytest.raises(LockedByOther):
        extend_vacancy(vacancy=post, user=hr_of(own), closes_at=NOW + 20 * DAY)


def address(post: Vacancy, turn: str) -> str:
    return reverse("careers_vacancy_turn", args=[post.pk, turn])


@pytest.fixture
def desk(client, employer, hr_of):
    own = employer("Larkshire")
    client.force_login(hr_of(own))
    return client, own


def test_hr_closes_by_a_button_and_the_log_says_who_and_why(desk, published):
    client, own = desk
    post = published(employer=own)
    edit = reverse(Vacancy.snippet_viewset.get_url_name("edit"), args=[post.pk])
    for shown in (edit, reverse(Vacancy.snippet_viewset.get_url_name("list"))):
        html = client.get(shown).content.decode()
        assert address(post, "close") in html
        assert address(post, "relist") not in html
    assert "Enough people have applied" in client.get(address(post, "close")).content.decode()

    assert client.post(address(post, "close"), {"reason": "enough_applicants"}).url == edit
    post.refresh_from_db()
    entry = registry.get_logs_for_instance(post).filter(action="careers.close_vacancy").get()
    assert post.closed_early_at == clock.now()
    assert (entry.user.username[:2], entry.data["reason"]) == ("hr", "enough_applicants")


def test_hr_extends_copies_and_advertises_again_by_buttons(desk, published):
    client, own = desk
    post = published(employer=own)
    assert (
        "later than"
        in client.post(address(post, "extend"), {"closes_at": "2026-11-26 12:00"}).content.decode()
    )
    client.post(address(post, "extend"), {"closes_at": "2026-12-24 12:00"})
    post.refresh_from_db()
    assert post.closes_at == datetime(2026, 12, 24, 12, tzinfo=UTC)

    client.post(address(post, "copy"))
    client.post(address(post, "close"), {"reason": "filled"})
    client.post(address(post, "relist"))
    assert Vacancy.objects.filter(live=False).count() == 2
    assert Vacancy.objects.filter(relisted_from=post).count() == 1


def test_what_may_not_follow_is_told_and_changes_nothing(desk, published):
    client, own = desk
    post = published(employer=own, closes_at=NOW + DAY)
    close_vacancy(vacancy=post, user=None, reason="filled")

    html = client.post(
        address(post, "extend"), {"closes_at": "2026-12-24 12:00"}, follow=True
    ).content.decode()
    assert "“Extend” is not possible: the vacancy is now “Closed”." in html
    post.refresh_from_db()
    assert post.closes_at == NOW + DAY


@pytest.mark.parametrize("turn", [*VERBS, "submit", "publish", "nonsense"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_hr_of_another_employer_gets_no_page(client, vacancy, employer, hr_of, turn, method):
    post = vacancy(employer=employer("Larkshire"))
    client.force_login(hr_of(employer("Portsable")))
    before = rows()

    assert getattr(client, method)(address(post, turn), {"reason": "filled"}).status_code == 404
    assert rows() == before
