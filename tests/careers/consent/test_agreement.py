"""The link: what the person sees, what she may answer, and what may be published then."""

import re
from datetime import date, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.urls import reverse

from careers.models import ProfilePage
from portal import clock
from portal.consent.asking import ask, take_back
from portal.consent.ending import consents_ending, tell_before_it_ends
from portal.consent.links import path_of
from portal.mail.models import OutgoingMail
from portal.models import Agreement, Consent, Person
from portal.pages.publishing import PublishingRefused
from portal.security.anonymous import stamp
from tests.careers.consent.conftest import FULL_NAME

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(db) -> Person:
    """Nobody has asked her yet."""
    return Person.objects.create(full_name=FULL_NAME, public_name=FULL_NAME)


@pytest.fixture
def editor(db):
    user = get_user_model().objects.create_user("ed", email="ed@example.org")
    user.user_permissions.add(Permission.objects.get(codename="change_person"))
    user.user_permissions.add(Permission.objects.get(codename="manage_all_vacancies"))
    return user


@pytest.fixture
def agreement(person, profile, editor, django_capture_on_commit_callbacks) -> Agreement:
    profile.save_revision()
    with django_capture_on_commit_callbacks(execute=True):
        return ask(person=person, page=profile, user=editor)


@pytest.fixture
def answer(client, agreement):
    def send(step: str, **fields):
        data = {"stamp": stamp(f"consent:{agreement.pk}"), "step": step, **fields}
        return client.post(path_of(agreement), data)

    return send


@pytest.fixture
def agreed(client, agreement, answer):
    look(client, agreement)
    answer("agree", search="on", chatbot="on", months="24")
    agreement.refresh_from_db()
    return agreement


def look(client, agreement):
    return client.get(f"{path_of(agreement)}page/")


def test_she_sees_the_draft_as_it_would_be_published_with_her_picture(client, agreement, profile):
    page = look(client, agreement).content.decode()

    assert "A wombat waits for the kettle." in page
    picture = re.search(r'src="(/media/[^"]+)"', page)
    assert picture
    address = picture[1].replace("&amp;", "&")
    assert client.get(address).status_code == 200
    assert client.get(address.partition("?")[0]).status_code == 410
    assert client.get(profile.url).status_code == 404


def test_the_page_gives_the_link_away_nowhere_but_in_the_way_back(client, agreement, profile):
    page = look(client, agreement).content.decode()

    assert page.count(path_of(agreement)) == 1
    assert profile.url in page


@pytest.mark.parametrize("end", ["", "page/"])
def test_nothing_of_it_is_kept_indexed_or_told(client, agreement, end):
    response = client.get(path_of(agreement) + end)

    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert "noindex" in response["X-Robots-Tag"]
    assert not response.cookies


def test_a_link_that_ended_was_taken_back_or_altered_leads_nowhere(client, agreement):
    path = path_of(agreement)
    altered = path[:-2] + ("A" if path[-2] != "A" else "B") + "/"
    assert client.get(altered).status_code == 410

    Agreement.objects.update(expires_at=clock.now() - timedelta(seconds=1))
    assert client.get(path).status_code == 410
    Agreement.objects.update(expires_at=clock.now() + timedelta(days=1))
    assert client.get(path).status_code == 200
    take_back(agreement)
    assert [client.get(path + end).status_code for end in ("", "page/")] == [410, 410]


def test_a_form_from_elsewhere_changes_nothing(client, agreement):
    look(client, agreement)
    posted = {"stamp": stamp("consent:0"), "step": "agree", "months": "24"}

    assert client.post(path_of(agreement), posted).status_code == 403
    assert not Consent.objects.exists()


def test_what_she_has_not_looked_at_she_cannot_agree_to(answer):
    assert answer("agree", months="24").status_code == 409
    assert not Consent.objects.exists()


def test_agreeing_records_a_consent_for_what_she_ticked_and_until_when(agreed, time_machine):
    consent = Consent.objects.get()

    assert (consent.page, consent.search, consent.chatbot, consent.elsewhere) == (True, True, True, False)
    assert consent.until == date(clock.today().year + 2, clock.today().month, clock.today().day)
    assert agreed.answer == Agreement.Answer.AGREED


def test_a_new_answer_takes_the_place_of_the_old_one(agreed, client, answer, person):
    answer("agree", search="on", months="12")

    assert person.allows("page")
    assert not person.allows("chatbot")


def test_what_she_agreed_to_is_published(agreed, profile, client):
    profile.get_latest_revision().publish()

    assert client.get(profile.url).status_code == 200


@pytest.mark.parametrize("change", ["title", "answer", "caption", "picture", "name"])
def test_anything_else_is_not(agreed, profile, person, change):
    page = ProfilePage.objects.get(pk=profile.pk)
    if change == "title":
        page.title = "Another title"
    elif change == "picture":
        page.portrait = None
    elif change == "name":
        person.public_name = "Z. Quillfeather"
        person.save()
    else:
        row = page.answers.all()[0]
        setattr(row, change, "<p>Something else.</p>")
        page.answers = [row]

    with pytest.raises(PublishingRefused, match="earlier text"):
        page.save_revision().publish()


def test_a_review_date_or_an_editors_markup_is_no_change(agreed, profile):
    page = ProfilePage.objects.get(pk=profile.pk)
    row = page.answers.all()[0]
    row.answer = row.answer.replace("<p>", '<p data-block-key="x1">')
    page.answers, page.review_on = [row], date(2027, 1, 1)
    page.save_revision().publish()

    assert ProfilePage.objects.get().live


def test_a_change_that_she_asks_for_stays_with_the_draft_and_keeps_it_back(
    answer, agreement, profile, person
):
    Consent.objects.create(person=person, agreed_on=date(2026, 1, 1))
    answer("change", words="My kettle is a teapot.")

    with pytest.raises(PublishingRefused, match="asked for a change"):
        profile.get_latest_revision().publish()
    assert agreement.changes.get().words == "My kettle is a teapot."
    assert "teapot" in OutgoingMail.objects.get(to="ed@example.org").text


def test_withdrawing_takes_effect_at_once(agreed, answer, profile, client):
    profile.get_latest_revision().publish()
    answer("withdraw")

    assert client.get(profile.url).status_code == 410
    assert OutgoingMail.objects.filter(to="ed@example.org", subject__contains="withdrawn").count() == 1


def test_her_name_is_put_in_the_draft_as_she_wishes(answer, agreement, profile, client):
    profile.title = f"{FULL_NAME} at night"
    profile.save_revision()
    answer("choose", naming="other", name="Maya", show_face="on")
    page = look(client, agreement).content.decode()

    assert "Maya at night" in page
    assert "Quillfeather" not in page


def test_the_name_chosen_must_fit_the_choice(answer, person):
    assert answer("choose", naming="first", name=FULL_NAME).status_code == 422
    assert answer("choose", naming="other", name="Zephyrine").status_code == 422
    person.refresh_from_db()
    assert person.naming == Person.Naming.FULL


def test_the_editor_sends_it_by_mail_or_copies_it(admin_client, profile, person, client):
    profile.save_revision()
    screen = reverse("portal_consent", args=[profile.pk])
    admin_client.post(screen, {"step": "ask", "person": person.pk, "email": "zeph@example.org"})
    agreement = Agreement.objects.get()

    assert path_of(agreement) in OutgoingMail.objects.get(to="zeph@example.org").text
    assert path_of(agreement) in admin_client.get(screen).content.decode()
    admin_client.post(screen, {"step": "take_back", "agreement": agreement.pk})
    assert client.get(path_of(agreement)).status_code == 410


def test_nobody_who_may_not_edit_the_page_makes_a_link(profile, client, hr_of, employer):
    client.force_login(hr_of(employer()))
    client.post(reverse("portal_consent", args=[profile.pk]), {"step": "ask", "person": profile.person_id})

    assert not Agreement.objects.exists()


def test_keepers_are_told_once_two_weeks_before_the_end(published_until, editor, time_machine):
    time_machine.move_to(published_until - timedelta(days=15))
    assert tell_before_it_ends(clock.now()) == 0
    time_machine.move_to(published_until - timedelta(days=14))
    assert [one.days for one in consents_ending(editor, clock.now())] == [14]
    tell_before_it_ends(clock.now())
    tell_before_it_ends(clock.now())

    assert OutgoingMail.objects.filter(to="ed@example.org", key__startswith="consent.ends").count() == 1


@pytest.fixture
def published_until(profile, person, time_machine):
    time_machine.move_to("2026-11-25 12:00+00:00")
    Consent.objects.create(person=person, agreed_on=date(2026, 1, 1), until=date(2027, 1, 31))
    profile.save_revision().publish()
    return clock.now().replace(year=2027, month=2, day=1, hour=0, minute=0, second=0, microsecond=0)
