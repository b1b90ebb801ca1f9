"""The JobPosting that other search engines read on a vacancy's page, in each of its states."""

import json
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import pytest
import time_machine
from django.db.models import prefetch_related_objects
from hypothesis import HealthCheck, given
from hypothesis import settings as drawing
from hypothesis import strategies as st
from wagtail.images.tests.utils import get_test_image_file

from careers.vacancies.models import VacancyPlace
from careers.vacancies.structured import TEXTS, job_posting_script
from portal import clock
from portal.media.models import PortalImage
from portal.media.shapes import EMBLEM

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
    place = found["jobLocation"]
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


WORDS = ["title", "summary", "reference", "team", *TEXTS]
PIECES = st.sampled_from(
    ["</script>", "</SCRIPT ", "<!--", "-->", "]]>", "&lt;", "\\", '"', "\u2028", "<script>"]
)
anything = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=6).map("".join)


@drawing(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.dictionaries(st.sampled_from(WORDS), anything), place=anything, employer=anything)
def test_whatever_an_advert_holds_it_stays_one_script_of_json(vacancy_with_place, words, place, employer):
    post = vacancy_with_place
    for name in WORDS:
        setattr(post, name, words.get(name, "x"))
    post.places.all()[0].name, post.employer.name = place, employer
    written = job_posting_script(post, clock.now(), lambda path: f"https://careers.example.org{path}")
    reader = DataBlocks()
    reader.feed(f'<script type="application/ld+json">{written}</script><p>after</p>')

    found = json.loads("".join(reader.found))
    assert found.get("title", "") == post.title
    assert found["hiringOrganization"].get("name", "") == employer
    assert found["jobLocation"]["address"]["addressLocality"] == place
    assert not {"<", ">", "&"} & set(written)


@pytest.fixture
def vacancy_with_place(vacancy):
    post = vacancy()
    VacancyPlace.objects.create(vacancy=post, name="Wendbury")
    prefetch_related_objects([post], "places__place", "patterns", "allowances")
    return post


def test_its_employers_own_logo_and_its_postcode_are_told(client, vacancy, organisation, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    logo = PortalImage.objects.create(title="Arms", file=get_test_image_file())
    post = vacancy(employer=organisation(logo=logo))
    logo.get_renditions(*EMBLEM.filters)
    VacancyPlace.objects.create(vacancy=post, name="Wendbury", address="Quay House, LS1 4AP")
    with time_machine.travel(NOW, tick=False):
        [found] = postings(client, post)

    assert found["hiringOrganization"]["logo"].startswith("http://testserver/media/images/")
    assert found["jobLocation"]["address"]["postalCode"] == "LS1 4AP"


@pytest.mark.parametrize(
    "fields",
    [
        {"closes_at": NOW - timedelta(seconds=1)},
        {"closed_early_at": NOW - timedelta(hours=1), "close_reason": "filled"},
        {"closing_kind": "unknown", "imported_fields": {"title": {}}},
        {"closing_kind": "until_filled", "confirm_by": (NOW - timedelta(days=1)).date()},
    ],
)
def test_what_is_not_open_reads_as_over(client, vacancy, fields):
    with time_machine.travel(NOW - timedelta(days=3), tick=False):
        post = vacancy(**fields)
    with time_machine.travel(NOW, tick=False):
        [found] = postings(client, post)

    assert datetime.fromisoformat(found["validThrough"]) < NOW


@pytest.mark.parametrize("fields", [{"opens_at": NOW + timedelta(seconds=1)}, {"live": False}])
def test_before_it_opens_there_is_none(client, vacancy, fields):
    with time_machine.travel(NOW, tick=False):
        post = vacancy(**fields)
        assert client.get(post.get_absolute_url()).status_code == 404
        assert not job_posting_script(post, NOW, str)


def test_until_filled_it_is_valid_as_long_as_it_is_confirmed(client, vacancy):
    with time_machine.travel(NOW, tick=False):
        day = (clock.now() + timedelta(days=9)).date()
        [found] = postings(client, vacancy(closing_kind="until_filled", confirm_by=day))

    assert datetime.fromisoformat(found["validThrough"]) == datetime(2026, 12, 5, tzinfo=UTC)
