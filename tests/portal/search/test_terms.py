import pytest

from portal.search import search
from portal.search.request import SearchRequest
from portal.search.sync import drain
from portal.terms.models import Term


@pytest.mark.django_db
def test_a_term_is_found_under_every_name_it_has(settings, tmp_path):
    settings.CAREWAY_INDEX_DIR = tmp_path
    Term.objects.create(
        abbreviation="IRO",
        name="Independent reviewing officer",
        slug="iro",
        definition="Chairs reviews.",
        synonyms="Reviewer",
    )
    drain()

    for q in ("iro", "independent reviewing officer", "reviewer"):
        (hit,) = search(SearchRequest(q=q, kinds=("term",))).results
        assert (hit.document.url, hit.document.language) == ("/glossary/#iro", "en")
