"""The words that tell a question from others on this site, where every page is of children and of work."""

import re
from functools import lru_cache

from portal.passages.store import Entry

from .chatter import CHATTER
from .words import STOP, content_words, stem, tokens

EVERYWHERE = frozenset(
    map(
        stem,
        "social work worker workers working job jobs role post career careers profession children child family"
        " families people person care service services team council councils year years time good need go going"
        " make take use day come become find give help new different kind way start part area happen happens"
        " able long often old anyway question information again back against hold count matter bother option options"
        " actually proper properly realistic realistically straight thinking interested hoping keen".split(),  # noqa: SIM905
    )
)
SAME = (
    "train trains training trained retrain retrains retraining retrained",
    "pay pays paid salary salaries wage wages earn earns earning earnings money",
    "leave leaves leaving left quit quits resign going keep keeps turnover",
    "abroad overseas foreign",
    "hard hardest difficult tough worst challenge challenging stressful",
    "dangerous danger safe safety unsafe violence violent attack attacked threat threatened",
    "drive driving driver licence car cars",
    "paperwork forms form records recording admin",
    "man men male bloke guy",
    "mum mums mother mothers mam parent parents dad father",
    "disabled disability disabilities wheelchair adjustment adjustments impairment",
    "adhd autism autistic dyslexia dyslexic neurodivergent",
    "depression depressed anxiety mental",
    "end ended ends scrapped scrap replace replaced axed closed",
    "reported report referral referred complaint concern concerns misconduct",
    "qualification qualifications qualify qualified eligible eligibility allowed accepted",
    "progression progress promotion promoted",
    "interview interviews panel",
    "hours weekend weekends evening evenings nights shift shifts rota saturday saturdays",
    "remote remotely hybrid homeworking",
    "cry cries crying cried tears upset",
    "support supervision supervised help",
    "degree graduate graduates bachelor",
    "suit suits cut",
    "cost costs fee fees price",
    "visa sponsorship sponsor sponsored",
    "record conviction convictions convicted caution criminal offence offences prison jail shoplifting theft cannabis arrested",
    "cases caseload caseloads",
    "childcare nursery nurseries creche toddler toddlers",
)
PAY = "pay"
MEANS = {stem(word): line.split()[0] for line in SAME for word in line.split()}
ASKS_WHAT = re.compile(
    r"^(?:so )?(?:what(?:['’]?s| is| are)\b|what (?:does|do)\b.{3,60}\bdo\b|who (?:is|are)\b|tell me about\b|explain\b)",
    re.I,
)
SAYS_WHAT = re.compile(
    r"^(?:what (?:an? |the )?.+ (?:is|are|does|do)|what the work is|the short answer|in a nutshell)$", re.I
)
ASKS_TO_COMPARE = re.compile(
    r"\bdifferen(?:ce|t) (?:between|from|to)\b|\b(?:vs|versus)\b|\bwhich (?:one|is|of|pays|gives|takes)\b.{0,30}\b(?:more|better|less|quicker|cheaper|longer|shorter|bigger)\b",
    re.I,
)
COMPARES = re.compile(r"\bdifferen(?:ce|t)\b|\bwhereas\b|\bside by side\b|\broute by route\b", re.I)
OF_A_LIFE = re.compile(
    r"\bwhat(?:['’]?s| is| was)? (?:it|a day|a typical day|the (?:job|work))\b.{0,20}\blike\b|\bwhy do people\b|\bdo(?:es)? (?:you|it) (?!need|have|require|offer|get|pay|cost|provide|give|sponsor|accept|take)"
    r"|\b(?:worst|best|hardest|stress\w*|cope|coping|lonely|burn ?out|enjoy|love|hate|cry|mums?|dads?|mother|father|regret|ever|typical day|worth it|dangerous|scared|attacked)\b",
    re.I,
)
OF_A_RULE = re.compile(
    r"\b(?:can|could|may|must) i\b|\b(?:do|would) i (?:need|have|qualify)\b|\bhow (?:much|long)\b|\bhow (?:do|can) i\b|\bam i (?:allowed|eligible)\b"
    r"|\b(?:criminal|conviction|visa|bursary|fees?|paid|funded|funding|deadline|qualifications?|registration|eligib\w+)\b",
    re.I,
)


def telling_words(text: str) -> list[str]:
    """What is left of the content words without talk and those that stand on every page; all where nothing is left."""
    return list(_telling_words(text))


@lru_cache(maxsize=200)
def _telling_words(text: str) -> tuple[str, ...]:
    """A question is held to every passage that was found."""
    words = content_words(text)
    said = [word for word in words if word not in CHATTER] or words
    return tuple(word for word in said if word not in EVERYWHERE) or tuple(said)


def tellers(text: str) -> list[str]:
    """The same as they are written. A number is none: people tell their age, or the year they left."""
    telling = set(telling_words(text))
    return [word for word in tokens(text) if stem(word) in telling and not any(map(str.isdigit, word))]


def is_general(text: str) -> bool:
    """No word of it tells it from other questions."""
    return all(word in EVERYWHERE for word in content_words(text))


def told(words: list[str], text: str) -> float:
    """The share of the words that the text holds, or holds another word for."""
    if not words:
        return 1.0
    held = _meanings(text)
    return sum(MEANS.get(word, word) in held for word in words) / len(words)


def words_of(entry: Entry) -> str:
    passage = entry.passage
    return " ".join((entry.title, passage.heading, passage.text, *passage.questions, *entry.names))


@lru_cache(maxsize=20_000)
def _meanings(text: str) -> frozenset[str]:
    stems = {stem(word) for word in tokens(text) if word not in STOP}
    return frozenset(MEANS.get(word, word) for word in stems)
