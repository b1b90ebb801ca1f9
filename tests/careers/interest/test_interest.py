"""Saying that one is interested: who is asked what, what is promised, and that the promise is kept."""

import csv
import io
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry, PageLogEntry, Site

from careers.interest.limits import FOR_ONE_ADDRESS_A_DAY
from careers.interest.links import WITHDRAW
from careers.interest.promise import months_after
from careers.models import EmployerPage, Intake, Interest, ProgrammePage
from portal import clock
from portal.erasure.erase import erase
from portal.mail.delivery import deliver
from portal.mail.models import OutgoingMail
from portal.models import Person
from portal.retention.run import run
from portal.security.anonymous import stamp

pytestmark = pytest.mark.django_db
ADDRESS = "Rowan.Teale@example.org"


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(datetime(2026, 11, 26, 12, tzinfo=UTC), tick=False) as traveller:
        yield traveller


@pytest.fixture
def programme(employer) -> ProgrammePage:
    page = ProgrammePage(
        title="Lead On",
        slug="lead-on",
        organisation=employer("Larkshire"),
        takes_interest=True,
        interest_question_1="Which team are you in?",
        interest_question_2="Why now?",
    )
    page.intakes = [Intake(name="Spring", opens_on=date(2027, 1, 11))]
    EmployerPage.objects.get(organisation=page.organisation).add_child(instance=page)
    page.save_revision().publish()
    return page


def send(client, programme, email=ADDRESS, **fields):
    said = {"name": "Rowan Teale", "email": email, "answer_1": "Skelby", "answer_2": "", "agreed": "on"}
    path = reverse("careers:interest", args=[programme.pk])
    return client.post(path, {**said, "stamp": stamp(f"interest:{programme.pk}"), **fields})


def test_it_is_offered_where_the_editor_switched_it_on_and_until_it_ends(programme, index, client) -> None:
    path = reverse("careers:interest", args=[programme.pk])
    assert path in client.get(programme.url).content.decode()
    assert client.get(path).status_code == 200
    for change in ({"takes_interest": False}, {"takes_interest": True, "ends_on": date(2026, 11, 1)}):
        ProgrammePage.objects.filter(pk=programme.pk).update(**change)
        assert path not in client.get(programme.url).content.decode()
        assert client.get(path).status_code == 404


def test_it_asks_for_name_address_and_the_two_questions_and_for_nothing_else(programme, client) -> None:
    form = client.get(reverse("careers:interest", args=[programme.pk])).context["form"]
    assert [field.label for field in form.visible_fields()] == [
        "Your name", "Your e-mail address", "Which team are you in?", "Why now?", "Yes, keep it so",
    ]  # fmt: skip


def test_it_says_who_reads_it_and_when_it_is_deleted_before_it_asks_for_a_yes(programme, client) -> None:
    html = client.get(reverse("careers:interest", args=[programme.pk])).content.decode()
    assert "Larkshire reads your name, address and answers, to write to you about Lead On" in html
    assert "All of it is deleted on 26 May 2027." in html
    assert not client.cookies


def test_what_was_said_is_kept_with_the_questions_and_the_words_agreed_to(programme, client) -> None:
    response = send(client, programme)
    row = Interest.objects.get()
    assert (response.status_code, response["Location"]) == (303, reverse("careers:interest_sent"))
    assert (row.name, row.email, row.cohort) == ("Rowan Teale", ADDRESS.lower(), "Spring")
    assert (row.question_1, row.answer_1, row.answer_2) == ("Which team are you in?", "Skelby", "")
    assert (row.delete_on, "26 May 2027" in row.agreed_to) == (date(2027, 5, 26), True)


def test_the_mail_says_what_was_sent_once_however_often_it_is_pressed(programme, client, mailoutbox) -> None:
    send(client, programme)
    send(client, programme, email=ADDRESS.upper())
    deliver(clock.now())
    deliver(clock.now())
    [message] = mailoutbox
    for words in (
        "Which team are you in?",
        "Skelby",
        "26 May 2027",
        WITHDRAW.to(Interest.objects.get().nonce),
    ):
        assert words in message.body
    assert ADDRESS.lower() not in WITHDRAW.to(Interest.objects.get().nonce)


def test_who_writes_again_changes_the_row_and_is_told_so(programme, client) -> None:
    send(client, programme)
    send(client, programme, answer_1="Wendbury")
    assert Interest.objects.get().answer_1 == "Wendbury"
    assert OutgoingMail.objects.count() == 2


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"agreed": ""}, "Without your yes we may not keep it."),
        ({"email": "rowan"}, "Write it in full"),
        ({"name": ""}, "This field is required."),
        ({"stamp": "made-up"}, "This form is too old, or came from elsewhere."),
        ({"answer_1": "x" * 301}, "at most 300 characters"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(wrong, said, programme, client) -> None:
    response = send(client, programme, **wrong)
    assert (response.status_code, said in response.content.decode()) == (422, True)
    assert not Interest.objects.exists()
    assert not OutgoingMail.objects.exists()


def test_another_site_cannot_have_it_sent(programme, client) -> None:
    path = reverse("careers:interest", args=[programme.pk])
    assert client.post(path, headers={"Origin": "https://elsewhere.example"}).status_code == 403


def test_who_writes_of_danger_is_shown_whom_to_call_and_nothing_is_kept(programme, client) -> None:
    html = send(client, programme, answer_2="my dad hits me").content.decode()
    assert "Please talk to someone" in html
    assert "my dad" not in html
    assert not Interest.objects.exists()


def test_one_address_is_not_written_to_without_end(programme, client) -> None:
    for number in range(FOR_ONE_ADDRESS_A_DAY):
        assert send(client, programme, answer_1=f"Team {number}").status_code == 303
    assert send(client, programme, answer_1="Once more").status_code == 429


def test_a_press_takes_it_back_and_a_look_does_not(programme, client) -> None:
    send(client, programme)
    path = WITHDRAW.to(Interest.objects.get().nonce).partition("//")[2].partition("/")[2]
    assert "Delete what you sent?" in client.get(f"/{path}").content.decode()
    assert Interest.objects.exists()
    response = client.post(f"/{path}")
    assert "It is deleted" in response.content.decode()
    assert response["Referrer-Policy"] == "no-referrer"
    assert not Interest.objects.exists()
    assert not OutgoingMail.objects.exists()
    assert client.get(f"/{path}").status_code == 410


def test_it_is_deleted_on_the_day_that_was_promised(programme, client, frozen) -> None:
    send(client, programme)
    frozen.move_to(datetime(2027, 5, 25, 22, 59, 59, tzinfo=UTC))
    run(clock.now())
    assert Interest.objects.exists()
    frozen.move_to(datetime(2027, 5, 25, 23, 0, tzinfo=UTC))
    run(clock.now())
    assert not Interest.objects.exists()


def test_a_later_month_without_that_day_counts_to_its_last() -> None:
    assert months_after(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_after(date(2026, 12, 1), 12) == date(2027, 12, 1)


def test_erasing_a_person_takes_her_row_and_her_mail(programme, client, admin_user) -> None:
    send(client, programme)
    send(client, programme, email="other@example.org", name="Somebody Else")
    person = Person.objects.create(full_name="Rowan Teale", public_name="Rowan")
    erase(person, user=admin_user)
    assert [row.name for row in Interest.objects.all()] == ["Somebody Else"]
    assert not OutgoingMail.objects.filter(to=ADDRESS.lower()).exists()


@pytest.fixture
def cohort(programme, client) -> str:
    send(client, programme, name='=HYPERLINK("https://bad.example")', answer_1="+44 1632")
    return reverse("careers_interest_cohort", args=[programme.pk])


def test_the_owners_hr_reads_the_list_and_another_employers_does_not(
    programme, cohort, client, employer, hr_of
) -> None:
    client.force_login(hr_of(programme.organisation))
    assert ADDRESS.lower() in client.get(cohort).content.decode()
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[programme.pk])).content.decode()
    assert f'href="{cohort}"' in edit
    for stranger in (hr_of(employer("Port Sable")), get_user_model().objects.create_user("charlie")):
        client.force_login(stranger)
        for address in (cohort, f"{cohort}?export=csv", f"{cohort}results/"):
            assert client.get(address).status_code in {302, 403}


def test_the_file_holds_text_where_a_cell_begins_as_a_formula_and_is_noted(
    programme, cohort, client, hr_of
) -> None:
    client.force_login(hr_of(programme.organisation))
    response = client.get(f"{cohort}?export=csv")
    _head, row = csv.reader(io.StringIO(b"".join(response.streaming_content).decode()))
    assert row[1] == '\'=HYPERLINK("https://bad.example")'
    assert row[4] == "'+44 1632"
    book = load_workbook(io.BytesIO(b"".join(client.get(f"{cohort}?export=xlsx"))))
    assert all(cell.data_type != "f" for cells in book.active.rows for cell in cells)
    taken = PageLogEntry.objects.filter(action="careers.interest.export", page=programme.pk)
    assert taken.count() == 2
    assert ModelLogEntry.objects.filter(action="careers.interest.export").count() == 0


def test_the_list_is_read_in_few_queries(
    programme, cohort, client, hr_of, django_assert_max_num_queries
) -> None:
    for number in range(12):
        Interest.objects.create(
            programme=programme,
            name=f"Reader {number}",
            email=f"r{number}@example.org",
            nonce=f"n{number}",
            agreed_to="Yes",
            delete_on=clock.today() + timedelta(days=3),
        )
    client.force_login(hr_of(programme.organisation))
    client.get(cohort)
    with django_assert_max_num_queries(40):
        assert "Reader 11" in client.get(cohort).content.decode()


def test_a_page_may_not_take_the_address() -> None:
    page = ProgrammePage(title="Interest", slug="interest")
    with pytest.raises(Exception, match="address of another part of this site"):
        Site.objects.get(is_default_site=True).root_page.add_child(instance=page)
