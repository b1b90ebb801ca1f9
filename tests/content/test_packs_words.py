"""The demo's words: nothing stock, nothing said twice, nobody named in passing."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from django.utils.text import slugify

from portal.packs.wording.rules import broken_rules
from portal.packs.wording.written import names, written
from tests.content.packs import (
    DEMO,
    PROFILES,
    files,
    name_of,
    pages,
    rows,
    texts,
    values,
    without_consented,
    words,
)

each_page = pytest.mark.parametrize("page", DEMO, ids=name_of)
each_profile = pytest.mark.parametrize("page", PROFILES, ids=name_of)


def test_the_demo_is_as_large_as_a_visitor_needs() -> None:
    count = Counter(page["kind"] for page in DEMO)
    assert count["employer"] >= 6
    assert count["profile"] >= 16
    assert count["vacancy"] >= 250
    assert count["story"] >= 24
    assert count["event"] >= 12
    assert count["programme"] >= 7
    assert sum(page["kind"] == "role" for page in [*DEMO, *pages("starter")]) >= 18


def test_its_series_and_its_campaign_gather_what_was_told() -> None:
    """Of one series a part is missing, as its pages say."""
    told = Counter(page["series"] for page in DEMO if page["kind"] == "story" and page.get("series"))
    parts = {page["slug"]: page["total_parts"] for page in DEMO if page["kind"] == "series"}
    assert len(parts) == 2
    assert sorted(parts[slug] - told[slug] for slug in parts) == [0, 1]
    (campaign,) = [page for page in DEMO if page["kind"] == "campaign"]
    assert sum(bool({*page["campaigns"]} & {*campaign["hashtags"]}) for page in PROFILES) >= 8
    kinds = Counter(kind for page in DEMO for kind in values(page, "type"))
    assert kinds["recognition"] >= 3, kinds
    assert kinds["voices"] >= 1, kinds


@each_page
def test_a_page_names_nobody_outside_what_their_consent_can_take_away(page: dict[str, Any]) -> None:
    """Prose stays when a consent ends; a quote, a nomination, a byline or one's own profile goes."""
    named = {person["full_name"] for person in rows("person", "demo")}
    named |= {person["public_name"] for person in rows("person", "demo")}
    own = {person["public_name"] for person in rows("person", "demo") if person["slug"] == page.get("person")}
    prose = [text for text in texts(without_consented(page)) if any(name in text for name in named - own)]
    assert prose == []


def test_the_pages_keep_the_rules_of_wording() -> None:
    assert broken_rules(written("starter", "demo"), names("starter", "demo")) == []


@each_profile
def test_a_profile_answers_at_some_length(page: dict[str, Any]) -> None:
    lengths = [len(words(answer["answer"])) for answer in page["answers"]]
    assert len(lengths) >= 5
    assert sum(lengths) >= 250
    assert max(lengths) <= 230


@each_profile
def test_a_profile_says_what_is_hard(page: dict[str, Any]) -> None:
    questions = " ".join(answer["question"] for answer in page["answers"])
    assert re.search(r"\b(hard|harder|hardest|worst|afraid)\b", questions)


def test_people_differ_in_how_much_they_say() -> None:
    said = [sum(len(words(answer["answer"])) for answer in page["answers"]) for page in PROFILES]
    assert max(said) > 4 * min(said)


def test_most_profiles_show_a_day_by_the_clock() -> None:
    times = [
        [len(re.findall(r"\b\d{1,2}:\d\d", each["answer"])) for each in page["answers"]] for page in PROFILES
    ]
    assert sum(max(counts) >= 4 for counts in times) >= 10


def test_profiles_do_not_ask_everybody_the_same() -> None:
    asked = Counter(slugify(answer["question"]) for page in PROFILES for answer in page["answers"])
    assert max(asked.values()) == 1


@pytest.mark.parametrize("path", [path for path in files("demo") if path.parent.name == "profile"], ids=str)
def test_a_profile_begins_with_a_sheet_about_the_person(path: Path) -> None:
    sheet = path.read_text("utf-8").split("kind =")[0]
    for told in ("Age", "before", "Route", "Dislikes", "How", "Got wrong"):
        assert told in sheet
