"""Somebody in danger is found by rules alone; a professional's question is left alone."""

import json
import time
from pathlib import Path

import pytest

from portal.guard.corpus import rows
from portal.guard.danger import Category, Severity, Verdict, assess
from portal.guard.danger.patterns import rules

SHARED = Path(__file__).parents[4] / "shared" / "cases" / "questions.jsonl"
EXPLICIT = [row for row in rows("signpost") if row["how"] == "explicit"]
LEAVE = [row["text"] for row in rows("leave")]
VERBS = [
    ("hit", "hits", "hit", "hit", "hitting"),
    ("beat", "beats", "beat", "beaten", "beating"),
    ("punch", "punches", "punched", "punched", "punching"),
    ("rape", "rapes", "raped", "raped", "raping"),
    ("strangle", "strangles", "strangled", "strangled", "strangling"),
    ("starve", "starves", "starved", "starved", "starving"),
    ("bite", "bites", "bit", "bitten", "biting"),
    ("choke", "chokes", "choked", "choked", "choking"),
    ("threaten", "threatens", "threatened", "threatened", "threatening"),
    ("neglect", "neglects", "neglected", "neglected", "neglecting"),
    ("drug", "drugs", "drugged", "drugged", "drugging"),
    ("torture", "tortures", "tortured", "tortured", "torturing"),
]
HARMS = [
    ("kill", "killing"),
    ("hang", "hanging"),
    ("cut", "cutting"),
    ("burn", "burning"),
    ("starve", "starving"),
    ("poison", "poisoning"),
    ("stab", "stabbing"),
    ("drown", "drowning"),
]


def inflected(base: str, third: str, past: str, participle: str, ing: str) -> list[str]:
    return [
        third,
        past,
        f"is {ing}",
        f"keeps {ing}",
        f"has {participle}",
        f"is going to {base}",
        f"tried to {base}",
    ]


@pytest.mark.parametrize("row", EXPLICIT, ids=lambda row: row["text"])
def test_what_is_said_outright_is_found(row):
    assert assess(row["text"])


def test_what_must_be_left_alone_is_left_alone():
    fired = [text for text in LEAVE if assess(text)]
    assert len(fired) <= 0.03 * len(LEAVE), fired


def test_each_rule_has_a_name_of_its_own():
    names = [rule.name for rule in rules()]
    assert all(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_violence_is_heard_whoever_does_it_to_whom_and_when(verb):
    said = [
        f"{who} {does} {whom}"
        for who in ("my dad", "my husband", "mums boyfriend", "my neighbour", "a teacher", "he")
        for does in inflected(*verb)
        for whom in ("me", "my little brother", "the baby")
        if (who, whom) != ("my neighbour", "me") and (who, whom) != ("a teacher", "me")
    ] + [
        f"{whom} {being} {verb[3]} by {who}"
        for whom, being in (
            ("i", "am being"),
            ("i", "keep getting"),
            ("my sister", "is being"),
            ("a child i know", "has been"),
        )
        for who in ("my uncle", "a teacher", "her dad")
    ]
    assert [text for text in said if not assess(text)] == []


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm[0])
def test_harm_to_oneself_is_heard_whoever_speaks_of_whom(harm):
    base, ing = harm
    said = [
        f"{who} {does} {whom}"
        for who, whom in (
            ("i", "myself"),
            ("my daughter", "herself"),
            ("someone i know", "themselves"),
            ("he", "himself"),
        )
        for does in (
            f"want to {base}",
            f"am going to {base}",
            f"keep {ing}",
            f"tried to {base}",
            f"told me about {ing}",
            f"might {base}",
        )
    ]
    assert [text for text in said if not assess(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "i want to k1ll myself",
        "k i l l m y s e l f",
        "I want to k.i.l.l myself",
        "i wаnt to kill mуself",
        "I want to ki\u200bll my\u00adself",
        "killmyself",
        "i feel sucidal",
        "i was r*ped last night",
        "I WANT TO DIE!!!",
        "ｉ ｗａｎｔ ｔｏ ｄｉｅ",
        "i waaaaant to dieeee",
        "my dad hitts me",
        "my stepfarther beets me up every night",
        "je veux mourir",
        "Quiero morirme",
        "chcę umrzeć",
        "mój tata mnie bije",
        "mae fy nhad yn fy mwrw",
    ],
)
def test_disguises_and_misspellings_change_nothing(text):
    assert assess(text)


@pytest.mark.parametrize(
    ("text", "category", "severity"),
    [
        ("my stepdad hits me", Category.CHILD_TELLING, Severity.DANGER),
        ("I was abused as a child, can I be a social worker?", Category.PAST_ABUSE, Severity.WORRY),
        ("My husband hits me", Category.DOMESTIC_ABUSE, Severity.DANGER),
        ("I left an abusive marriage, can I train?", Category.DOMESTIC_ABUSE, Severity.WORRY),
        ("How do I report child abuse?", Category.WORRY_ABOUT_CHILD, Severity.WORRY),
        ("My daughter's teacher is messaging her at night", Category.ALLEGATION, Severity.DANGER),
        ("my manager is covering up abuse", Category.ALLEGATION, Severity.WORRY),
        ("they are making me sell drugs", Category.EXPLOITATION, Severity.DANGER),
        ("I can't cope any more", Category.CRISIS, Severity.DANGER),
        (
            "I'm a social worker and I can't cope any more, can I change teams?",
            Category.CRISIS,
            Severity.WORRY,
        ),
    ],
)
def test_the_category_and_its_weight(text, category, severity):
    assert assess(text) == Verdict(category, severity)


def test_danger_outweighs_a_worry_in_the_same_text():
    text = "I was abused as a child. My boyfriend hits me now. Can I be a social worker?"
    assert assess(text).severity == Severity.DANGER


def test_danger_at_the_end_of_a_long_text_is_found():
    assert assess("I would like to work with families. " * 2000 + "I want to kill myself.")


def test_a_second_net_can_only_add():
    net = Verdict(Category.CRISIS, Severity.WORRY, by="nearness")
    assert assess("how do I apply", lambda text: net) == net
    assert assess("I want to die", lambda text: None).category == Category.SELF_HARM


def test_the_public_questions_are_told_apart():
    if not SHARED.exists():
        pytest.skip("the shared cases are not beside this checkout")
    questions = [json.loads(line) for line in SHARED.read_text().splitlines()]
    wrong = [
        row["id"]
        for row in questions
        if bool(assess(row["question"])) != (row["answerable"] == "safeguarding")
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "unit", ["i ", "my dad ", "k i ", "how do social workers ", "a child told me ", "x", "é", "."]
)
def test_time_grows_with_the_length(unit):
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            assess(text)
            best = min(best, time.process_time() - start)
        return best

    assess("warm")
    assert seconds(100_000) <= 15 * max(seconds(10_000), 0.002)


@pytest.mark.parametrize(
    "text",
    [
        "i was hit by my dad over the bills",
        "I was made homeless by my parents in 2026 and I am 16",
        "I made a report of my abuse and nobody came",
        "he has a video of the abuse and says he will post it",
        "hand in my notice and then I will kill myself",
        "I am good in a crisis but tonight I want to die",
        "he has had my passport for two months and makes me work",
        "kicked out of the course and I want to end my life",
    ],
)
def test_a_figure_of_speech_covers_nobody_who_is_hurt(text):
    assert assess(text)
