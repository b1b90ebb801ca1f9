"""An imported advert that names somebody goes with that person's agreement."""

from datetime import date

import pytest
import time_machine
from django.contrib.contenttypes.models import ContentType

from careers.vacancies.models import Vacancy
from careers.vacancies.sources import document_of
from portal import clock
from portal.importing.models import ImportedDocument
from portal.people.models import Consent, Person
from portal.search import search
from portal.search.request import SearchRequest

pytestmark = pytest.mark.django_db
LAST_DAY = date(2026, 12, 1)


@pytest.fixture
def named(vacancy):
    """A published import that names Mara Ellwood, who agreed for a time."""
    with time_machine.travel("2026-11-25 12:00", tick=False):
        post = vacancy(
            title="Head of fostering",
            the_work="<p>You will report to Mara Ellwood.</p>",
            imported_fields={"title": {"raw": "Head of fostering"}},
        )
        mara = Person.objects.create(full_name="Mara Ellwood", public_name="Mara Ellwood")
        document = ImportedDocument.objects.create(
            source="old site",
            name="advert.txt",
            kind="vacancy",
            digest="1",
            text="Head of fostering",
            imported_at=clock.now(),
            content_type=ContentType.objects.get_for_model(Vacancy),
            object_id=str(post.pk),
        )
        document.people.add(mara)
        Consent.objects.create(person=mara, agreed_on=date(2026, 1, 1), until=LAST_DAY)
        yield post, mara


def found() -> list[str]:
    return [hit.document.title for hit in search(SearchRequest(q="fostering")).results]


@pytest.mark.parametrize(
    ("at", "status"), [("2026-12-01 23:59:59+00:00", 200), ("2026-12-02 00:00+00:00", 410)]
)
def test_it_is_gone_at_the_second_the_agreement_ends(client, named, index, at, status):
    post, _ = named
    index()
    with time_machine.travel(at, tick=False):
        assert client.get(post.get_absolute_url()).status_code == status
        assert client.get(f"/api/v1/vacancies/{post.pk}").status_code == status
        assert found() == (["Head of fostering"] if status == 200 else [])


def test_withdrawn_it_is_gone_at_once(client, named, index):
    post, mara = named
    index()
    consent = mara.consents.get()
    consent.withdrawn_at = clock.now()
    consent.save()
    index()

    assert client.get(post.get_absolute_url()).status_code == 410
    assert found() == []


def test_a_public_source_keeps_it(client, named):
    post, mara = named
    mara.consents.all().delete()
    Consent.objects.create(person=mara, agreed_on=date(2026, 1, 1), public_source_reason="Their own website.")

    assert client.get(post.get_absolute_url()).status_code == 200


def test_not_agreed_to_the_chatbot_it_is_read_and_found_but_not_quoted(client, named, index):
    post, mara = named
    mara.consents.update(chatbot=False)
    index()

    assert client.get(post.get_absolute_url()).status_code == 200
    assert found() == ["Head of fostering"]
    document = document_of(post)
    assert document
    assert document.passages
    assert not any(passage.chatbot for passage in document.passages)


def test_what_names_nobody_needs_no_agreement(client, vacancy):
    post = vacancy(imported_fields={"title": {"raw": "x"}})
    assert client.get(post.get_absolute_url()).status_code == 200
