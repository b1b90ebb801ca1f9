import json
from uuid import UUID

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry, Site

from chatbot.desk.rights import MAY_READ, MAY_SEE, MAY_WORK
from chatbot.gaps.addresses import addresses
from chatbot.gaps.grouping import gather
from chatbot.gaps.models import SMALL, Gap, JudgedQuestion, State
from chatbot.models import AnswerRecord
from portal import clock

pytestmark = pytest.mark.django_db
QUESTION = "is there parking at the office"


@pytest.fixture
def gap(unanswered):
    def make(people):
        for _person in range(people):
            unanswered(QUESTION)
        gather(clock.now())
        return Gap.objects.get()

    return make


def opened(client, user, gap):
    client.force_login(user)
    names = {"chatbot_gap": [gap.pk]}
    return {
        pattern.name: client.get(reverse(pattern.name, args=names.get(pattern.name, [])))
        for pattern in addresses()
    }


def test_whoever_has_no_right_is_turned_away(client, editor, gap):
    for response in opened(client, editor(), gap(SMALL)).values():
        assert response.status_code in {302, 403}


def test_a_small_group_is_told_of_to_nobody_who_may_not_read(client, editor, gap):
    answers = opened(client, editor(MAY_SEE, MAY_WORK), gap(SMALL - 1))
    assert QUESTION not in answers["chatbot_gaps"].content.decode()
    assert "1 group of fewer" in answers["chatbot_gaps"].content.decode()
    assert answers["chatbot_gap"].status_code in {302, 403}


def test_one_person_who_asks_often_is_still_one(client, editor, unanswered):
    for _time in range(SMALL):
        unanswered(QUESTION, conversation=UUID(int=9_999))
    gather(clock.now())
    answers = opened(client, editor(MAY_SEE), Gap.objects.get())
    assert QUESTION not in answers["chatbot_gaps"].content.decode()


def test_of_a_large_one_the_question_and_the_counts_are_shown(client, editor, gap):
    answers = opened(client, editor(MAY_SEE), gap(SMALL))
    assert QUESTION in answers["chatbot_gaps"].content.decode()
    assert f"{SMALL} people" in answers["chatbot_gap"].content.decode()
    assert answers["chatbot_judged_file"].status_code in {302, 403}


def test_whoever_reads_single_questions_is_logged(client, editor, gap):
    opened(client, editor(MAY_SEE, MAY_READ), gap(2))
    read = set(ModelLogEntry.objects.values_list("object_id", flat=True))
    assert read == {str(pk) for pk in AnswerRecord.objects.values_list("pk", flat=True)}


@pytest.mark.parametrize("do", ["page", "take", "reopen", "term", "dismiss", "judge"])
def test_looking_is_not_working(client, editor, gap, do):
    found = gap(SMALL)
    client.force_login(editor(MAY_SEE, MAY_READ))
    client.post(reverse("chatbot_gap", args=[found.pk]), {"do": do, "reason": "other", "pages": ""})
    found.refresh_from_db()
    assert found.state == State.OPEN
    assert not JudgedQuestion.objects.exists()


@pytest.fixture
def work(client, editor, gap):
    found = gap(2)
    client.force_login(editor(MAY_SEE, MAY_READ, MAY_WORK))

    def do(what, **fields):
        response = client.post(reverse("chatbot_gap", args=[found.pk]), {"do": what, **fields})
        found.refresh_from_db()
        return found, response

    return do


def test_she_takes_it_on_and_gives_it_back(work):
    found, _response = work("take")
    assert (found.state, found.opened_by.username) == (State.TAKEN, "kim")
    found, _response = work("reopen")
    assert (found.state, found.opened_by) == (State.OPEN, None)


def test_she_dismisses_it_with_a_reason(work):
    found, response = work("dismiss", reason="")
    assert (found.state, response.status_code) == (State.OPEN, 200)
    found, _response = work("dismiss", reason="not_ours", note="ask the council")
    assert (found.state, found.dismissal, found.note) == (State.DISMISSED, "not_ours", "ask the council")


def test_a_new_term_begins_with_the_word(work):
    _found, response = work("term", word="EDT")
    assert response.url.endswith("/add/?name=EDT")


def test_its_questions_become_rows_of_the_judged_set(work, client):
    work("judge", pages="/help/pay/#parking")
    body = b"".join(client.get(reverse("chatbot_judged_file"))).decode()
    rows = [json.loads(line) for line in body.splitlines()]
    assert rows[0] == {
        "id": "editors-001", "kind": "answerable", "question": QUESTION, "pages": ["/help/pay/#parking"]
    }  # fmt: skip
    assert len(rows) == 2


def test_what_the_site_does_not_answer_is_judged_as_near(work, client):
    work("judge", pages="")
    body = b"".join(client.get(reverse("chatbot_judged_file"))).decode()
    assert json.loads(body.splitlines()[0])["kind"] == "near"


def test_an_address_of_another_site_is_refused(work):
    work("judge", pages="https://elsewhere.example/")
    assert not JudgedQuestion.objects.exists()


def test_the_new_page_begins_with_the_questions_and_stores_none_before_it_is_saved(gap, admin_client):
    found = gap(2)
    response = admin_client.post(reverse("chatbot_gap", args=[found.pk]), {"do": "page"})
    home = Site.objects.get(is_default_site=True).root_page
    assert response.url == reverse("wagtailadmin_pages:add_subpage", args=[home.pk])
    form = admin_client.get(reverse("wagtailadmin_pages:add", args=["content", "standardpage", home.pk]))
    assert QUESTION in form.content.decode()
    assert "parking" not in json.dumps(dict(admin_client.session))


def test_other_new_pages_begin_empty(gap, admin_client):
    gap(2)
    home = Site.objects.get(is_default_site=True).root_page
    form = admin_client.get(reverse("wagtailadmin_pages:add", args=["content", "standardpage", home.pk]))
    assert QUESTION not in form.content.decode()


def test_nothing_of_a_question_survives_it(work):
    work("judge", pages="/help/pay/#parking")
    AnswerRecord.objects.all().delete()
    assert not JudgedQuestion.objects.exists()
    assert not Gap.objects.exists()
