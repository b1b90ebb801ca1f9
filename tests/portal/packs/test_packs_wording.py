"""Hand-written pages are held to rules; each rule finds what breaks it and leaves the rest alone."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from portal.packs.files import Item
from portal.packs.wording.nearness import TOO_NEAR, nearest_pairs
from portal.packs.wording.rules import broken_rules
from portal.packs.wording.written import Written

SAME = "the kettle was on before anybody had taken off a coat"


def page(slug: str, text: str = "", kind: str = "index", **data: Any) -> Written:
    body = [{"type": "section", "heading": "A heading", "text": text}]
    return Written(Item("demo", kind, slug, {"slug": slug, "body": body, **data}, Path(f"{slug}.toml")))


def broken(*pages: Written, names: tuple[str, ...] = ()) -> list[str]:
    return broken_rules(list(pages), names)


def test_eight_words_in_a_row_on_two_pages_are_found_whatever_their_case_and_stops() -> None:
    assert "share 8 words" in broken(page("one", SAME), page("two", SAME.upper() + "!"))[0]


def test_seven_are_nobody_s() -> None:
    seven = " ".join(SAME.split()[:7])
    assert broken(page("one", seven + " she said"), page("two", "he saw that " + seven)) == []


def test_a_page_may_repeat_itself() -> None:
    assert broken(page("one", f"{SAME}. {SAME}")) == []


@pytest.mark.parametrize(
    "part", ["{figure:some-fee}", "{term:asye|the first year}", "Port Sable City Council"]
)
def test_no_run_goes_across_a_figure_a_term_or_a_name(part: str) -> None:
    text = f"It costs a person like you {part} and it is paid once."
    assert broken(page("one", text), page("two", text), names=("Port Sable City Council",)) == []


@pytest.mark.parametrize(
    "phrase", ["A rewarding job", "no two days are the same", "Make a difference!", "your journey"]
)
def test_a_stock_phrase_is_found(phrase: str) -> None:
    assert broken(page("one", phrase))


def test_a_word_that_only_contains_one_is_not() -> None:
    assert broken(page("one", "The unexcited crowd, compassion, and a journeyman.")) == []


def test_two_interviews_with_the_same_questions_in_the_same_order_are_found() -> None:
    asked = [{"question": "Why?", "answer": "Rain."}, {"question": "How?", "answer": "By bus."}]
    other = [{"question": "why", "answer": "Money."}, {"question": "How", "answer": "On foot."}]
    one = page("one", kind="profile", answers=asked)
    assert any("same order" in said for said in broken(one, page("two", kind="profile", answers=other)))
    turned = page("two", kind="profile", answers=other[::-1])
    assert not any("same order" in said for said in broken(one, turned))


@pytest.mark.parametrize(("kind", "data"), [("story", {}), ("role", {}), ("page", {"parent": "help"})])
def test_a_page_that_is_opened_for_its_text_has_250_words(kind: str, data: dict[str, str]) -> None:
    counted = " ".join(f"word{number}" for number in range(250))
    assert "has 249 words" in broken(page("one", counted.rsplit(" ", 1)[0], kind, **data))[0]
    assert broken(page("one", counted, kind, **data)) == []


def test_contact_and_about_may_be_short() -> None:
    assert broken(page("contact", "Ring us.", "page")) == []


def vectors(texts: list[str]) -> np.ndarray:
    """The angle of a text is the number in it."""
    angles = np.radians([float(text) for text in texts])
    return np.stack([np.cos(angles), np.sin(angles)], axis=1)


def test_the_nearest_pairs_come_first_and_none_that_is_too_near_is_left_out() -> None:
    pages = [page("a", "0"), page("b", "10"), page("c", "15"), page("d", "80")]
    pairs = nearest_pairs(pages, 1, vectors)
    assert (pairs[0].one[:7], pairs[0].other[:7]) == ("index:b", "index:c")
    assert [round(float(pair.cosine), 3) for pair in pairs] == [0.996, 0.985, 0.966]
    assert all(pair.cosine > TOO_NEAR for pair in pairs)


def test_two_answers_of_one_page_are_not_compared() -> None:
    answers = [{"question": "Why?", "answer": "1"}, {"question": "How?", "answer": "1"}]
    one = Written(Item("demo", "profile", "one", {"slug": "one", "answers": answers}, Path("one.toml")))
    assert [pair.cosine > TOO_NEAR for pair in nearest_pairs([one, page("two", "80")], 1, vectors)] == [False]
