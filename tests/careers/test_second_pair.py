"""What names a person, and what holds for the whole country, is published by somebody else than its writer."""

from datetime import date, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Page

from careers.employers.groups import ensure_groups
from careers.models import ProfilePage, ProgrammePage, RolePage
from content.models import StandardPage
from portal import clock
from portal.models import Consent, Figure, Person
from portal.review.rules import SecondPairNeeded

pytestmark = pytest.mark.django_db


@pytest.fixture
def moderator(django_user_model):
    ensure_groups()

    def make(name: str, **fields):
        user = django_user_model.objects.create_user(name, f"{name}@example.org", **fields)
        user.groups.add(Group.objects.get(name="Moderators"))
        return user

    return make


@pytest.fixture
def home() -> Page:
    return Page.get_first_root_node().get_children().first()


@pytest.fixture
def profile(home) -> ProfilePage:
    person = Person.objects.create(full_name="Wren Ashdown", public_name="Wren")
    Consent.objects.create(person=person, agreed_on=date(2026, 1, 1))
    page = ProfilePage(title="Wren, night worker", slug="wren", person=person, role_title="Night worker")
    page.live = False
    return home.add_child(instance=page)


def written_by(page, user, title: str = "Wren, who works nights"):
    page = type(page).objects.get(pk=page.pk)
    page.title = title
    return page.save_revision(user=user)


def is_live(page) -> bool:
    return type(page).objects.get(pk=page.pk).live


def test_its_writer_does_not_publish_a_profile_and_a_colleague_does(profile, moderator):
    asha, ben = moderator("asha"), moderator("ben")
    draft = written_by(profile, asha)

    with pytest.raises(SecondPairNeeded, match="It names people"):
        draft.publish(user=asha)
    assert not is_live(profile)

    draft.publish(user=ben)
    assert is_live(profile)


def test_whoever_changed_a_colleagues_draft_is_a_writer_too(profile, moderator):
    asha, ben, cleo = moderator("asha"), moderator("ben"), moderator("cleo")
    written_by(profile, asha)
    draft = written_by(profile, ben, "Wren")

    for writer in (asha, ben):
        with pytest.raises(SecondPairNeeded):
            draft.publish(user=writer)
    draft.publish(user=cleo)


def test_saving_a_draft_unchanged_makes_nobody_its_writer(profile, moderator):
    asha, ben = moderator("asha"), moderator("ben")
    written_by(profile, asha)
    again = written_by(profile, ben)

    again.publish(user=ben)
    assert is_live(profile)


def test_opening_a_draft_on_a_screen_that_rewrites_its_markup_makes_nobody_its_writer(home, moderator):
    asha, ben = moderator("asha"), moderator("ben")
    page = home.add_child(instance=ProgrammePage(title="A year", slug="a-year", live=False))
    written_by(page, asha, "Another year")
    opened = ProgrammePage.objects.get().get_latest_revision_as_object()
    opened.for_you_if = '<p data-block-key="f116r"></p>'
    again = opened.save_revision(user=ben)

    again.publish(user=ben)
    assert is_live(page)


def test_what_was_published_before_counts_no_more(profile, moderator):
    asha, ben = moderator("asha"), moderator("ben")
    written_by(profile, asha).publish(user=ben)
    written_by(profile, ben, "Wren again").publish(user=asha)

    assert ProfilePage.objects.get().title == "Wren again"


def test_whoever_sent_it_in_does_not_approve_it(profile, moderator, client):
    asha, ben = moderator("asha"), moderator("ben")
    written_by(profile, asha)
    page = ProfilePage.objects.get()
    state = page.get_workflow().start(page, ben)
    client.force_login(ben)

    address = reverse(
        "wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.current_task_state_id]
    )
    told = client.post(address, follow=True).content.decode()

    assert "somebody else reads and publishes it" in told
    assert not is_live(page)
    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS


def test_bulk_publishing_is_refused_to_the_writer(profile, moderator, client):
    asha = moderator("asha")
    written_by(profile, asha)
    client.force_login(asha)

    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    told = client.post(f"{address}?id={profile.pk}", follow=True).content.decode()

    assert "somebody else reads and publishes it" in told
    assert not is_live(profile)


def test_wagtails_own_api_asks_too(profile, moderator, client):
    asha, ben = moderator("asha"), moderator("ben")
    written_by(profile, asha)
    address = f"/admin/api/main/pages/{profile.pk}/action/publish/"

    client.force_login(asha)
    assert client.post(address).status_code == 400
    assert not is_live(profile)
    client.force_login(ben)
    assert client.post(address).status_code == 200
    assert is_live(profile)


def test_a_schedule_needs_the_second_pair_when_it_is_set_and_then_runs_alone(profile, moderator):
    asha, ben = moderator("asha"), moderator("ben")
    page = ProfilePage.objects.get()
    page.go_live_at = clock.now() + timedelta(hours=1)
    draft = page.save_revision(user=asha)

    with pytest.raises(SecondPairNeeded):
        draft.publish(user=asha)
    draft.publish(user=ben)
    assert not is_live(profile)

    with time_machine.travel(clock.now() + timedelta(hours=2)):
        call_command("publish_scheduled", verbosity=0)
    assert is_live(profile)


def test_the_edit_screen_keeps_what_was_typed_and_says_why(profile, moderator, client):
    asha = moderator("asha")
    client.force_login(asha)
    form = {
        "title": "Wren, changed", "slug": "wren", "person": profile.person_id, "role_title": "Night worker",
        "action-publish": "1", "comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0,
    }  # fmt: skip
    for formset in ("answers", "programmes"):
        form |= {f"{formset}-TOTAL_FORMS": 0, f"{formset}-INITIAL_FORMS": 0}

    told = client.post(reverse("wagtailadmin_pages:edit", args=[profile.pk]), form).content.decode()

    assert "somebody else reads and publishes it" in told
    assert "Wren, changed" in told
    assert not is_live(profile)


def test_going_back_to_an_own_unread_version_does_not_publish_it(profile, moderator, client):
    asha, ben = moderator("asha"), moderator("ben")
    unread = written_by(profile, asha, "Nobody has read this")
    written_by(profile, ben, "Wren, in words that Asha reads").publish(user=moderator("cleo"))
    client.force_login(asha)
    form = {
        "title": "Nobody has read this", "slug": "wren", "person": profile.person_id, "revision": unread.pk,
        "role_title": "Night worker", "action-publish": "1", "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
    }  # fmt: skip
    for formset in ("answers", "programmes"):
        form |= {f"{formset}-TOTAL_FORMS": 0, f"{formset}-INITIAL_FORMS": 0}

    told = client.post(reverse("wagtailadmin_pages:edit", args=[profile.pk]), form).content.decode()

    assert "somebody else reads and publishes it" in told
    assert ProfilePage.objects.get().title == "Wren, in words that Asha reads"


def test_the_second_person_publishes_from_the_edit_screen(profile, moderator, client):
    asha, ben = moderator("asha"), moderator("ben")
    written_by(profile, asha)
    client.force_login(ben)
    edit = reverse("wagtailadmin_pages:edit", args=[profile.pk])
    shown = client.get(edit).context["form"]
    form = {field.name: field.value() for field in shown if field.value() is not None}
    for formset in shown.formsets.values():
        form |= {f"{formset.prefix}-TOTAL_FORMS": 0, f"{formset.prefix}-INITIAL_FORMS": 0}

    client.post(edit, {**form, "action-publish": "1"})

    assert is_live(profile)


def test_its_writer_is_not_offered_to_publish_it(profile, moderator, client):
    asha, ben = moderator("asha"), moderator("ben")
    written_by(profile, asha)
    address = reverse("wagtailadmin_pages:edit", args=[profile.pk])

    client.force_login(asha)
    assert 'name="action-publish"' not in client.get(address).content.decode()
    client.force_login(ben)
    assert 'name="action-publish"' in client.get(address).content.decode()


def test_the_site_itself_publishes_what_it_brings(profile):
    written_by(profile, None).publish()
    assert is_live(profile)


def test_a_superuser_publishes_alone_with_a_reason_that_the_history_shows(profile, moderator, client):
    chief = moderator("chief", is_superuser=True)
    draft = written_by(profile, chief)
    with pytest.raises(SecondPairNeeded):
        draft.publish(user=chief)
    client.force_login(chief)
    address = reverse("portal_publish_alone", args=["careers", "profilepage", profile.pk])
    edit = reverse("wagtailadmin_pages:edit", args=[profile.pk])
    assert address in client.get(edit).content.decode()

    client.post(address, {"reason": " "})
    assert not is_live(profile)
    client.post(address, {"reason": "Both moderators are on leave."})

    assert is_live(profile)
    history = client.get(reverse("wagtailadmin_pages:history", args=[profile.pk])).content.decode()
    assert "Both moderators are on leave." in history


def test_nobody_else_publishes_alone(profile, moderator, client):
    asha = moderator("asha")
    written_by(profile, asha)
    client.force_login(asha)
    address = reverse("portal_publish_alone", args=["careers", "profilepage", profile.pk])

    for response in (client.get(address), client.post(address, {"reason": "I want it out now."})):
        assert response.status_code == 302
    assert not is_live(profile)


def test_a_role_holds_for_the_whole_country_and_a_plain_page_does_not(home, moderator):
    asha = moderator("asha")
    role = home.add_child(instance=RolePage(title="Social worker", slug="social-worker", live=False))
    about = home.add_child(instance=StandardPage(title="About us", slug="about-us", live=False))

    with pytest.raises(SecondPairNeeded, match="whole country"):
        written_by(role, asha).publish(user=asha)
    written_by(about, asha).publish(user=asha)
    assert is_live(about)


def test_a_programme_of_the_region_is_its_own_to_say_and_a_national_one_is_not(home, moderator, organisation):
    asha = moderator("asha")
    local = ProgrammePage(title="Supervisors", slug="supervisors", organisation=organisation(), live=False)
    national = ProgrammePage(title="A year", slug="a-year", live=False)
    for page in (local, national):
        home.add_child(instance=page)

    written_by(local, asha).publish(user=asha)
    with pytest.raises(SecondPairNeeded):
        written_by(national, asha).publish(user=asha)


def test_a_figure_is_published_by_somebody_else(moderator, client):
    asha, ben = moderator("asha"), moderator("ben")
    for user in (asha, ben):
        user.user_permissions.add(Permission.objects.get(codename="publish_figure"))
    figure = Figure.objects.create(
        slug="bursary", label="Bursary", value="£1", source_title="DfE", live=False
    )
    figure.value = "£2"
    draft = figure.save_revision(user=asha)

    with pytest.raises(SecondPairNeeded, match="every page"):
        draft.publish(user=asha)
    client.force_login(asha)
    edit = reverse(Figure.snippet_viewset.get_url_name("edit"), args=[figure.pk])
    form = {
        "label": "Bursary",
        "value": "£3",
        "slug": "bursary",
        "source_title": "DfE",
        "volatility": "yearly",
    }
    told = client.post(edit, {**form, "action-publish": "1"}).content.decode()
    assert "somebody else reads and publishes it" in told
    assert "£3" in told

    draft.publish(user=ben)
    assert Figure.objects.get().value == "£2"


def test_going_back_to_an_own_unread_figure_does_not_publish_it(moderator, client):
    asha, ben, cleo = (moderator(name) for name in ("asha", "ben", "cleo"))
    figure = Figure.objects.create(
        slug="bursary", label="Bursary", value="£9", source_title="DfE", live=False
    )
    unread = figure.save_revision(user=asha)
    figure.value = "£2"
    figure.save_revision(user=ben).publish(user=cleo)
    client.force_login(asha)
    back = reverse(Figure.snippet_viewset.get_url_name("revisions_revert"), args=[figure.pk, unread.pk])
    form = {
        "label": "Bursary",
        "value": "£9",
        "slug": "bursary",
        "source_title": "DfE",
        "volatility": "yearly",
    }

    told = client.post(back, {**form, "action-publish": "1"}).content.decode()

    assert "somebody else reads and publishes it" in told
    assert Figure.objects.get().value == "£2"
