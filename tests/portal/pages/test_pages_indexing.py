from datetime import UTC, date, datetime

import pytest
import time_machine
from wagtail.models import Page, Site

from content.documents import StandardSource
from content.models import StandardPage
from portal.models import Consent, Figure, Person
from portal.pages.indexing import document_of
from portal.pages.text import plain

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Page:
    return Site.objects.get(is_default_site=True).root_page


@pytest.fixture
def bursary() -> Figure:
    return Figure.objects.create(
        slug="bursary", label="Bursary", value="£21,995", source_title="DfE", stated_on=date(2026, 3, 1)
    )


def helping(home: Page, *blocks: tuple, **fields: object) -> StandardPage:
    return StandardPage.objects.get(
        pk=home.add_child(instance=StandardPage(title="Help", body=blocks, **fields)).pk
    )


def test_each_section_is_a_passage_with_its_questions_and_sources(home):
    section = {
        "heading": "You are paid",
        "text": "<p>An employer pays you.</p><ul><li>Every month</li></ul>",
        "questions": "Do I get a wage?\n",
        "sources": [{"title": "Prospects", "url": "https://example.org/", "date": "2026"}],
    }
    page = helping(home, ("section", section), last_checked_on=date(2026, 11, 1))
    [passage] = document_of(page).passages

    assert passage.key == f"content.standardpage:{page.pk}#you-are-paid"
    assert passage.url == "/help/#you-are-paid"
    assert passage.text == "An employer pays you.\nEvery month"
    assert passage.questions == ("Do I get a wage?",)
    assert passage.sources[0]["title"] == "Prospects"
    assert passage.reviewed_on == date(2026, 11, 1)


def test_a_figure_in_a_passage_reads_as_its_value_with_its_date_once_a_sentence(bursary):
    tag = f'<embed embedtype="figure" id="{bursary.pk}"/>'

    once = "It pays £21,995 (1 March 2026), then £21,995."
    assert plain(f"<p>It pays {tag}, then {tag}.</p><p>{tag}.</p>") == f"{once}\n£21,995 (1 March 2026)."


def test_changing_a_figure_reaches_the_pages_that_show_it(home, bursary):
    page = helping(home, ("text", f'<p><embed embedtype="figure" id="{bursary.pk}"/></p>'))
    helping(home, ("text", "<p>None here.</p>"), slug="other")

    assert StandardSource().touched_by()[Figure](bursary) == [page.pk]


def test_a_quote_is_its_speakers_and_goes_when_the_consent_ends(home):
    amara = Person.objects.create(full_name="Amara O", public_name="Amara")
    Consent.objects.create(person=amara, agreed_on=date(2026, 1, 1), until=date(2026, 6, 30))
    quote = {
        "text": "Back on Thursday.",
        "speaker_name": "Amara",
        "speaker_role": "social worker",
        "person": amara,
    }
    page = helping(home, ("quote", quote), ("text", "<p>More.</p>"))

    with time_machine.travel(datetime(2026, 6, 30, 12, tzinfo=UTC)):
        said = document_of(StandardPage.objects.get(pk=page.pk)).passages[0]
        assert (said.text, said.attribution, said.undated) == (
            "Back on Thursday.",
            "Amara, social worker",
            True,
        )

    with time_machine.travel(datetime(2026, 7, 1, 12, tzinfo=UTC)):
        left = StandardPage.objects.get(pk=page.pk)
        assert [passage.text for passage in document_of(left).passages] == ["More."]
        assert [block.block_type for _anchor, block in left.shown_body()] == ["text"]


def test_a_page_kept_out_of_the_chatbot_has_no_passage_for_it(home):
    page = helping(home, ("text", "<p>Only here.</p>"), show_in_chatbot=False)

    assert [passage.chatbot for passage in document_of(page).passages] == [False]


def test_a_page_kept_out_of_search_has_no_document(home):
    assert document_of(helping(home, show_in_search_results=False)) is None
