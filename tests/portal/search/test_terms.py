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


@pytest.mark.django_db
def test_what_people_type_for_a_term_finds_it_and_is_not_found_by_it(settings, tmp_path):
    settings.CAREWAY_INDEX_DIR = tmp_path
    names = [("Child protection", "cp", "cp plan"), ("Plan of a case", "plan", "")]
    for name, slug, typed in names:
        Term.objects.create(name=name, slug=slug, definition="What it is.", one_way_synonyms=typed)
    Term.objects.create(name="CP plan", slug="cp-plan", definition="A plan.")
    drain()

    def found(q: str) -> list[str]:
        return [hit.document.title for hit in search(SearchRequest(q=q, kinds=("term",))).results]

    assert "Child protection" in found("cp plan")
    assert found("child protection") == ["Child protection"]
