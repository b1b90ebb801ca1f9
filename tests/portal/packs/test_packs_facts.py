"""Which page, figure or term carries each fact of the fact file, or why none does."""

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from tests.portal.packs.test_packs_starter import PAGES, files, sections, shared, table

LEFT_OUT = {
    "SD": "What a document for the importer says of its own people and employers; the demo invents its own.",
}
AMOUNT = re.compile(r"£\d[\d,]*\d(?:\.\d\d)?|\d+(?:\.\d+)?%")


def carriers() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for page in PAGES:
        for fact in {fact for part in sections(page) for fact in part.get("facts", [])}:
            found[fact].add(f"{page['kind']} {page['slug']}")
    for figure in table("figure"):
        found[figure["fact"]].add(f"figure {figure['slug']}")
    return found


def facts() -> list[dict[str, Any]]:
    path = Path(__file__).parents[4] / "shared/domain/facts.jsonl"
    return shared("domain/facts.jsonl") if path.exists() else []


def left_out(fact: str) -> bool:
    return fact.rstrip("0123456789") in LEFT_OUT


@pytest.mark.parametrize("fact", facts(), ids=lambda fact: fact["id"])
def test_a_fact_is_carried_by_a_page_or_left_out_for_a_reason(fact: dict[str, Any]) -> None:
    carried = carriers().get(fact["id"], set())
    assert bool(carried) != left_out(fact["id"]), carried


@pytest.mark.parametrize("fact", facts(), ids=lambda fact: fact["id"])
def test_every_amount_and_rate_of_a_fact_is_a_figure(fact: dict[str, Any]) -> None:
    if left_out(fact["id"]):
        pytest.skip(LEFT_OUT["SD"])
    stored = {figure["value"] for figure in table("figure")}
    assert set(AMOUNT.findall(fact["text"])) <= stored


def test_no_figure_comes_from_nowhere() -> None:
    known = {fact["id"] for fact in table("fact")}
    assert [figure["slug"] for figure in table("figure") if figure.get("fact") not in known] == []


def test_a_page_s_own_fields_state_no_number_that_no_fact_has() -> None:
    """Fields of a route are said in answers as they stand: each number in them comes from a fact of the page."""
    said = {fact["id"]: f"{fact['text']} {fact['sources']}" for fact in facts()}
    for _path, page in files():
        if page.get("kind") != "route" or not said:
            continue
        rests_on = " ".join(said.get(fact, "") for part in sections(page) for fact in part.get("facts", []))
        texts = [value for key, value in page.items() if key.endswith("_text")]
        numbers = set(re.findall(r"\d+", " ".join(texts)))
        assert numbers <= set(re.findall(r"\d+", rests_on)), page["slug"]
