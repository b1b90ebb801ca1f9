"""What is handed to those who judge, and what comes back."""

from portal.judging.pooling import pooled, taken
from portal.judging.queries import Query
from portal.judging.sheets import Telling, write
from portal.judging.systems import System
from tests.portal.search.corpus import NOW, advert, page

ASKED = [Query("q1", "foster carer", "how to begin")]
DOCUMENTS = {
    d.url: d for d in (advert(1, "Foster carer", summary="A home for a child."), page(2, "Fostering"))
}
URLS = sorted(DOCUMENTS)
SYSTEMS = [System("ours", "Ours", lambda query: URLS[:1]), System("bm25", "Theirs", lambda query: URLS)]


def test_what_any_system_found_is_judged_once():
    assert sorted(pooled(ASKED, SYSTEMS, {})["q1"]) == URLS


def test_what_has_a_grade_is_not_judged_again():
    assert pooled(ASKED, SYSTEMS, {"q1": {URLS[0]: 2}}) == {"q1": [URLS[1]]}


def test_a_sheet_says_what_is_wanted_and_of_no_result_who_found_it(corpus_fields, tmp_path):
    [path] = write(tmp_path, ASKED, pooled(ASKED, SYSTEMS, {}), Telling(NOW), DOCUMENTS, size=20)
    text = path.read_text()

    assert "how to begin" in text
    assert "A home for a child." in text
    assert "[Open]" in text
    assert not any(word in text.lower() for word in ("ours", "theirs", "bm25"))


def test_grades_come_back_under_addresses(corpus_fields, tmp_path):
    pool = pooled(ASKED, SYSTEMS, {})
    write(tmp_path, ASKED, pool, Telling(NOW), DOCUMENTS, size=20)
    (tmp_path / "shard1.grades").write_text("q1\t1\t3\nq1\t2\t0\n")

    assert taken(tmp_path) == {"q1": {pool["q1"][0]: 3, pool["q1"][1]: 0}}
