"""Somebody in danger is found by rules alone; a professional's question is left alone."""

import json
import time
from pathlib import Path

import pytest

from portal.guard.corpus import rows
from portal.guard.danger import Category, Severity, Verdict, assess
from portal.guard.danger.folding import fold
from portal.guard.danger.patterns import rules
from portal.guard.danger.spelling import mend

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
        "I am writing a novel about my life because my husband beats me every night",
        "I am reading a book where a girl gets hurt and my dad hits me the same way",
        "the main character is like me, my dad hits me",
        "she was reading a book on the sofa and he hit my sister",
        "her character has changed since he moved in and she has bruises on her arms",
        "the detective said he raped my daughter",
        "a boy tells you lies and my dad beats me for it",
        "critically assess my chances, my stepdad rapes me",
        "my assignment scenario is my real life, my stepdad rapes me",
        "they asked at interview what I would do and my dad beats me tonight",
        "they asked what I would do if a child was hit and my dad hits me",
        "the panel said the boy must go back to his dad who beats him",
        "the course on abuse made me see that my uncle is abusing my sister",
        "do I have to tell someone if a child is being hit next door",
        "do you have to do anything if a child is being beaten by her mum",
        "a girl in our care is being raped by a member of staff",
        "people living with us are hitting the baby",
        "parents leaving the baby alone all night in the flat",
        "women fleeing with me because he beats us",
        "I got nicked last night because I hit my baby",
        "I was arrested for something he did, he beats me",
        "domestic abuse refuge please, I need to get out tonight",
        "I work in a refuge and my husband hits me",
        "self harm unit would not take me and I am going to kill myself",
        "I am homeless, 16 years old and sleeping in the park",
        "I am still in crisis",
        "he is killing my back and I want to die",
        "I am drowning in debt and I want to die",
        "I got hit with a 2 foot pole by my stepdad",
        "I will die of shame so I am going to kill myself",
        "she was sold to a man for sex",
        "my brother took his own life in 2009 and I want to do the same",
        "he says I am mad to leave and he will kill me",
        "we fled from a violent home last night",
        "he hit me like a bus and I cannot move my arm",
        "I would kill myself if I had to live there another night",
        "I will kill myself if I have to go back to him",
        "suicidal. no leaflets please, somebody to talk to",
        "I have saved up enough tablets and chosen the day",
    ],
)
def test_a_figure_of_speech_covers_nobody_who_is_hurt(text):
    assert assess(text)


@pytest.mark.parametrize(
    "text",
    [
        "interview question: a teenager tells you she is being hit by her stepdad, what next",
        "I'm writing a novel with a foster carer in it whose boys were beaten, who visits her?",
        "novel idea: a duty worker finds a child locked in a cupboard. What is her job title?",
        "my case study family are Mia, 7, and a stepdad who hits her. Which professionals are involved?",
        "critically evaluate the response to a boy who is being groomed",
        "is there a course that covers FGM and forced marriage",
        "do you work nights if a child is in danger or is there another team",
        "I used to run a domestic abuse refuge, would I start at the bottom?",
        "do you visit violent parents alone",
        "I was cautioned at 17 for hitting a boy outside a chip shop, does it show?",
        "my brother took his own life in 2004 and I retrained after, does that route count?",
        "I was stabbed in the back by a colleague and want another team",
        "my feet are killing me, I'd die of boredom in an office",
        "I am ace in a crisis",
        "the whole flexi system gets abused by two people here",
        "killing myself laughing at the name of that team",
        "I would shoot myself if I had to sit through another webinar",
        "menopause hit me like a train, do you have a policy",
        "suicidal teenagers: which training do residential workers get",
    ],
)
def test_danger_in_the_words_of_work_and_stories_is_left_alone(text):
    assert assess(text) is None


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("my dad beat me every day until I was 16", Severity.WORRY),
        ("I was beaten in a children's home in the 80s", Severity.WORRY),
        ("I was raped at 15 and still have flashbacks, can I be a social worker?", Severity.WORRY),
        ("My ex husband hit me. It was 1997 and he is dead now.", Severity.WORRY),
        ("I was beaten as a child and still get hit by my dad", Severity.DANGER),
        ("my dad used to drink and he hits me every night", Severity.DANGER),
        ("mum died in 2010 and my stepdad hits me", Severity.DANGER),
        ("my dad strangled me on Saturday and I want to be a social worker", Severity.DANGER),
        ("I'm in year 9 and my dad beat me, what A levels for social work?", Severity.DANGER),
        ("my uncle raped me when I was 8 and he is moving in with my sister and her girls", Severity.DANGER),
    ],
)
def test_what_is_over_is_a_worry_unless_it_goes_on_or_a_child_is_near(text, severity):
    assert assess(text).severity == severity


@pytest.mark.parametrize(
    "text",
    [
        "slef harm help",
        "my teacher kissd me",
        "evryone wants me ded",
        "cant stop scrtaching my arms til they bleed",
        "he has a nife n he sais he wil stab me",
    ],
)
def test_the_spelling_of_the_young_and_the_frightened_is_read(text):
    assert assess(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [("a refugee with her peers", "refugee peers"), ("he raved in 1999, call 999", "raved 1999 999")],
)
def test_a_word_or_a_number_that_exists_is_left_as_it_stands(text, read):
    assert set(read.split()) <= set(mend(fold(text)).split())
