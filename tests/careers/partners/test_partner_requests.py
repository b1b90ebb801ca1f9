"""The same request twice, too many of them, and what cannot be read."""

import pytest

from careers.vacancies.models import Vacancy

pytestmark = pytest.mark.django_db


def test_the_same_key_and_request_gets_the_first_answer_again(caller, advert):
    partner = caller()
    first = partner.post("", advert(reference="CYP-1"), Idempotency_Key="a1")
    again = partner.post("", advert(reference="CYP-1"), Idempotency_Key="a1")

    assert (first.status_code, again.status_code) == (201, 201)
    assert (again.content, again["ETag"], again["Idempotent-Replayed"]) == (
        first.content,
        first["ETag"],
        "true",
    )
    assert Vacancy.objects.count() == 1


def test_a_key_used_for_another_request_is_refused(caller, advert):
    partner = caller()
    partner.post("", advert(reference="CYP-1"), Idempotency_Key="a1")
    other = partner.post("", advert(reference="CYP-2"), Idempotency_Key="a1")

    assert other.status_code == 422
    assert Vacancy.objects.count() == 1


def test_the_keys_of_two_partners_have_nothing_to_do_with_each_other(caller, advert, employer):
    one, two = caller(), caller(employer("Portsable"))
    one.post("", advert(reference="CYP-1"), Idempotency_Key="a1")

    assert two.post("", advert(reference="CYP-1"), Idempotency_Key="a1").status_code == 201
    assert Vacancy.objects.count() == 2


def test_a_refusal_is_repeated_too_and_a_missing_key_is_not_remembered(caller, advert):
    partner = caller()
    key, partner.key = partner.key, ""
    assert partner.post("", advert(reference="CYP-1"), Idempotency_Key="a1").status_code == 401
    partner.key = key

    assert partner.post("", advert(reference="CYP-1"), Idempotency_Key="a1").status_code == 201


def test_each_answer_says_how_many_changes_are_left_and_the_next_waits(
    caller, advert, settings, time_machine, noon
):
    settings.CAREWAY_API_WRITES_A_MINUTE = 2
    partner = caller()
    answers = [partner.put("CYP-1", advert()) for _time in range(3)]

    assert [answer.status_code for answer in answers] == [201, 200, 429]
    assert [answer["RateLimit-Remaining"] for answer in answers] == ["1", "0", "0"]
    assert (answers[0]["RateLimit-Limit"], answers[2]["Retry-After"]) == ("2", "60")
    assert answers[2]["Content-Type"] == "application/problem+json"
    time_machine.shift(60)
    assert partner.put("CYP-1", advert()).status_code == 200


@pytest.mark.parametrize(
    ("parts", "path", "said"),
    [
        ({"title": ""}, "title", "Title: this cannot be empty."),
        ({"contract": "forever"}, "contract", "Contract: Input should be 'permanent'"),
        ({"pay": {"minimum": "x"}}, "pay.minimum", "Pay, minimum: "),
        ({"places": [{"name": "A"}, {}]}, "places[1].name", "Places, number 2, name: this is needed."),
        ({"places": [{"name": "A", "latitude": 1}]}, "places[0]", "Places, number 1: Give latitude and"),
        ({"colour": "red"}, "colour", "Colour: there is no such part."),
        ({"pay": {"minimum": 2, "maximum": 1}}, "pay", "Pay: The minimum must not be more"),
        (
            {"closing": {"closes_at": "2026-12-11T17:00:00"}},
            "closing.closes_at",
            "Closing, closes at: say the time with its offset",
        ),
        ({"role_family": "astronauts"}, "role_family", "“astronauts” is not known here"),
        ({"patterns": ["moonlight"]}, "patterns[0]", "“moonlight” is not known here"),
        ({"summary": "a\0b"}, "summary", "Summary: This holds a character that cannot be kept"),
        ({"apply": {"url": "javascript:alert(1)"}}, "apply.url", "Apply, url: "),
    ],
)
def test_each_wrong_part_is_named_by_its_path_and_in_words(caller, advert, parts, path, said):
    answer = caller().put("CYP-1", advert(**parts))

    assert answer.status_code == 422
    assert answer.json()["errors"][path].startswith(said)
    assert not Vacancy.objects.exists()


def test_what_is_no_json_is_a_problem(caller):
    partner = caller()
    answer = partner.client.generic(
        "PUT",
        f"{partner.base}/CYP-1",
        b"{not json",
        content_type="application/json",
        headers={"Authorization": f"Bearer {partner.key}"},
    )
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


def test_a_reference_with_a_slash_has_no_address(caller, advert):
    partner = caller()
    assert partner.put("CYP%2F1", advert()).status_code == 404
    assert partner.post("", advert(reference="CYP/1")).status_code == 422
