"""The JobPosting that other search engines read on an open vacancy's page."""

import json
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import pytest
import time_machine

from careers.vacancies.models import VacancyPlace
from portal import clock

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


class DataBlocks(HTMLParser):
    """The text of every JSON-LD script, as a browser cuts it."""

    def __init__(self) -> None:
        super().__init__()
        self.inside, self.found = False, []

    def handle_starttag(self, tag, attrs):
        self.inside = tag == "script" and ("type", "application/ld+json") in attrs

    def handle_data(self, data):
        if self.inside:
            self.found.append(data)

    def handle_endtag(self, tag):
        self.inside = False


def postings(client, post) -> list[dict]:
    reader = DataBlocks()
    reader.feed(client.get(post.get_absolute_url()).content.decode())
    return [json.loads(text) for text in reader.found]


@time_machine.travel(NOW, tick=False)
def test_an_open_one_gives_pay_time_place_and_employer(client, vacancy):
    post = vacancy(
        pay_min=30000, pay_max="33000.50", pay_period="year", weekly_hours=37, reference="FS-12",
        closes_at=NOW + timedelta(days=10), contact_name="Samira Haddad", contact_email="samira@example.org",
    )  # fmt: skip
    VacancyPlace.objects.create(
        vacancy=post, name="Wendbury", address="Quay House", latitude="53.8", longitude="-1.55"
    )
    [found] = postings(client, post)

    assert found["@type"] == "JobPosting"
    assert found["validThrough"] == "2026-12-05T12:00:00+00:00"
    assert found["baseSalary"] == {
        "@type": "MonetaryAmount",
        "currency": "GBP",
        "value": {"@type": "QuantitativeValue", "minValue": 30000, "maxValue": 33000.5, "unitText": "YEAR"},
    }
    assert found["employmentType"] == ["FULL_TIME"]
    assert found["identifier"]["value"] == "FS-12"
    assert found["hiringOrganization"]["name"] == post.employer.name
    assert found["url"] == f"http://testserver{post.get_absolute_url()}"
    [place] = found["jobLocation"]
    assert place["address"]["addressLocality"] == "Wendbury"
    assert place["geo"]["latitude"] == 53.8
    assert "samira" not in json.dumps(found).lower()


def test_part_time_pay_is_what_the_post_pays(client, vacancy):
    [found] = postings(client, vacancy(pay_min=37000, pay_period="year", weekly_hours="18.5"))

    assert found["baseSalary"]["value"] == {
        "@type": "QuantitativeValue",
        "minValue": 18500,
        "unitText": "YEAR",
    }
    assert found["employmentType"] == ["PART_TIME"]


def test_hourly_pay_keeps_its_unit_and_no_pay_gives_none(client, vacancy):
    [hourly] = postings(client, vacancy(pay_min="14.5", pay_max="14.5", pay_period="hour"))
    [silent] = postings(client, vacancy(pay_raw="Competitive"))

    assert hourly["baseSalary"]["value"] == {"@type": "QuantitativeValue", "value": 14.5, "unitText": "HOUR"}
    assert "baseSalary" not in silent


def test_no_words_of_an_advert_end_the_script(client, vacancy):
    nasty = "</script><script>alert(1)</script> & <!-- “quoted” \u2028"
    post = vacancy(title=nasty, summary=nasty, reference=nasty, the_work=f"<p>{nasty}</p>")
    [found] = postings(client, post)

    assert found["title"] == nasty
    assert found["identifier"]["value"] == nasty
    assert (
        "<script>alert(1)" not in client.get(post.get_absolute_url()).content.decode().partition("</head>")[0]
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"closes_at": NOW - timedelta(seconds=1)},
        {"closed_early_at": NOW - timedelta(hours=1), "close_reason": "filled"},
        {"closing_kind": "unknown", "imported_fields": {"title": {}}},
        {"closing_kind": "until_filled", "confirm_by": (NOW - timedelta(days=1)).date()},
    ],
)
def test_what_is_not_open_gives_none(client, vacancy, fields):
    with time_machine.travel(NOW, tick=False):
        assert postings(client, vacancy(**fields)) == []


def test_until_filled_it_is_valid_as_long_as_it_is_confirmed(client, vacancy):
    with time_machine.travel(NOW, tick=False):
        day = (clock.now() + timedelta(days=9)).date()
        [found] = postings(client, vacancy(closing_kind="until_filled", confirm_by=day))

    assert datetime.fromisoformat(found["validThrough"]) == datetime(2026, 12, 5, tzinfo=UTC)
