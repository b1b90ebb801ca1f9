"""The demo's words: whole, true to their relations, and nothing said twice."""

import re
import tomllib
from collections import Counter, defaultdict
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.utils.text import slugify

ROOT = Path(__file__).parents[2]
MODELS = {
    "campaign": "content.CampaignPage",
    "employer": "careers.EmployerPage",
    "event": "content.EventPage",
    "home": "content.HomePage",
    "profile": "careers.ProfilePage",
    "programme": "careers.ProgrammePage",
    "region": "content.RegionPage",
    "series": "content.SeriesPage",
    "story": "content.StoryPage",
    "vacancy": "careers.Vacancy",
}
ROWS = {
    "image": "portal.PortalImage",
    "organisation": "portal.Organisation",
    "person": "portal.Person",
    "place": "portal.Place",
}
RELATIONS = {
    "organisation": ["organisation", "employer", "members"],
    "image": ["portrait"],
    "person": ["person", "author"],
    "place": ["place"],
    "role": ["role"],
    "route": ["routes", "route"],
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
STOCK = """
no two days are the same|makes? a (real |genuine )?difference|making a (real |genuine )?difference|rewarding|passionate
fast-paced|exciting|journey|dynamic team|team player|go the extra mile|hit the ground running|roller ?coaster|heart of what
wear many hats|vibrant|lorem|ipsum|world-class|think outside|at the end of the day|second to none|unlock your potential
""".strip().replace("\n", "|")


def files(pack: str) -> list[Path]:
    return sorted(ROOT.glob(f"*/packs/{pack}/**/*.toml"))


@cache
def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def pages(pack: str) -> list[dict[str, Any]]:
    return [read(path) for path in files(pack) if "kind" in read(path)]


def rows(table: str, *packs: str) -> list[dict[str, Any]]:
    kept = [ROOT / f"portal/packs/{pack}" for pack in packs]
    return [
        row
        for path in chain.from_iterable(folder.glob("*.toml") for folder in kept)
        for row in read(path).get(table, [])
    ]


def slugs(kind: str) -> set[str]:
    here = [page["slug"] for pack in ("starter", "demo") for page in pages(pack) if page["kind"] == kind]
    return {*here, *(row["slug"] for row in rows(kind, "starter", "demo"))}


def values(node: Any, key: str) -> list[str]:
    """What stands under ``key`` anywhere in the tables below ``node``, lists laid flat."""
    if isinstance(node, list):
        return list(chain.from_iterable(values(item, key) for item in node))
    if not isinstance(node, dict):
        return []
    own = node.get(key, [])
    own = [own] if isinstance(own, str) else [item for item in own if isinstance(item, str)]
    return own + list(chain.from_iterable(values(child, key) for child in node.values()))


def texts(node: Any) -> list[str]:
    """All that is said below ``node``. Addresses say nothing, and one measure has one label everywhere."""
    if isinstance(node, str):
        return [node]
    if isinstance(node, dict):
        node = [child for key, child in node.items() if not key.endswith("_url") and key != "label"]
    return [text for child in node for text in texts(child)] if isinstance(node, list) else []


def words(text: str) -> list[str]:
    return re.findall(r"[\w’']+", re.sub(r"\]\([^)]*\)", "]", text).casefold())


def fields_of(label: str) -> set[str]:
    return {field.name for field in apps.get_model(label)._meta.get_fields()}


DEMO = pages("demo")
PROFILES = [page for page in DEMO if page["kind"] == "profile"]
each_page = pytest.mark.parametrize("page", DEMO, ids=lambda page: f"{page['kind']}:{page['slug']}")
each_profile = pytest.mark.parametrize("page", PROFILES, ids=lambda page: page["slug"])


def test_the_demo_is_as_large_as_a_visitor_needs() -> None:
    count = Counter(page["kind"] for page in DEMO)
    assert count["employer"] == 3
    assert count["profile"] >= 6
    assert count["vacancy"] >= 12
    assert count["story"] >= 4
    assert count["event"] >= 3
    assert count["programme"] >= 2


@each_page
def test_a_page_has_only_keys_that_its_model_knows(page: dict[str, Any]) -> None:
    assert set(page) - {"kind"} <= fields_of(MODELS[page["kind"]])


@pytest.mark.parametrize("table", ROWS)
def test_a_row_has_only_keys_that_its_model_knows(table: str) -> None:
    assert rows(table, "demo")
    used = set().union(*rows(table, "demo"))
    assert used - {"slug"} <= fields_of(ROWS[table])


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


@each_page
def test_a_page_uses_no_stock_phrase(page: dict[str, Any]) -> None:
    assert re.findall(rf"\b(?:{STOCK})\b", "\n".join(texts(page)), re.IGNORECASE) == []


def test_no_eight_words_in_a_row_stand_on_two_pages() -> None:
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for page in [*DEMO, *pages("starter")]:
        for text in texts(page):
            said = words(text)
            for start in range(len(said) - 7):
                owners[tuple(said[start : start + 8])].add(f"{page['kind']}:{page['slug']}")
    demo = {f"{page['kind']}:{page['slug']}" for page in DEMO}
    shared = {" ".join(said): names for said, names in owners.items() if len(names) > 1 and names & demo}
    assert shared == {}


@each_profile
def test_a_profile_is_eight_answers_of_substance(page: dict[str, Any]) -> None:
    lengths = [len(words(answer["answer"])) for answer in page["answers"]]
    assert len(lengths) >= 8
    assert all(90 <= length <= 190 for length in lengths)


@each_profile
def test_a_profile_says_what_is_hard_and_shows_a_day_with_times(page: dict[str, Any]) -> None:
    questions = " ".join(answer["question"] for answer in page["answers"])
    assert re.search(r"\b(hard|harder|hardest|worst)\b", questions)
    assert any(len(re.findall(r"\b\d{1,2}:\d\d", answer["answer"])) >= 4 for answer in page["answers"])


def test_profiles_do_not_ask_everybody_the_same() -> None:
    asked = Counter(slugify(answer["question"]) for page in PROFILES for answer in page["answers"])
    assert max(asked.values()) == 1


@pytest.mark.parametrize("path", [path for path in files("demo") if path.parent.name == "profile"], ids=str)
def test_a_profile_begins_with_a_sheet_about_the_person(path: Path) -> None:
    sheet = path.read_text("utf-8").split("kind =")[0]
    for told in ("Age", "before", "Route", "Dislikes", "How", "Got wrong"):
        assert told in sheet
