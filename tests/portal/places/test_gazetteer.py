import csv
from time import perf_counter

import pytest

from portal.models import Place
from portal.places.distance import miles_between
from portal.places.gazetteer import find
from portal.places.rows import DATA, named

pytestmark = pytest.mark.django_db


def first(text: str) -> tuple[str, str]:
    place = find(text)[0]
    return place.name, place.authority


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Leeds", "Leeds"),
        ("leeds ", "Leeds"),
        ("LS6", "LS6"),
        ("ls6 2aj", "LS6"),
        ("LS62AJ", "LS6"),
        ("Saint Helens", "St Helens"),
        ("stockton on tees", "Stockton-on-Tees"),
        ("West Yorkshire", "West Yorkshire"),
        ("Hull", "Hull"),
    ],
)
def test_a_name_or_a_postcode_is_found_however_it_is_written(text, name):
    assert find(text)[0].name == name


@pytest.mark.parametrize("text", ["", "  ", "Nowhere-at-all", "ZZ99 9ZZ", "'; drop table", "," * 200, "١٢"])
def test_what_is_no_place_finds_nothing(text):
    assert find(text) == []


def test_a_name_that_many_places_share_gives_them_all_the_largest_first():
    found = find("Newport")

    assert len(found) > 1
    assert found[0].population == max(place.population for place in found)


def test_a_county_behind_a_comma_tells_them_apart():
    assert [place.authority for place in find("Newport, Shropshire")] == ["Telford and Wrekin"]
    assert [place.authority for place in find("Richmond, London")] == ["Richmond upon Thames"]


def test_the_editors_own_place_comes_first_by_any_of_its_names():
    Place.objects.create(
        name="Wendbury", other_names="Leeds\nOld Wendbury", latitude="53.9", longitude="-1.6"
    )

    assert find("Leeds")[0].name == "Wendbury"
    assert find("old wendbury")[0].name == "Wendbury"


def test_leeds_to_bradford_is_about_nine_miles():
    assert 7 < miles_between(find("Leeds")[0], find("Bradford")[0]) < 10


def test_every_row_of_the_data_is_found_by_its_name():
    with (DATA / "places.csv").open(encoding="utf-8") as lines:
        names = [row["name"] for row in csv.DictReader(lines)]

    assert not [name for name in names[::50] if not find(name)]


def test_finding_takes_under_five_milliseconds_once_loaded():
    named()
    find("Leeds")
    start = perf_counter()
    for _ in range(20):
        find("Newport")

    assert (perf_counter() - start) / 20 < 0.005
