"""Following by e-mail: nothing before a yes, nothing told of an address, and the end of it at one press."""

import re
from datetime import timedelta

import pytest

from careers.alerts import following
from careers.alerts.limits import FROM_ONE_PLACE_AN_HOUR, TO_ONE_ADDRESS_A_DAY
from careers.alerts.models import Followed, Frequency, Subscription
from portal import clock
from portal.mail.delivery import deliver
from portal.mail.models import OutgoingMail
from portal.security.anonymous import stamp

pytestmark = pytest.mark.django_db
ASHA = "asha@example.org"


@pytest.fixture
def sign_up(client, index):
    def post(query: str = "kind=vacancy&q=youth", address: str = ASHA, **changes):
        given = dict(pair.split("=") for pair in query.split("&"))
        data = {**given, "email": address, "frequency": "weekly", "stamp": stamp("alerts"), **changes}
        return client.post("/alerts/", data)

    return post


@pytest.fixture
def outbox(mailoutbox):
    def sent() -> list:
        deliver(clock.now())
        return mailoutbox

    return sent


def confirmed(client, mail, link_in) -> Subscription:
    client.post(link_in(mail, "confirm"))
    return Subscription.objects.confirmed().get()


def test_it_asks_first_and_says_in_words_for_what(sign_up, outbox):
    response = sign_up("kind=vacancy&q=youth&hours=part_time&pay_actual_min=25000&place=Leeds&miles=15")
    assert (response.status_code, response.headers["Location"]) == (303, "/alerts/sent/")

    [mail] = outbox()
    said = (
        "Vacancies: “youth”, Part time, Pay for the hours worked: £25,000 or more, within 15 miles of Leeds"
    )
    assert said in mail.body
    assert mail.to == [ASHA]


def test_a_search_that_sounds_like_danger_is_not_followed(sign_up, outbox):
    response = sign_up("kind=vacancy&q=my stepdad hits me")

    assert 'href="tel:08001111"' in response.content.decode()
    assert not Subscription.objects.exists()
    assert not outbox()


def test_nothing_is_told_before_she_says_yes_and_then_what_came_since_she_asked(
    sign_up, outbox, vacancy, round, client, link_in, frozen
):
    sign_up(frequency="at_once")
    vacancy(title="Youth worker")
    assert round() == []

    confirmed(client, outbox()[0], link_in)
    assert len(round()) == 1


def test_opening_the_link_is_no_yes_for_programs_open_every_link(sign_up, outbox, client, link_in):
    sign_up()
    link = link_in(outbox()[0], "confirm")
    assert "Yes, send them" in client.get(link).content.decode()
    assert not Subscription.objects.confirmed().exists()

    assert "You will be told" in client.post(link).content.decode()
    assert Subscription.objects.confirmed().exists()


def test_the_answer_is_the_same_whether_an_address_is_known(sign_up, outbox, client, link_in):
    first = sign_up()
    confirmed(client, outbox()[0], link_in)
    second = sign_up()
    other = sign_up(address="ben@example.org")

    told = {(r.status_code, r.headers["Location"], r.content) for r in (first, second, other)}
    assert len(told) == 1
    assert [mail.subject for mail in outbox()] == [
        "Do you want these e-mails? Please say yes",
        "You already get these e-mails",
        "Do you want these e-mails? Please say yes",
    ]
    assert Subscription.objects.to(ASHA).count() == 1


def test_equal_requests_are_one_row_whatever_their_order(sign_up):
    sign_up("kind=vacancy&q=youth&sort=newest&page=3")
    sign_up("status=open&kind=vacancy&q=youth&correct=no", address="ben@example.org")
    assert Followed.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"email": "nobody"}, 422),
        ({"stamp": "made up"}, 422),
        ({"frequency": "hourly"}, 422),
        ({"opening": "1"}, 422),
    ],
)
def test_what_is_wrong_is_explained_and_keeps_nothing(sign_up, changes, status):
    assert sign_up(**changes).status_code == status
    assert not Subscription.objects.exists()


def test_another_site_cannot_sign_anybody_up(client, index):
    data = {"kind": "vacancy", "email": ASHA, "stamp": stamp("alerts")}
    assert client.post("/alerts/", data, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_words_of_danger_in_the_box_are_answered_and_kept_nowhere(sign_up):
    html = sign_up(address="I want to kill myself").content.decode()
    assert "999" in html
    assert "kill myself" not in html
    assert not OutgoingMail.objects.exists()


def test_an_address_gets_only_so_many_questions_a_day(sign_up):
    for number in range(TO_ONE_ADDRESS_A_DAY):
        assert sign_up(f"kind=vacancy&q=word{number}").status_code == 303
    assert sign_up("kind=vacancy&q=another").status_code == 429
    assert sign_up(address="ben@example.org").status_code == 303


def test_from_one_place_only_so_many_go_out_an_hour(sign_up):
    for number in range(FROM_ONE_PLACE_AN_HOUR):
        sign_up(address=f"a{number}@example.org")
    response = sign_up(address="b@example.org")
    assert (response.status_code, response.headers["Retry-After"]) == (429, "3600")


def test_no_page_of_hers_sets_a_cookie_holds_her_address_or_tells_where_she_came_from(
    sign_up, outbox, client, link_in, vacancy, round
):
    sign_up(frequency="at_once")
    link = link_in(outbox()[0], "confirm")
    responses = [client.get("/alerts/sent/"), client.get(link), client.post(link)]
    vacancy(title="Youth worker")
    [mail] = round()
    responses += [client.get(link_in(mail, purpose)) for purpose in ("manage", "stop")]

    for response in responses:
        html = response.content.decode()
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert "noindex" in response.headers["X-Robots-Tag"]
        assert "no-store" in response.headers["Cache-Control"]
        assert "asha" not in html
        assert not response.cookies
    assert "asha" not in re.sub(r"To:.*", "", mail.body)


def test_one_press_of_the_mail_program_stops_it_as_rfc_8058_has_it(vacancy, follow, round, client):
    follow()
    vacancy()
    headers = round()[0].message()
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"

    address = headers["List-Unsubscribe"].strip("<>")
    for _ in range(2):
        response = client.post(
            re.sub(r"https?://[^/]+", "", address),
            {"List-Unsubscribe": "One-Click"},
            headers={"Origin": "https://mail.example.com", "Sec-Fetch-Site": "cross-site"},
        )
        assert response.status_code == 200
    assert not Subscription.objects.exists()
    following.forget_what_nobody_follows(clock.now())
    assert not Followed.objects.exists()


def test_a_person_is_asked_before_her_link_stops_it(vacancy, follow, round, client, link_in):
    follow()
    vacancy()
    link = link_in(round()[0], "stop")
    assert client.get(link).status_code == 200
    assert Subscription.objects.exists()

    assert "It was a mistake: follow it again" in client.post(link).content.decode()
    assert not Subscription.objects.exists()


def test_what_waits_when_she_stops_is_not_sent(vacancy, follow, index, round, settings, mailoutbox):
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    row = follow()
    vacancy()
    round()
    assert OutgoingMail.objects.waiting().filter(key__startswith="alerts.").count() == 2
    following.stop(row)
    assert not OutgoingMail.objects.exists()


def manage(client, mail, link_in, do: str, **data):
    link = link_in(mail, "manage")
    row = Subscription.objects.first()
    return client.post(link, {"do": do, "stamp": stamp(f"alerts:{row.pk}"), **data})


def test_she_changes_pauses_and_goes_on_by_her_link(vacancy, follow, round, client, link_in):
    row = follow()
    vacancy()
    [mail] = round()

    manage(client, mail, link_in, "frequency", frequency="weekly")
    manage(client, mail, link_in, "pause", days="28")
    row.refresh_from_db()
    assert row.frequency == Frequency.WEEKLY
    assert row.paused_until == clock.now() + timedelta(days=28)
    assert "Nothing comes until 23 December 2026" in client.get(link_in(mail, "manage")).content.decode()

    manage(client, mail, link_in, "go_on")
    row.refresh_from_db()
    assert row.paused_until is None


def test_she_stops_all_that_goes_to_her_address_and_nobody_elses(vacancy, follow, round, client, link_in):
    follow()
    follow(frequency="weekly", request=following.SearchRequest(q="youth"))
    follow(address="ben@example.org")
    vacancy()
    mail = next(mail for mail in round() if mail.to == [ASHA])

    manage(client, mail, link_in, "stop_all")
    assert [row.address for row in Subscription.objects.all()] == ["ben@example.org"]


def test_another_site_or_a_stranger_changes_nothing(vacancy, follow, round, client, link_in):
    follow()
    vacancy()
    [mail] = round()
    link = link_in(mail, "manage")

    assert client.post(link, {"do": "stop"}).status_code == 403
    assert client.get(link[:-3] + "xx/").status_code == 410
    assert client.post(link.replace("manage", "confirm"), {}).status_code == 410
    assert Subscription.objects.count() == 1


def test_it_can_be_followed_from_results_from_nothing_found_and_from_a_closed_post(
    vacancy, client, index, later
):
    made = vacancy(closes_at=clock.now() + timedelta(days=1))
    vacancy(title="Youth worker", closes_at=clock.now() + timedelta(days=30))
    index()
    results = client.get("/vacancies/?q=youth").content.decode()
    assert 'action="/alerts/"' in results
    assert '<input type="hidden" name="q" value="youth">' in results
    assert 'action="/alerts/"' in client.get("/vacancies/?q=nothinglikeit").content.decode()
    assert "/alerts/?q=youth" in client.get("/search/?q=youth").content.decode()

    later(days=2)
    closed = client.get(made.get_absolute_url()).content.decode()
    assert "/alerts/?kind=vacancy&amp;employer=" in closed


def test_an_unconfirmed_address_is_forgotten_after_a_week(sign_up, later, outbox):
    from portal.retention.run import run

    sign_up()
    later(days=6)
    run(clock.now())
    assert Subscription.objects.exists()
    later(days=2)
    run(clock.now())
    assert not Subscription.objects.exists()
    following.forget_what_nobody_follows(clock.now())
    assert not Followed.objects.exists()
    assert not OutgoingMail.objects.filter(to=ASHA).exists()
