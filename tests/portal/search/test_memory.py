import numpy as np
import pytest

from portal.search.embedded.memory import Memory
from portal.search.engine import search
from portal.search.request import SearchRequest
from tests.portal.search.conftest import filled
from tests.portal.search.corpus import DOCUMENTS, NOW, advert


def test_what_was_asked_before_is_not_found_anew():
    memory, found = Memory(), iter("ab")
    assert [memory.once("words", lambda: next(found)) for _ in range(3)] == ["a", "a", "a"]


def test_the_oldest_answers_go_where_there_is_no_room_left():
    memory = Memory(most_bytes=100)
    for question in ("first", "second", "third"):
        memory.once(question, lambda: np.zeros(50, dtype=bool))
    assert isinstance(memory.once("third", lambda: "anew"), np.ndarray)
    assert memory.once("first", lambda: "anew") == "anew"


def test_nobody_can_change_what_others_are_answered():
    kept = Memory().once("words", lambda: np.zeros(3))
    with pytest.raises(ValueError, match="read-only"):
        kept[0] = 1


@pytest.mark.django_db
@pytest.mark.usefixtures("corpus_fields")
def test_a_write_is_found_by_words_that_were_asked_before_it(tmp_path):
    from portal.search.analysis import BUILT_IN
    from portal.search.prepared import Preparer

    index = filled(tmp_path, DOCUMENTS)
    asked = SearchRequest(q="lighthouse keeper", status=("open",))
    assert search(asked, NOW, [index]).total == 0
    with index.writing() as writing:
        writing.put([Preparer(BUILT_IN).prepare(advert(901, "Lighthouse keeper"))])
    assert search(asked, NOW, [index]).total == 1
