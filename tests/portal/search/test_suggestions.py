"""What a search box offers while somebody types."""

from datetime import timedelta

import pytest

from portal.places.models import Place
from portal.search import suggesting
from portal.search.prepared import Preparer
from portal.search.suggesting import beside, offers
from portal.search.types import Passage, Span
from tests.portal.search.conftest import filled
from tests.portal.search.corpus import LEEDS, NOW, YORK, advert, day, page

pytestmark = pytest.mark.django_db
ANSWER = Passage(
    key="content.page:9#nights",
    heading="Nights",
    text="Two a week.",
    url="/page/9/#nights",
    questions=("how many nights does one work",),
)
HIDDEN = Passage(
    key="content.page:9#b", heading="B", text="B", url="/b/", questions=("how many hidden",), searchable=False
)
OVER = Passage(
    key="content.page:9#c", heading="C", text="C", url="/c/", questions=("how many over",), until=day(-1)
)
DOCUMENTS = [
    advert(1, "Night worker", places=(LEEDS,), extra={"line": "Wend Valley Council"}),
    advert(2, "Team manager", closes=-1),
    advert(3, "Team manager, fostering", visible=Span("visible", day(1), None)),
    advert(4, "Family support worker", extra={"line": "Lantern Row"}),
    advert(5, "Family support worker", extra={"line": "Tarnsby Council"}),
    page(6, "Independent reviewing officer", "role", names=("IRO", "reviewer")),
    page(7, "Wend Valley Council", "employer", names=("WVC", "The Valley")),
    page(8, "Zoë O’Brien, night worker", "profile", stale_from=day(1)),
    page(9, "Shifts", questions=("what are shifts like",), passages=(ANSWER, HIDDEN, OVER)),
    page(10, "What is hard about it?", "answer", extra={"line": "Zoë O’Brien"}),
]


@pytest.fixture
def index(tmp_path, settings, corpus_fields):
    settings.CAREWAY_INDEX_DIR = tmp_path
    return filled(tmp_path, DOCUMENTS)


def offered(text, at=NOW, **more) -> dict[str, list[str]]:
    return {
        group.kind: [offer.text for offer in group.offers] for group in suggesting.suggest(text, at, **more)
    }


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("nig", "vacancy", "Night worker"),
        ("worker nig", "vacancy", "Night worker"),
        ("iro", "role", "Independent reviewing officer"),
        ("INDEP", "role", "Independent reviewing officer"),
        ("zoe obr", "profile", "Zoë O’Brien, night worker"),
        ("wvc", "employer", "Wend Valley Council"),
        ("what are sh", "question", "What are shifts like"),
        ("how many of the nights", "question", "How many nights does one work"),
        ("hard about", "question", "What is hard about it?"),
    ],
)
def test_it_offers_titles_other_names_and_questions_by_the_beginnings_of_their_words(
    index, typed, kind, text
):
    assert text in offered(typed)[kind]


@pytest.mark.parametrize("typed", ["nigth", "niht", "nightt", "nught", "inight wroker"])
def test_from_the_fourth_letter_on_it_forgives_one(index, typed):
    assert "Night worker" in offered(typed)["vacancy"]


@pytest.mark.parametrize("typed", ["", "n", "nih", "ngthi", "zzz", "n" * 101, "%_*\"'\0"])
def test_it_offers_nothing_for_too_little_too_much_or_what_is_too_far_off(index, typed):
    assert offered(typed) == {}


def test_it_offers_only_what_stands_now(index):
    assert "vacancy" not in offered("team")
    assert offered("team", day(2))["vacancy"] == ["Team manager, fostering"]
    assert "profile" in offered("zoe o")
    assert "profile" not in offered("zoe o", day(1))
    assert "question" not in offered("hidden")
    assert "question" not in offered("many over")


def test_several_of_one_title_are_one_offer_that_searches_for_them(index):
    [group] = suggesting.suggest("family sup", NOW)
    [offer] = group.offers
    assert offer.url == "/search/?q=%22Family+support+worker%22&kind=vacancy"
    assert offer.hint == "2 of them"


def test_what_is_just_as_typed_stands_first_then_what_begins_so(index):
    assert list(offered("night worker"))[0] == "vacancy"
    assert list(offered("wend valley council"))[0] == "employer"


def test_places_are_offered_where_something_is_open_near_by(index):
    Place.objects.create(name="Leedsbury", latitude="53.80000", longitude="-1.55000")
    Place.objects.create(name="Leedhaven", latitude="50.10000", longitude="-5.50000")
    assert offered("leed")["place"] == ["Leedsbury", "Leeds"]
    assert offered("night jobs in leeds")["place"][0] == "night jobs in Leeds"


def test_a_box_of_one_kind_offers_that_kind_and_places(index):
    assert set(offered("wor", kinds=("role",))) == set()
    assert set(offered("night", kinds=("vacancy",))) == {"vacancy"}
    [places] = suggesting.suggest("leed", NOW, kinds=("vacancy",))
    assert places.offers[0].url == "/search/?place=Leeds&miles=20&kind=vacancy"


def test_what_is_written_meanwhile_is_offered_and_what_goes_is_not(index):
    assert "vacancy" not in offered("zebra")
    with index.writing() as writing:
        writing.put([Preparer(frozenset()).prepare(advert(11, "Zebra keeper", places=(YORK,)))])
        writing.remove(["careers.vacancy:1"])
    assert offered("zebra") == {"vacancy": ["Zebra keeper"]}
    assert "vacancy" not in offered("night worker")


@pytest.fixture
def large(index, monkeypatch):
    """To a process that has read nothing of it yet."""
    monkeypatch.setattr("portal.search.embedded.cache.FEW", 3)
    return index


@pytest.fixture
def unread(large, monkeypatch):
    asked = []
    monkeypatch.setattr(offers, "read_beside", asked.append)
    return asked


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("nig", "vacancy", "Night worker"),
        ("family sup", "vacancy", "Family support worker"),
        ("family support", "vacancy", "Family support worker"),
        ("iro", "role", "Independent reviewing officer"),
        ("zoe obr", "profile", "Zoë O’Brien, night worker"),
        ("how many nights", "question", "How many nights does one work"),
    ],
)
def test_who_types_before_a_large_index_is_read_is_answered_from_its_tables(unread, typed, kind, text):
    assert text in offered(typed)[kind]
    assert unread


@pytest.mark.parametrize("typed", ["team", "hidden", "many over", "zzz", "-", '"*', "night NOT worker ("])
def test_before_it_is_read_nothing_hidden_is_offered_and_nothing_raises(unread, typed):
    assert offered(typed).keys() <= {"profile"}


def test_a_large_index_is_read_beside_who_types(large, unread):
    assert offered("nigth") == offered("leeds") == {}
    beside.read_beside(unread[0]).join(timeout=30)
    assert offered("nigth")["vacancy"] == ["Night worker"]
    assert offered("leeds")["place"] == ["Leeds"]


def test_after_a_large_write_what_is_gone_is_not_offered(large, unread):
    beside.read(large)
    assert offered("nigth")["vacancy"] == ["Night worker"]
    preparer = Preparer(frozenset())
    with large.writing() as writing:
        writing.put([preparer.prepare(advert(number, "Zebra keeper")) for number in range(20, 30)])
        writing.remove(["careers.vacancy:1"])
    assert offered("zebra")["vacancy"] == ["Zebra keeper"]
    assert "vacancy" not in offered("night worker")


def test_without_an_index_it_offers_nothing(tmp_path, settings):
    settings.CAREWAY_INDEX_DIR = tmp_path
    assert offered("night") == {}


@pytest.fixture
def at_noon(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_piece_of_a_page_lists_them_by_kind_and_says_how_many(index, at_noon, client, method):
    response = getattr(client, method)("/search/suggest/", {"q": "night w"})
    html = response.content.decode()
    assert 'role="group" aria-label="Vacancies"' in html
    assert '<a role="option" href="/vacancies/1/"' in html
    assert "suggestions. Use the up and down arrow keys" in html
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies


def test_no_title_can_break_out_of_it(tmp_path, settings, client, at_noon):
    settings.CAREWAY_INDEX_DIR = tmp_path
    filled(tmp_path, [page(1, "<script>alert(1)</script>")])
    assert "<script>" not in client.get("/search/suggest/?q=script").content.decode()


def test_whoever_types_of_danger_is_told_whom_to_call_and_nothing_is_kept(index, client, caplog):
    response = client.post("/search/suggest/", {"q": "my stepdad hits me"})
    html = response.content.decode()
    assert 'href="tel:08001111"' in html
    assert "stepdad" not in html
    assert "option" not in html
    assert "stepdad" not in caplog.text


def test_it_costs_one_query(index, client, django_assert_max_num_queries, at_noon):
    client.get("/search/suggest/?q=night")
    with django_assert_max_num_queries(2):
        client.get("/search/suggest/?q=night+w")


def test_time_of_visibility_is_asked_at_each_keystroke(index):
    assert "vacancy" in offered("night w")
    assert "vacancy" not in offered("night w", NOW + timedelta(days=30))
