"""The way out to an employer's form: through an address of ours that leads nowhere else."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from careers.vacancies.choices import AttachmentKind
from careers.vacancies.models import Attachment
from portal import clock

pytestmark = pytest.mark.django_db


def test_it_leads_to_what_the_advert_holds(client, vacancy):
    post = vacancy(apply_url="https://jobs.example.org/7?a=1&b=2", apply_email="jobs@example.org")
    address = f"{post.get_absolute_url()}apply/"

    assert client.get(address)["Location"] == "https://jobs.example.org/7?a=1&b=2"
    assert client.get(f"{address}?by=email")["Location"] == "mailto:jobs@example.org"


@pytest.mark.parametrize(
    "asked", ["?next=https://evil.example/", "?url=//evil.example", "?via=https://evil.example"]
)
def test_nothing_in_the_address_leads_elsewhere(client, vacancy, asked):
    assert (
        client.get(f"{vacancy().get_absolute_url()}apply/{asked}")["Location"] == "https://jobs.example.org/1"
    )


def test_a_form_to_download_is_one_of_its_own(client, vacancy):
    post, other = vacancy(), vacancy()
    for owner in (post, other):
        document = get_document_model().objects.create(
            title="Form", file=ContentFile(b"%PDF", f"{owner.pk}.pdf")
        )
        Attachment.objects.create(
            vacancy=owner, document=document, kind=AttachmentKind.APPLICATION_FORM, is_accessible=True
        )
    own, theirs = (owner.attachments.get().document.url for owner in (post, other))
    page = client.get(post.get_absolute_url()).content.decode()

    assert f"apply/?by={quote(own, safe='')}" in page
    assert client.get(f"{post.get_absolute_url()}apply/", {"by": own})["Location"] == own
    assert (
        client.get(f"{post.get_absolute_url()}apply/", {"by": theirs})["Location"] == post.get_absolute_url()
    )


def test_what_has_closed_leads_back_to_the_advert(client, vacancy, time_machine):
    now = clock.now()
    post = vacancy(closes_at=now + timedelta(hours=1))
    time_machine.move_to(now + timedelta(hours=1), tick=False)

    assert client.get(f"{post.get_absolute_url()}apply/")["Location"] == post.get_absolute_url()


def test_an_address_that_is_none_of_its_own_leads_back(client, vacancy):
    post = vacancy()
    answer = client.get(f"{post.get_absolute_url()}apply/", {"by": "https://evil.example/"})

    assert answer["Location"] == post.get_absolute_url()


def test_without_such_a_way_it_leads_back(client, vacancy):
    post = vacancy(apply_url="", apply_email="jobs@example.org")

    assert client.get(f"{post.get_absolute_url()}apply/")["Location"] == post.get_absolute_url()


def test_the_page_has_both_ways_and_says_the_address_to_write_to(client, vacancy):
    post = vacancy(apply_email="jobs@example.org")
    page = client.get(post.get_absolute_url()).content.decode()

    assert f'href="{post.get_absolute_url()}apply/?via=none" rel="external nofollow"' in page
    assert f'href="{post.get_absolute_url()}apply/?by=email&amp;via=none" rel="nofollow"' in page
    assert '<span class="small">jobs@example.org</span>' in page


def test_it_is_not_kept_anywhere_and_no_robot_follows_it(client, vacancy):
    response = client.get(f"{vacancy().get_absolute_url()}apply/")

    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex, nofollow"
