"""What waits for a second pair of eyes says who can act, and reminds them after two days, once."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupApprovalTask

from careers.employers.groups import MODERATORS, ensure_groups
from careers.models import ProfilePage
from portal import clock
from portal.mail.models import OutgoingMail
from portal.models import Consent, Person
from portal.review.reminding import remind
from portal.review.waiting import waiting_of

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def colleague(django_user_model):
    ensure_groups()

    def make(name: str, group: str = MODERATORS, **fields):
        user = django_user_model.objects.create_user(
            name.lower(), f"{name.lower()}@example.org", first_name=name, **fields
        )
        user.groups.add(Group.objects.get(name=group))
        return user

    return make


@pytest.fixture
def sent_in(employer, hr_of, time_machine):
    """A profile that HR wrote and sent in on Monday."""
    time_machine.move_to(MONDAY, tick=False)
    organisation = employer("Larkshire")
    hr = hr_of(organisation)
    person = Person.objects.create(full_name="Wren Ashdown", public_name="Wren")
    Consent.objects.create(person=person, agreed_on=date(2026, 1, 1))
    page = ProfilePage(title="Wren, night worker", slug="wren", person=person, live=False)
    organisation.employer_page.add_child(instance=page)
    page.save_revision(user=hr)
    page.get_workflow().start(page, hr)
    return ProfilePage.objects.get(pk=page.pk)


def mails() -> list[tuple[str, str]]:
    return sorted(OutgoingMail.objects.values_list("to", "subject"))


def test_nobody_is_reminded_in_the_first_two_days(colleague, sent_in):
    colleague("Asha")
    remind(MONDAY + timedelta(hours=47))

    assert mails() == []


def test_after_two_days_each_who_can_act_is_told_once_a_period(colleague, sent_in):
    for name in ("Asha", "Ben"):
        colleague(name)
    for hours in (48, 49, 95):
        remind(MONDAY + timedelta(hours=hours))
    told = [("asha@example.org", "“Wren, night worker” has waited 2 days for a second pair of eyes")]
    assert mails() == [*told, ("ben@example.org", told[0][1])]

    remind(MONDAY + timedelta(days=4))
    assert len(mails()) == 4


def test_the_mail_says_what_waits_where_and_who_else_can_act(colleague, sent_in):
    asha, _ben = colleague("Asha"), colleague("Ben")
    remind(MONDAY + timedelta(days=2))

    text = OutgoingMail.objects.get(to=asha.email).text
    assert "“Wren, night worker” (career profile) has waited 2 days" in text
    assert f"http://127.0.0.1:8000{reverse('wagtailadmin_pages:edit', args=[sent_in.pk])}" in text
    assert "Others who can act on it: Ben." in text


def test_its_writers_those_who_left_and_other_groups_are_not_asked(colleague, sent_in):
    asha, ben = colleague("Asha"), colleague("Ben")
    colleague("Cleo", is_active=False)
    colleague("Dev", "Editors")
    draft = ProfilePage.objects.get()
    draft.title = "Wren, who works nights"
    draft.save_revision(user=ben)

    assert waiting_of(sent_in).can_act == [asha]


def test_when_nobody_can_act_an_administrator_is_told(colleague, sent_in, django_user_model):
    chief = django_user_model.objects.create_superuser("chief", "chief@example.org")
    remind(MONDAY + timedelta(days=2))

    mail = OutgoingMail.objects.get()
    assert mail.to == chief.email
    assert "Add a colleague to the group" in mail.text


def test_once_it_is_decided_nobody_is_reminded(colleague, sent_in):
    asha = colleague("Asha")
    sent_in.current_workflow_task_state.approve(user=asha)
    remind(MONDAY + timedelta(days=2))

    assert mails() == []
    assert ProfilePage.objects.get().live


def test_the_item_itself_says_who_can_act(colleague, sent_in, client):
    client.force_login(colleague("Asha"))
    shown = client.get(reverse("wagtailadmin_pages:edit", args=[sent_in.pk])).content.decode()

    assert "Waits for a second pair of eyes since Monday 23 November 2026, 9am." in shown
    assert "Who can act: Asha." in shown


def test_a_task_of_another_kind_of_group_names_that_group(colleague, sent_in):
    dev = colleague("Dev", "Editors")
    GroupApprovalTask.objects.get(workflow_tasks__workflow=sent_in.get_workflow()).groups.set(
        Group.objects.filter(name="Editors")
    )

    assert waiting_of(sent_in).can_act == [dev]


def test_the_history_reads_as_sentences(colleague, sent_in, client):
    asha = colleague("Asha")
    page = ProfilePage.objects.get()
    page.go_live_at = MONDAY + timedelta(days=1)
    page.save_revision(user=None)
    sent_in.current_workflow_task_state.approve(user=asha)
    client.force_login(asha)

    history = client.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()

    assert "sent this for review on Monday 23 November 2026, 9am." in history
    assert "Asha approved this on Monday 23 November 2026, 9am." in history
    assert (
        "Asha set this, on Monday 23 November 2026, 9am, to go live on Tuesday 24 November 2026, 9am."
        in history
    )
    shown = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Goes live on Tuesday 24 November 2026, 9am." in shown
    assert clock.now() == MONDAY
