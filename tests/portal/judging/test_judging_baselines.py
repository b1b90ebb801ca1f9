"""The searches that ours is compared with, on three documents each."""

import pytest

from portal.judging.baselines.bm25 import Bm25
from portal.judging.baselines.phrases import Phrases
from portal.judging.baselines.prefixes import Prefixes
from portal.judging.queries import Query
from tests.portal.search.corpus import advert

DOCUMENTS = [
    advert(1, "Social worker", body="Children in care."),
    advert(2, "Foster carer", body="A social evening for every worker in the home."),
    advert(3, "Team manager", body="You lead a team."),
]


def ask(system, text: str) -> list[str]:
    return system(DOCUMENTS).rank(Query("q", text, ""))


@pytest.mark.usefixtures("corpus_fields")
class TestBaselines:
    def test_bm25_finds_any_word_in_all_text(self):
        assert set(ask(Bm25, "social workers")) == {"/vacancies/1/", "/vacancies/2/"}
        assert ask(Bm25, "xyz ”“ ?") == []

    def test_prefixes_find_what_begins_a_word_of_the_title_every_one_of_them(self):
        assert ask(Prefixes, "soc work") == ["/vacancies/1/"]
        assert ask(Prefixes, "social carer") == []

    def test_phrases_stand_side_by_side(self):
        assert ask(Phrases, "the social worker") == ["/vacancies/1/"]
        assert ask(Phrases, "manager team") == []
