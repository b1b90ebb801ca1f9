"""What an advert says in short, what its employer says once for all, and what goes when it closes."""

import json
import re
from datetime import date, timedelta
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from careers.employers.models import EmployerFeature
from careers.vacancies.masking import without_contact
from careers.vacancies.models import Attachment, Vacancy
from careers.vacancies.sources import document_of
from careers.vacancies.terms import terms_of
from portal import clock
from portal.choices.models import Choice

pytestmark = pytest.mark.django_db
CONTACT = {
    "contact_name": "Samira Haddad",
    "contact_email": "samira@larkshire.example",
    "contact_phone": "01632 960 123",
    "contact_purpose": "what a week is like",
}


def page(client, post: Vacancy) -> str:
    return client.get(post.get_absolute_url()).content.decode()


def test_what_is_promised_stands_in_short(client, vacancy):
    post = vacancy(
        registration="by_start", starts_on=date(2027, 3, 1), caseload_most=14, caseload_note="10 in the first year.",
        supervision_weeks=4, checks="enhanced", interviews_on=date(2027, 1, 12), interviews_until=date(2027, 1, 13),
        car="helpful", car_note="Buses reach every family.", hybrid="hybrid", hybrid_days=2,
    )  # fmt: skip
    html = page(client, post)
    for words in (
        "Registration with Social Work England by the first day", "1 March 2027", "10 in the first year.",
        "At least every 4 weeks", "Enhanced DBS check", "12 January 2027 to 13 January 2027",
        "Buses reach every family.", "Partly from home, 2 days a week at the place of work",
    ):  # fmt: skip
        assert words in html, words


def test_what_is_not_given_is_not_asked_about():
    assert [question for question, _answer, _note in terms_of(Vacancy(car="no"))] == ["Car"]


def test_a_note_alone_is_the_answer():
    facts = {
        question: (answer, note) for question, answer, note in terms_of(Vacancy(starts_note="In spring."))
    }
    assert facts["Start"] == ("In spring.", "")


def test_essential_and_desirable_are_lists_on_the_page_and_in_the_passage(client, vacancy):
    post = vacancy(essential="A year with families\nPlain writing", desirable="Polish")
    html = page(client, post)
    assert "<li>Plain writing</li>" in html
    assert "<li>Polish</li>" in html
    (passage,) = document_of(post).passages
    assert "A year with families" in passage.text
    assert "Polish" in passage.text


def test_the_optional_text_stands_behind_its_yes(client, vacancy):
    words = {"more": "<p>The lift is slow.</p>", "more_heading": "The building"}
    assert "The lift is slow." not in page(client, vacancy(**words))
    shown = vacancy(has_more=True, **words)
    assert "The lift is slow." in page(client, shown)
    assert [passage.heading for passage in document_of(shown).passages] == ["The building"]


@pytest.fixture
def own(employer):
    organisation = employer("Larkshire")
    organisation.employer_page.live = True
    organisation.employer_page.every_post_offer = "<p>Thirty days of leave.</p>"
    organisation.employer_page.save()
    return organisation


def test_what_holds_for_every_post_is_written_once(client, vacancy, own):
    assert "Thirty days of leave." in page(client, vacancy(employer=own))


def test_an_employers_scheme_counts_for_each_of_its_posts(vacancy, own):
    scheme = Choice.objects.create(list="scheme", code="care-leavers", label="Care leavers")
    own.employer_page.every_post_schemes = [scheme]
    own.employer_page.save()
    assert document_of(vacancy(employer=own)).values["scheme"] == ("care-leavers",)


def test_an_employers_feature_leaves_the_facet_on_its_day(vacancy, own, index, client, time_machine):
    time_machine.move_to("2026-11-25T12:00Z", tick=False)
    feature = Choice.objects.create(list="feature", code="admin-day", label="Protected admin time")
    EmployerFeature.objects.create(page=own.employer_page, feature=feature, expires_on=date(2026, 12, 1))
    vacancy(employer=own)
    index()

    def found() -> int:
        return client.get("/vacancies/?feature=admin-day").context["listing"].response.total

    assert found() == 1
    time_machine.move_to("2026-11-30T23:59:59Z", tick=False)
    assert found() == 1
    time_machine.move_to("2026-12-01T00:00:00Z", tick=False)
    assert found() == 0


def test_a_draft_of_the_employers_page_says_nothing(client, vacancy, own):
    own.employer_page.live = False
    own.employer_page.save()
    assert "Thirty days of leave." not in page(client, vacancy(employer=own))


# The contact


def test_the_contact_has_a_purpose_and_goes_at_closing(client, vacancy):
    text = {
        "how_we_recruit": "<p>Ring Samira  Haddad on 01632 960123 or write to samira@larkshire.example.</p>"
    }
    post = vacancy(**CONTACT, **text)
    assert "Ask them what a week is like" in page(client, post)
    assert "Samira" in page(client, post)

    post.closed_early_at, post.close_reason = clock.now() - timedelta(hours=1), "filled"
    post.save()
    html = page(client, post)
    for secret in ("Samira", "samira@", "960123", "960 123"):
        assert secret not in html
    assert "Ring the contact on the advert" in html


def test_the_contact_is_in_no_listing_index_or_api_even_where_the_text_repeats_it(client, vacancy, index):
    post = vacancy(
        **CONTACT,
        summary="Ask Samira Haddad.",
        who_can_apply_note="Ring 01632-960-123.",
        the_work='<p><a href="mailto:samira@larkshire.example">Samira Haddad</a> leads the team.</p>',
    )
    index()
    places = {
        "index": repr(document_of(post)),
        "listing": client.get("/vacancies/").content.decode(),
        "api": json.dumps(client.get(f"/api/v1/vacancies/{post.pk}").json()),
        "feed": client.get("/vacancies/feed.atom").content.decode(),
    }
    for where, text in places.items():
        for secret in ("Samira", "samira@", "960-123", "960 123"):
            assert secret not in text, where


def test_without_a_contact_nothing_is_masked():
    assert without_contact("Ring 01632 960123.", Vacancy()) == "Ring 01632 960123."


# Documents


@pytest.fixture
def attached(vacancy, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path

    def make(**fields) -> tuple[Vacancy, Attachment]:
        file = ContentFile(b"x" * 2048, name="description.pdf")
        document = get_document_model().objects.create(title="Job description", file=file)
        post = vacancy(**fields)
        row = Attachment.objects.create(
            vacancy=post, kind="job_description", document=document, other_format="jobs@larkshire.example"
        )
        return post, row

    return make


def test_a_document_says_its_kind_size_and_whom_to_ask(client, attached):
    post, row = attached()
    html = page(client, post)
    assert "Job description (PDF, 2.0\xa0KB)" in html
    assert "For another format, ask jobs@larkshire.example." in html
    assert client.get(row.document.url).status_code == 200


def test_it_goes_with_the_advert(client, attached):
    post, row = attached(closes_at=clock.now() + timedelta(days=1))
    Vacancy.objects.filter(pk=post.pk).update(closes_at=clock.now() - timedelta(seconds=1))
    assert "Job description" not in page(client, post)
    assert client.get(row.document.url).status_code == 410


def test_who_works_here_still_reads_it(admin_client, attached):
    _post, row = attached(closes_at=clock.now() - timedelta(days=1))
    assert admin_client.get(row.document.url).status_code == 200


def test_a_document_of_no_advert_is_served_as_ever(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    document = get_document_model().objects.create(title="Plan", file=ContentFile(b"x", name="plan.pdf"))
    assert client.get(document.url).status_code == 200


def test_a_form_to_download_is_a_way_to_apply(client, attached):
    post, row = attached(apply_url="")
    row.kind = "application_form"
    row.save()
    apply = page(client, post).partition('id="apply"')[2]
    assert "Application form (PDF, 2.0\xa0KB)" in apply
    (address,) = re.findall(r'btn block" href="([^"]+)" rel="nofollow">Application form', apply)
    assert client.get(unescape(address)).url.endswith(row.document.url)


def test_a_document_is_for_everybody(attached):
    _post, row = attached()
    row.other_format = ""
    with pytest.raises(ValidationError, match="another format"):
        row.full_clean()
    row.is_accessible = True
    row.full_clean()


def test_an_open_advert_names_its_link_to_be_looked_at(vacancy):
    assert vacancy().links_in_fields == [("https://jobs.example.org/1", "link to apply")]
    assert vacancy(closes_at=clock.now() - timedelta(days=1)).links_in_fields == []
