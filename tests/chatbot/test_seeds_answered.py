"""The real documents, imported and published, answer what people ask of them."""

from pathlib import Path

import pytest
from django.core.management import call_command

from careers.models import ProfilePage, Vacancy
from chatbot.pipeline import ask
from content.models import StoryPage
from portal.disclosure.asking import answer_all
from portal.importing.models import ImportedDocument
from portal.models import Consent
from portal.passages.embedder import embed_or_none
from portal.passages.filling import fill
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
FILES = [
    SEEDS / f"{name}.txt" for name in ("000_d0f0c90f2d9706fa", "002_0ab5b40126c3d3b7", "003_a372fa7750f0ab72")
]
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not beside this project"),
]


@pytest.fixture
def published() -> None:
    assert embed_or_none("warm") is not None, "the embedding model is a locked requirement"
    call_command("import_text", *map(str, FILES), "--apply", verbosity=0)
    for document in ImportedDocument.objects.all():
        for person in document.people.all():
            Consent.objects.create(
                person=person, agreed_on="2020-01-01", public_source_reason="Published before."
            )
    for page in [*ProfilePage.objects.all(), *StoryPage.objects.all()]:
        page.title = page.title.replace("Untitled (", "How a trust turned round (")
        answer_all(page, note="Published before.")
        page.save_revision().publish()
    vacancy = Vacancy.objects.get()
    vacancy.who_can_apply = "registered"
    vacancy.save_revision(clean=False).publish()
    rebuild(embedded())
    fill()


def test_what_people_ask_is_quoted_from_the_page_that_says_it(published) -> None:
    lead = ask("what do operational leads do?")
    assert "750" in lead.sentences[0].text
    assert "80 people" in " ".join(sentence.text for sentence in lead.sentences)
    assert all("2021" in sentence.attribution for sentence in lead.sentences)

    turnover = ask("how has turnover changed at the Northamptonshire trust?")
    told = next(sentence for sentence in turnover.sentences if "19%" in sentence.text)
    assert "14%" in told.text
    assert "undated" in told.attribution
    assert told.caution

    wants = ask("what do young people want from their director?")
    assert "Act like a parent" in [sentence.text for sentence in wants.sentences]
    assert all("undated" in sentence.attribution for sentence in wants.sentences)

    for answer in (lead, turnover, wants):
        assert answer.outcome == "answered"

    post = ask("is the Wandsworth director post open?")
    assert (post.status, post.sentences) == ("live_not_open", ())
