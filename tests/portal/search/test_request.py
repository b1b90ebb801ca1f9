from datetime import UTC, datetime

import pytest
from django.http import QueryDict

from portal.search.request import SearchRequest
from portal.search.types import Point

pytestmark = pytest.mark.usefixtures("corpus_fields")

FULL = SearchRequest(
    q="family support",
    kinds=("vacancy", "role"),
    filters={"contract": ("permanent", "casual"), "visa": ("true",)},
    ranges={"pay": (30000, None), "closes": (None, datetime(2026, 7, 1, tzinfo=UTC))},
    status=("open",),
    sort="-pay",
    page=2,
    page_size=50,
)


def test_a_request_survives_its_address_and_json():
    again, ignored, errors = SearchRequest.from_query(QueryDict(FULL.to_query()))

    assert (again, ignored, errors) == (FULL, [], {})
    placed = FULL.but(place=Point("Leeds", 53.8, -1.5), miles=15, keys=("careers.vacancy:1",))
    assert SearchRequest.from_json(placed.to_json()) == placed


def test_unknown_parameters_are_listed_and_bad_values_explained():
    query = QueryDict(
        "utm=x&contract=robot&pay_min=lots&page=0&miles=-1&sort=colour&kind=ghost&closes_min=soon&q=+a++b"
    )
    request, ignored, errors = SearchRequest.from_query(query)

    assert request == SearchRequest(q="a b")
    assert ignored == ["utm"]
    assert sorted(errors) == ["closes_min", "contract", "kind", "miles", "page", "pay_min", "sort"]
    assert "robot" in errors["contract"]


def test_chips_take_one_choice_away_and_go_back_to_the_first_page():
    assert FULL.without("contract", "casual").filters["contract"] == ("permanent",)
    assert FULL.without("visa").filters.keys() == {"contract"}
    assert FULL.without("kind", "role").kinds == ("vacancy",)
    assert FULL.without("pay").page == 1
