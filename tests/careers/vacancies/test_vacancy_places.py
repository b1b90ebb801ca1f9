"""Where the work is: which place is meant, its whole area, the nearest of several, and what can be done anywhere."""

import pytest

from careers.vacancies.models import VacancyPlace
from portal.places.areas import authority_at
from portal.places.models import Place

pytestmark = pytest.mark.django_db
LEEDS, OTLEY, BRADFORD, WETHERBY = (
    ("53.79970", "-1.54920"),
    ("53.90500", "-1.69000"),
    ("53.79500", "-1.75200"),
    ("53.92700", "-1.38500"),
)


@pytest.fixture
def at(vacancy):
    def make(title: str, *places: tuple[str, str], names: tuple[str, ...] = (), **fields):
        post = vacancy(title=title, **fields)
        for number, (latitude, longitude) in enumerate(places):
            name = names[number] if names else f"Office {number}"
            VacancyPlace.objects.create(vacancy=post, name=name, latitude=latitude, longitude=longitude)
        return post

    return make


def listing(client, query: str):
    return client.get(f"/vacancies/{query}").context["listing"]


def titles(client, query: str) -> list[str]:
    return sorted(hit.document.title for hit in listing(client, query).response.results)


@pytest.mark.parametrize(
    ("point", "authority"),
    [(LEEDS, "Leeds"), (OTLEY, "Leeds"), (WETHERBY, "Leeds"), (BRADFORD, "Bradford"), (("55.5", "2.5"), "")],
)
def test_a_point_lies_in_the_authority_whose_places_are_nearest(point, authority):
    assert authority_at(float(point[0]), float(point[1])) == authority


def test_an_authoritys_name_means_its_area_and_a_postcode_a_point(client, at, index):
    at("Centre", LEEDS)
    at("Wetherby", WETHERBY)
    at("Bradford", BRADFORD)
    index()

    assert titles(client, "?place=Leeds&miles=5") == ["Centre", "Wetherby"]
    assert titles(client, "?place=Leeds&miles=0") == ["Centre", "Wetherby"]
    assert titles(client, "?place=LS1&miles=5") == ["Centre"]
    assert titles(client, "?place=West+Yorkshire&miles=0") == ["Bradford", "Centre", "Wetherby"]
    assert [chip.text for chip in listing(client, "?place=Leeds&miles=0").chips] == ["inside Leeds"]
    assert ("0", "Inside Leeds", True) in listing(client, "?place=Leeds&miles=0").miles
    assert "0" not in [value for value, *_rest in listing(client, "?place=LS1&miles=5").miles]


def test_an_authority_that_editors_name_is_an_area_too(client, vacancy, index):
    town = Place.objects.create(name="Wendbury", latitude="53.8", longitude="-1.55", authority="Larkshire")
    far = Place.objects.create(name="Port Sable", latitude="54.3", longitude="-0.4", authority="Larkshire")
    for place in (town, far):
        VacancyPlace.objects.create(vacancy=vacancy(title=place.name), name="Office", place=place)
    index()

    assert titles(client, "?place=Larkshire&miles=0") == ["Port Sable", "Wendbury"]


def test_what_can_be_done_from_anywhere_is_near_every_place_and_says_so(client, at, index):
    at("Remote", ("50.26320", "-5.05100"), hybrid="remote")
    at("Truro", ("50.26320", "-5.05100"))
    index()
    page = client.get("/vacancies/?place=Leeds&miles=5")

    assert [hit.document.title for hit in page.context["listing"].response.results] == ["Remote"]
    assert "From anywhere" in page.content.decode()


def test_of_several_places_the_nearest_is_shown(client, at, index):
    at("Both", LEEDS, BRADFORD, names=("Quay House", "Mill Lane"))
    index()
    html = client.get("/vacancies/?place=BD1&miles=15").content.decode()

    assert "Mill Lane, 0" in html
    assert "(of Quay House, Mill Lane)" in html


def test_an_ambiguous_name_asks_which(client, at, index):
    at("Any", LEEDS)
    index()
    page = client.get("/vacancies/?place=Newport&miles=15")
    html = page.content.decode()

    assert "Newport: which one?" in html
    links = {one.text: one.url for one in page.context["listing"].which}
    assert len(links) > 2
    chosen = client.get(next(url for text, url in links.items() if "Isle of Wight" in text))
    assert "which one?" not in chosen.content.decode()
    assert (
        "near Newport, Isle of Wight" in chosen.content.decode()
        or not chosen.context["listing"].response.total
    )


@pytest.mark.parametrize("query", ["?place=Leeds", "?place=LS6", "?place=Newport%2C+Essex", ""])
def test_what_is_plain_is_not_asked(client, at, index, query):
    at("Any", LEEDS)
    index()
    assert listing(client, query).which == []


def test_an_editors_own_place_is_meant_without_asking(client, at, index):
    Place.objects.create(name="Newport", latitude="53.80000", longitude="-1.55000")
    at("Any", LEEDS)
    index()

    assert listing(client, "?place=Newport&miles=5").which == []
    assert titles(client, "?place=Newport&miles=5") == ["Any"]


def test_outside_the_region_it_says_where_the_work_is_and_how_far(client, at, index):
    at("Centre", LEEDS)
    at("Bradford", BRADFORD)
    index()
    for query in ("?place=Truro&miles=15", "?place=Truro", "?place=Truro&miles=60&contract=casual"):
        html = client.get(f"/vacancies/{query}").content.decode()
        assert "We list no work near Truro" in html, query
        assert "Our vacancies are in" in html
        assert "The nearest to Truro is 2" in html
    at("Remote", hybrid="remote")
    index()
    assert "can be done from anywhere." in client.get("/vacancies/?place=Truro&miles=15").content.decode()
    assert "We list no work" not in client.get("/vacancies/?place=York&miles=5").content.decode()
    assert "We list no work" not in client.get("/vacancies/?place=Leeds").content.decode()
