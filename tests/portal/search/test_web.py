"""The page and the API over the corpus, on the index that the settings name."""

import json

import pytest
from django.test import Client

from tests.portal.search.conftest import filled
from tests.portal.search.corpus import DOCUMENTS, NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def indexed(corpus_fields, tmp_path, settings, time_machine):
    time_machine.move_to(NOW, tick=False)
    settings.CAREWAY_INDEX_DIR = tmp_path
    filled(tmp_path, DOCUMENTS)


def get(query: str) -> dict:
    return Client().get(f"/api/v1/search?{query}").json()


def test_the_api_answers_with_results_facets_and_what_it_ignored():
    answer = get("q=social+worker&contract=permanent&utm=x")

    assert answer["total"] == 2
    assert answer["ignored"] == ["utm"]
    assert answer["results"][0]["url"] == "/vacancies/2/"
    assert {"value": "permanent", "label": "Permanent", "count": 2, "selected": True} in answer["facets"][
        "contract"
    ]


def test_a_bad_value_of_a_known_parameter_is_a_problem():
    response = Client().get("/api/v1/search?page=none&contract=robot")

    assert response.status_code == 422
    assert response["Content-Type"] == "application/problem+json"
    assert sorted(response.json()["errors"]) == ["contract", "page"]


def test_a_wrong_path_of_the_api_is_a_problem_too():
    response = Client().get("/api/v1/nowhere")

    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


def test_openapi_lists_every_field():
    schema = Client().get("/api/v1/openapi.json").json()
    names = {parameter["name"] for parameter in schema["paths"]["/api/v1/search"]["get"]["parameters"]}

    assert {"q", "kind", "contract", "pay_min", "closes_max"} <= names
    assert json.dumps(schema)


def test_the_page_shows_results_chips_and_labels_in_few_queries(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        page = client.get("/search/?q=adviser&contract=fixed_term").content.decode()

    assert "Personal Adviser" in page
    assert "Closed" in page
    assert 'href="/search/?q=adviser"' in page
    assert "Set-Cookie" not in client.get("/search/").headers


def test_nonsense_in_the_address_is_explained_and_never_an_error(client):
    page = client.get(
        "/search/?q=%00%22%2D%28*&page=99999&pay_min=x&kind=ghost&sort=%F0%9F%98%80&page_size=-3"
    )

    assert page.status_code == 200
    assert "is not a number" in page.content.decode()


def test_a_page_too_far_is_the_last_one(client):
    page = client.get("/search/?page=9&page_size=5").content.decode()

    assert '<span aria-current="page">3</span>' in page


def test_a_misspelt_word_is_mended_and_said(client):
    page = client.get("/search/?q=socail+worker").content.decode()

    assert "Senior Social Worker" in page
    assert "correct=no" in page


def test_a_condition_that_has_no_control_is_carried_along_by_the_form(client):
    page = client.get("/search/?q=worker&pay_min=30000&contract=permanent&contract=casual").content.decode()

    assert '<input type="hidden" name="pay_min" value="30000">' in page
    assert 'type="hidden" name="contract"' not in page
    assert "Full-time pay: £30,000 or more" in page
