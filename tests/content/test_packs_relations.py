"""The demo's tables: only keys that the models know, relations that lead somewhere, people who agreed."""

import re
from itertools import chain
from typing import Any

import pytest
from django.apps import apps

from portal.packs.kinds import kinds
from tests.content.packs import DEMO, ROOT, name_of, read, rows, slugs, texts, values

MODELS = {
    "campaign": "content.CampaignPage",
    "employer": "careers.EmployerPage",
    "event": "content.EventPage",
    "home": "content.HomePage",
    "page": "content.StandardPage",
    "profile": "careers.ProfilePage",
    "programme": "careers.ProgrammePage",
    "region": "content.RegionPage",
    "series": "content.SeriesPage",
    "story": "content.StoryPage",
    "vacancy": "careers.Vacancy",
}
ROWS = {
    "organisation": "portal.Organisation",
    "person": "portal.Person",
    "place": "portal.Place",
}
RELATIONS = {
    "organisation": ["organisation", "employer", "members"],
    "person": ["person", "author"],
    "place": ["place"],
    "role": ["role"],
    "route": ["routes", "route", "route_in"],
    "programme": ["programmes", "replaced_by"],
    "series": ["series"],
    "profile": ["featured"],
}
CHOICES = {
    "stage": "stage",
    "role_family": "role_family",
    "area_of_practice": "area_of_practice",
    "patterns": "pattern",
    "schemes": "scheme",
    "feature": "feature",
}


def fields_of(label: str) -> set[str]:
    return {field.name for field in apps.get_model(label)._meta.get_fields()}


each_page = pytest.mark.parametrize("page", DEMO, ids=name_of)


@each_page
def test_a_page_has_only_keys_that_its_model_knows(page: dict[str, Any]) -> None:
    assert set(page) - {"kind", "drawing", *kinds[page["kind"]].aside} <= fields_of(MODELS[page["kind"]])


@pytest.mark.parametrize("table", ROWS)
def test_a_row_has_only_keys_that_its_model_knows(table: str) -> None:
    assert rows(table, "demo")
    used = set().union(*rows(table, "demo"))
    assert used - {"slug", "look", "drawing"} <= fields_of(ROWS[table])


@pytest.mark.parametrize(("kind", "keys"), RELATIONS.items())
def test_every_relation_leads_to_something_in_the_packs(kind: str, keys: list[str]) -> None:
    used = set(chain.from_iterable(values(page, key) for page in DEMO for key in keys))
    used |= set(values(rows("person", "demo"), "organisation")) if kind == "organisation" else set()
    if kind == "programme":
        used -= set(values([page for page in DEMO if page["kind"] == "region"], "programmes"))
    assert used <= slugs(kind)


@pytest.mark.parametrize(("key", "name"), CHOICES.items())
def test_every_choice_is_on_its_list(key: str, name: str) -> None:
    listed = read(ROOT / "portal/packs/starter/choices.toml")[name]
    assert set(chain.from_iterable(values(page, key) for page in DEMO)) <= set(listed)


def test_every_link_leads_to_a_page_of_the_packs() -> None:
    linked = re.findall(r"\]\((/[^)]*)\)", "\n".join(chain.from_iterable(texts(page) for page in DEMO)))
    assert linked
    known = {slug for kind in {*MODELS, "role", "route"} for slug in slugs(kind)}
    known |= {"routes", "roles", "vacancies", "programmes"}
    assert {link.strip("/").split("/")[-1] for link in linked} <= known


def test_everybody_named_has_agreed() -> None:
    for person in rows("person", "demo"):
        assert person["consents"], person["slug"]
        assert all(consent["page"] and consent["given_to"] for consent in person["consents"])
