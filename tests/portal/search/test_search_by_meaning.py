"""Meaning changes the order of what words find, and shows more below where they find little; never what is found."""

from collections.abc import Iterable, Mapping

import pytest

from portal.search import meaning
from portal.search.engine import respond_all
from portal.search.request import SearchRequest
from tests.portal.search.conftest import ENGINES
from tests.portal.search.corpus import NOW, advert, page

pytestmark = pytest.mark.parametrize("build", ENGINES[1:], indirect=True)

DOCUMENTS = [
    advert(1, "Night worker", body="You sit up with teenagers in a home."),
    advert(2, "Night worker, weekends", body="You sit up with babies in a home."),
    page(3, "Somebody to talk to", body="Whoever cares for very small children tells."),
    advert(4, "Night worker, closed", body="Teenagers, at home.", closes=-1),
]
KEYS = [document.key for document in DOCUMENTS]


class Near:
    """A meaning that knows how near each key is, whatever is asked."""

    def __init__(self, **by_number: float) -> None:
        self.known = {KEYS[int(number[1:]) - 1]: near for number, near in by_number.items()}

    def of(self, keys: Iterable[str]) -> Mapping[str, float]:
        return {key: self.known[key] for key in keys if key in self.known}

    def nearest(self, limit: int) -> list[str]:
        return sorted(self.known, key=lambda key: -self.known[key])[:limit]


@pytest.fixture
def find(build, db, monkeypatch):
    index = build(DOCUMENTS)

    def asked(text: str, near: Near | None = None, **more: object):
        monkeypatch.setattr(meaning.meanings, "_items", {"test": lambda text, now: near})
        [response] = respond_all([SearchRequest(q=text, **more)], NOW, [index], facets=False)  # type: ignore[arg-type]
        return response

    return asked


def keys(hits) -> list[str]:
    return [hit.key for hit in hits]


def test_the_nearer_of_two_that_hold_the_words_stands_first(find):
    assert keys(find("night worker home", Near(n2=0.9, n1=0.1)).results)[:2] == [KEYS[1], KEYS[0]]
    assert keys(find("night worker home", Near(n1=0.9, n2=0.1)).results)[:2] == [KEYS[0], KEYS[1]]


def test_what_is_over_stays_below_however_near_it_is(find):
    assert keys(find("night worker", Near(n4=1.0)).results)[-1] == KEYS[3]


def test_meaning_finds_nothing_that_words_do_not(find):
    with_meaning, without = find("night worker", Near(n3=1.0)), find("night worker")

    assert set(keys(with_meaning.results)) == set(keys(without.results))
    assert with_meaning.total == without.total


def test_where_words_find_little_the_nearest_stand_below_them(find):
    response = find("weekends", Near(n3=0.8))

    assert keys(response.results) == [KEYS[1]]
    assert KEYS[2] in keys(response.related)


def test_what_is_related_keeps_to_the_filters(find):
    assert keys(find("weekends", Near(n3=0.8), kinds=("vacancy",)).related) == []


def test_pages_hold_everything_once(find):
    pages = [keys(find("night worker", Near(n2=0.9), page=n, page_size=1).results) for n in (1, 2, 3)]

    assert sorted(key for page in pages for key in page) == sorted([KEYS[0], KEYS[1], KEYS[3]])


def test_another_order_than_best_match_is_left_alone(find):
    plain, meant = find("night worker", sort="title"), find("night worker", Near(n2=0.9), sort="title")

    assert keys(plain.results) == keys(meant.results)
