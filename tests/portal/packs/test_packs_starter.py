"""The starter's words: sourced, whole, and good to read. Nothing here touches the database."""

import json
import re
import tomllib
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared"
VIEWS = {"/vacancies/", "/ask/", "/glossary/", "/search/"}


@cache
def files() -> list[tuple[Path, dict[str, Any]]]:
    found = sorted(ROOT.glob("*/packs/starter/**/*.toml"))
    return [(path, tomllib.loads(path.read_text("utf-8"))) for path in found]


PAGES = [data for _path, data in files() if "kind" in data]
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page['kind']}:{page['slug']}")


def table(name: str) -> list[dict[str, Any]]:
    return [row for _path, data in files() if "kind" not in data for row in data.get(name, [])]


def texts(node: Any) -> list[str]:
    if isinstance(node, str):
        return [node]
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
    return list(chain.from_iterable(texts(child) for child in children))


def sections(page: dict[str, Any]) -> list[dict[str, Any]]:
    return page.get("body", [])


def questions(page: dict[str, Any]) -> list[str]:
    return [
        *page.get("questions_answered", []),
        *chain(*(part.get("questions", []) for part in sections(page))),
    ]


def facts_used() -> set[str]:
    return {fact for page in PAGES for part in sections(page) for fact in part.get("facts", [])}


@cache
def shared(name: str) -> list[dict[str, Any]]:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"{name} is not beside this checkout")
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def words(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.casefold().replace("’", "").replace("'", "")))


def test_every_fact_that_a_section_rests_on_has_its_sources() -> None:
    known = {fact["id"] for fact in table("fact")}
    assert facts_used() <= known
    assert {figure["fact"] for figure in table("figure")} <= known


def test_the_sources_are_those_of_the_fact_file() -> None:
    given = {fact["id"]: fact["sources"] for fact in shared("domain/facts.jsonl")}
    for fact in table("fact"):
        titles = [source["title"] for source in given[fact["id"]]]
        assert [source["title"] for source in fact["sources"]] == [t for t in titles if "Seed" not in t]


def test_every_national_fact_stands_on_some_page() -> None:
    assert {fact["id"] for fact in table("fact")} - facts_used() == set()


@each_page
def test_amounts_and_rates_come_in_as_figures(page: dict[str, Any]) -> None:
    assert not [text for text in texts(page) if re.search(r"[£%]", text)]


@each_page
def test_every_figure_and_term_exists(page: dict[str, Any]) -> None:
    named = re.findall(r"\{(figure|term):([a-z0-9-]+)", " ".join(texts(page)))
    assert set(named) <= {(kind, row["slug"]) for kind in ("figure", "term") for row in table(kind)}


def test_every_figure_has_a_source_a_date_and_a_day_of_review() -> None:
    for figure in table("figure"):
        assert figure["source_title"]
        assert figure["source_date"]
        assert figure["review_on"]
        assert "confirmed_on" not in figure


def test_a_figure_says_what_its_fact_says() -> None:
    given = {fact["id"]: fact["text"] for fact in shared("domain/facts.jsonl")}
    for figure in table("figure"):
        assert figure["value"].strip("%") in given[figure["fact"]], figure["slug"]


def test_every_figure_is_on_some_page() -> None:
    used = set(re.findall(r"\{figure:([a-z0-9-]+)", " ".join(texts(PAGES))))
    assert {figure["slug"] for figure in table("figure")} == used


@each_page
def test_every_link_leads_to_a_page_of_the_pack(page: dict[str, Any]) -> None:
    folders = {"role": "/roles/", "route": "/routes/", "programme": "/programmes/", "index": "/", "page": "/"}
    known = {
        folders[other["kind"]] + (other["parent"] + "/" if "parent" in other else "") + other["slug"] + "/"
        for other in PAGES
        if other["kind"] in folders
    }
    linked = set(re.findall(r"\]\((/[^)]*)\)", " ".join(texts(page))))
    assert linked <= known | VIEWS


ROUTES_ROLES_HELP = [page for page in PAGES if page["kind"] in {"route", "role"} or "parent" in page]


@pytest.mark.parametrize("page", ROUTES_ROLES_HELP, ids=lambda page: page["slug"])
def test_a_route_role_or_help_page_is_worth_opening(page: dict[str, Any]) -> None:
    said = " ".join(part.get("text", "") for part in sections(page))
    assert len(said.split()) > 250


def test_no_question_is_answered_twice() -> None:
    asked = [words(question) for page in PAGES for question in questions(page)]
    assert len(asked) == len(set(asked))


def test_no_question_of_the_evaluation_is_copied() -> None:
    asked = {words(row["question"]) for row in shared("cases/questions.jsonl")}
    ours = {words(question) for page in PAGES for question in questions(page)}
    assert not asked & ours


@each_page
def test_no_stock_phrase_and_no_empty_promise(page: dict[str, Any]) -> None:
    stock = r"make a difference|rewarding|passionate|journey|fast-paced|exciting|no two days|lorem"
    assert not re.search(stock, " ".join(texts(page)), re.I)


def test_terms_that_are_also_words_are_never_shortened() -> None:
    kept = {term["abbreviation"] for term in table("term") if term["protected"]}
    assert {"SEND", "MASH", "ASYE"} <= kept
