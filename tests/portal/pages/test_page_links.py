"""Links to pages in the texts of a page are resolved together."""

import pytest
from wagtail.models import Page
from wagtail.rich_text import expand_db_html

from content.models import StandardPage
from portal.models import Term
from portal.pages.reading import read_together
from portal.search.remembering import remembered

pytestmark = pytest.mark.django_db


def link(pk: object) -> str:
    return f'<p>See <a id="{pk}" linktype="page">this</a>.</p>'


@pytest.fixture
def pages() -> list[Page]:
    home = Page.get_first_root_node().get_children().first()
    return [home.add_child(instance=StandardPage(title=f"Page {n}", slug=f"page-{n}")) for n in range(3)]


def test_a_link_leads_to_the_pages_address(pages):
    assert expand_db_html(link(pages[1].pk)) == '<p>See <a href="/page-1/">this</a>.</p>'


@pytest.mark.parametrize("pk", [999999, "", "nonsense"])
def test_a_link_to_nothing_leads_nowhere(pages, pk):
    assert expand_db_html(link(pk)) == "<p>See <a>this</a>.</p>"


def test_texts_come_back_apart_and_in_their_own_words(pages):
    texts = [link(page.pk) for page in pages]

    assert read_together([*texts, "", "<p>None.</p>"], {}) == {
        **{text: f'<p>See <a href="/page-{n}/">this</a>.</p>' for n, text in enumerate(texts)},
        "<p>None.</p>": "<p>None.</p>",
    }


def test_many_texts_take_one_query_a_kind_of_link(pages, django_assert_max_num_queries):
    term = Term.objects.create(name="Panel", slug="panel", definition="People who decide.")
    texts = [f'{link(page.pk)}<p><a id="{term.pk}" linktype="term">panel</a></p>' for page in pages]
    read_together(texts, {})

    with django_assert_max_num_queries(3), remembered():
        read_together(texts, {})
