import pytest
from django.urls import reverse
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.rich_text import expand_db_html

from portal.models import Term
from portal.search import search
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild
from portal.search.request import SearchRequest

pytestmark = pytest.mark.django_db


@pytest.fixture
def asye() -> Term:
    return Term.objects.create(
        abbreviation="ASYE",
        name="Assessed and Supported Year",
        slug="asye",
        definition="The first year in post.",
    )


def test_the_glossary_explains_every_term_at_an_address_of_its_own(
    client, asye, django_assert_max_num_queries
):
    with django_assert_max_num_queries(12):
        page = client.get(reverse("glossary")).content.decode()

    assert 'id="asye"' in page
    assert "The first year in post." in page


def test_an_empty_glossary_says_what_to_do(client, db):
    assert "No words are explained here yet" in client.get(reverse("glossary")).content.decode()


def test_a_term_in_a_text_leads_to_its_line_and_survives_the_editor(asye):
    stored = f'<p data-block-key="a">The <a linktype="term" id="{asye.pk}">ASYE</a> year.</p>'
    converter = ContentstateConverter(["term"])

    assert 'href="/glossary/#asye"' in expand_db_html(stored)
    assert converter.to_database_format(converter.from_database_format(stored)) == stored


def test_a_term_that_is_gone_leaves_its_words(db):
    assert expand_db_html('<a linktype="term" id="99">ASYE</a>') == "<a>ASYE</a>"


def test_a_term_is_found_by_its_abbreviation_and_leads_to_its_line(asye):
    rebuild(embedded())
    [hit] = search(SearchRequest(q="asye", kinds=("term",))).results

    assert hit.document.url == "/glossary/#asye"
