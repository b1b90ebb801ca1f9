"""The five real documents, imported, mended and published: found by what people ask for."""

from pathlib import Path

import pytest
from django.core.management import call_command

from careers.models import ProfilePage, Vacancy
from content.models import StoryPage
from portal.disclosure.asking import answer_all
from portal.importing.models import ImportedDocument
from portal.models import Consent
from portal.search import search
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild
from portal.search.request import SearchRequest

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not beside this project"),
]


@pytest.fixture
def published() -> None:
    call_command("import_text", *map(str, sorted(SEEDS.glob("00*.txt"))), "--apply")
    for document in ImportedDocument.objects.all():
        for person in document.people.all():
            Consent.objects.create(
                person=person, agreed_on="2020-01-01", public_source_reason="Published before."
            )
    for page in [*ProfilePage.objects.all(), *StoryPage.objects.all()]:
        if page.title.startswith("Untitled ("):
            page.title = "How a trust turned round"
        answer_all(page, note="Published before.")
        page.save_revision().publish()
    vacancy = Vacancy.objects.get()
    vacancy.who_can_apply = "registered"
    vacancy.save_revision(clean=False).publish()
    rebuild(embedded())


def titles(words: str) -> list[str]:
    return [hit.document.title for hit in search(SearchRequest(q=words)).results]


def test_what_people_ask_for_finds_the_imported_page(published, client) -> None:
    assert titles("practice leads")[0] == "Operational Lead Career Profile"
    assert "How a trust turned round" in titles("liquidlogic")
    assert any("DIRECTOR OF CHILDREN" in title for title in titles("kouncil"))
    for page in [*ProfilePage.objects.all(), *StoryPage.objects.all()]:
        assert client.get(page.url).status_code == 200


def test_the_old_advert_is_readable_and_never_open(published, client) -> None:
    vacancy = Vacancy.objects.get()
    page = client.get(vacancy.get_absolute_url()).content.decode()
    assert "not open as far as we know" in page
    assert "Give my child a future" in page
    found = search(SearchRequest(q="kouncil")).results[0]
    assert found.document.kind == "vacancy"
    assert "open" not in found.statuses
