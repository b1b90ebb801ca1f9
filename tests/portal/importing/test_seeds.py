"""The five real documents, read whole. Their words stay in their own folder."""

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from portal.importing.reading import read_file
from portal.importing.recognise import to_record
from portal.importing.record import Record

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
DESCRIBES_THE_FILE = set(
    "type file nav_junk chrome chrome_date_is_not_article_date empty_sections shortcodes glued broken_sentences"
    " stray_markup repeated_block_count kouncil missing must_not counts quotes typos before not_before"
    " employer_correct".split()
)
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not beside this project")


@cache
def record(number: str) -> Record:
    return to_record(read_file(next(SEEDS.glob(f"{number}_*.txt"))))


@cache
def expected() -> dict[str, dict]:
    return json.loads((SEEDS / "expected.json").read_text(encoding="utf-8"))


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


def body(number: str) -> str:
    return "\n".join(block.text for block in record(number).body)


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_every_expected_field_is_found(number: str) -> None:
    fields = record(number).as_json()["fields"]
    wanted = expected()[number]
    assert record(number).kind == wanted["type"]
    for name in wanted.keys() - DESCRIBES_THE_FILE - {"stats"}:
        assert fields[name] == wanted[name], name
    assert set(wanted.get("stats", [])) <= set(fields["stats"])


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_residue_of_the_old_site_is_gone_and_typos_stay(number: str) -> None:
    wanted = expected()[number]
    for junk in [*wanted.get("nav_junk", []), *wanted.get("chrome", []), *wanted.get("must_not", [])[1:]]:
        assert junk not in body(number)
    for typo in wanted.get("typos", []):
        assert typo in body(number)
    assert "[vc_" not in body(number)
    assert "\xa0" not in body(number)
    assert "*" not in body(number)


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_no_word_is_invented_and_none_is_lost(number: str) -> None:
    source = read_file(next(SEEDS.glob(f"{number}_*.txt"))).text
    given = words(re.sub(r"\[/?vc_[^\]]*\]", " ", source))
    one = record(number)
    kept = words(
        f"{body(number)} {' '.join(piece.text for piece in one.dropped)} {one.fields['title'] or ''}"
    )
    assert given == kept


def test_a_profile_keeps_its_answers_apart() -> None:
    asked = record("000").questions
    assert [one.question for one in asked] == expected()["000"]["questions"]
    assert all(len(one.answer) > 60 for one in asked)
    assert record("000").provenance["person"] == 12


def test_lost_spaces_are_put_back_and_nothing_else() -> None:
    wanted = expected()["002"]
    for glued in wanted["glued"]:
        assert glued not in body("002")
        left, right = glued[: -len(glued.split(".")[-1].split("!")[-1])], glued.split(".")[-1].split("!")[-1]
        assert f"{left} {right}" in body("002")
    for bracket in wanted["editorial_brackets"]:
        assert bracket in body("002")


def test_each_voice_keeps_its_speaker() -> None:
    said = {quote.text[:24]: quote.speaker for quote in record("002").quotes}
    people = {person["name"].split()[0]: person["name"] for person in expected()["002"]["people"]}
    assert set(said.values()) == set(people.values())


def test_cut_sentences_are_whole_again() -> None:
    for broken in expected()["003"]["broken_sentences"]:
        assert broken not in body("003")
    assert "clearly defined responsibilities between the political" in body("003")
    assert "looking for someone who can grasp that whole system approach" in body("003")
    assert "valuable skills while shaping better support" in body("003")


def test_what_a_brochure_prints_twice_is_kept_once() -> None:
    assert body("003").count("apply online") == 1
    assert body("003").lower().count("strong and very effective") == 1
    assert record("003").fields["other_spellings"] == [{"word": "council", "also": "kouncil"}]
