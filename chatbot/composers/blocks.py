"""The part of a passage that answers: its best sentence with the neighbours it needs."""

import re
from dataclasses import dataclass, replace

import numpy as np

from chatbot.language.asked import wanted_figure
from chatbot.language.orders import without_orders
from chatbot.language.sentences import sentences_of
from chatbot.language.telling import telling_words, told
from chatbot.language.words import content_words, coverage
from portal.passages.errors import EmbeddingUnavailable
from portal.passages.retrieval import Found
from portal.passages.sentences import nearness
from portal.passages.store import Entry

LEANS_BACK = re.compile(
    r"^(?:it|they|them|this|that|these|those|he|she|his|her|its|their|there|but|however|and|so|then|also|both"
    r"|such|instead|otherwise|for example|either|neither|yes|no|for others?|others?|another|beyond that|besides|in addition)\b",
    re.IGNORECASE,
)
REFERS = re.compile(r"^(?:\S+ ){0,7}(?:it|they|them|this|these|those|he|she)\b", re.IGNORECASE)
MONEY = re.compile(r"£\s?\d")
NUMBER = re.compile(r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b", re.IGNORECASE)
ASKS_MONEY = re.compile(r"\b(?:how much|cost|costs|fees?|salary|pays?|paid|earn|bursary|price|amount|wage)\b")
ASKS_NUMBER = re.compile(
    r"\b(?:how long|how many|how often|how old|when|what year|what level|caseload|turnover)\b"
)
ASKS_LENGTH = re.compile(r"\bhow (?:long|many (?:years|months|weeks))\b")
LENGTH = re.compile(
    r"\b(?:\d+|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen) (?:and a half )?(?:or \w+ )?"
    r"(?:years?|months?|weeks?|days?|hours?)\b",
    re.IGNORECASE,
)
WORDS_SHARE = 0.25
KIND_OF_FACT = 0.06
FIRST = 0.03
NEAR_THE_TOP = 2
CLEARLY = 0.2
"""By so much does a sentence say it and not those before: then the answer begins with it."""
SHORTEST = 5
MAIN_WORDS = 80
WHOLE = 116
"""A passage hardly longer than the measure is quoted whole: what is left out is mostly how it begins."""
TOLD = 0.2
HEADING_ASKS = 0.5
LIST = 3
MOST_SENTENCES = 6
ASKED_BEFORE = 0.85
"""So near is a passage only to the very question that it answers."""
LEADS_ON = re.compile(
    r"^(?:see|read|look at) (?:also )?[^,;:]{0,60}\.$|\bhas a page of its own\.$", re.IGNORECASE
)
ANNOUNCES = re.compile(
    r"\b(?:ask|tell|read|check|take|do|say|note|are|of|in) (?:\w+ ){0,2}(?:one|two|three|four|five|a few|these|some) (?:\w+ )?(?:thing|question|point|way|part|rule)s?[^,;:]{0,30}[.:]?$",
    re.IGNORECASE,
)
"""What it announces is what the sentences after it say."""
ASKS_WHAT_TO_ASK = re.compile(r"\b(?:ask|asks|asked|questions?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """Sentences that follow each other in one passage, in their order, with what each is worth."""

    found: Found
    sentences: tuple[str, ...]
    scores: tuple[float, ...]
    best: int

    @property
    def score(self) -> float:
        return self.scores[self.best]

    @property
    def words(self) -> int:
        return sum(len(sentence.split()) for sentence in self.sentences)

    def shorter(self) -> "Block":
        """Without its last sentence, and without what leads up to that alone."""
        last = _closed(list(self.sentences), self.best, len(self.sentences) - 2, is_cut=True)
        return replace(self, sentences=self.sentences[: last + 1], scores=self.scores[: last + 1])


def best_block(
    found: Found,
    question: str,
    vector: np.ndarray | None,
    most_words: int,
    most_sentences: int = MOST_SENTENCES,
    first_counts: float = FIRST,
) -> Block | None:
    """At most ``most_words`` long, except when one sentence alone is longer."""
    sentences = quotable(found.entry)
    if not sentences:
        return None
    scores = _scores(found, sentences, question, vector, first_counts)
    telling = [index for index, sentence in enumerate(sentences) if not says_nothing(sentence)]
    if not telling:
        return None
    best = max(telling, key=lambda index: (scores[index], -index))
    if answers_its_heading(found.entry, question):
        best = telling[0]
    if most_words == MAIN_WORDS and len(" ".join(sentences).split()) <= WHOLE:
        most_words = WHOLE
    says_it_alone = best > NEAR_THE_TOP and scores[best] - max(scores[:best]) >= CLEARLY
    says_it_alone = says_it_alone and not REFERS.search(sentences[best])
    first, last = _grown(sentences, best, most_words, most_sentences, from_best=says_it_alone)
    if not ASKS_WHAT_TO_ASK.search(question):
        first = _opened(sentences, first, best)
        last = _closed(sentences, best, last, is_cut=last + 1 < len(sentences))
    # One in the middle stays: what is quoted stands in the passage as a whole.
    first = min(index for index in telling if index >= first)
    last = max(index for index in telling if index <= last)
    chosen = slice(first, last + 1)
    return Block(found, tuple(sentences[chosen]), tuple(scores[chosen]), best - first)


def answers_its_heading(entry: Entry, question: str) -> bool:
    """The heading asks what was asked: then the answer begins where the passage does, unless a figure is wanted."""
    plain = question.lower()
    counts = ASKS_MONEY.search(plain) or ASKS_NUMBER.search(plain) or wanted_figure(question)
    telling, heading = telling_words(question), entry.passage.heading
    if counts or not entry.is_spoken or not told(telling, heading):
        return False
    return told(telling, f"{entry.title} {heading}") >= HEADING_ASKS


def quotable(entry: Entry) -> list[str]:
    """The sentences; of what somebody says in a list without full stops (asks, a career path), its lines."""
    parts = sentences_of(without_orders(entry.passage.text))
    told = entry.is_spoken or entry.kind == "story"
    full = [each for each in parts if ends(each) or (told and is_long(each))]
    is_list = told and len(parts) >= LIST and not any(ends(each) for each in parts)
    return [each for each in parts if len(each.split()) > 1] if is_list else full


def ends(text: str) -> bool:
    """As a sentence does; a label or a field's value does not."""
    return text.rstrip("”’\"')").endswith((".", "!", "?", "…"))


def says_nothing(text: str) -> bool:
    """One word and a full stop, as a line broken in two leaves it (yes and no are answers), or a link to another page."""
    is_a_scrap = " " not in text.strip() and text.strip("“”‘’\"' .!?…").lower() not in ("yes", "no")
    return is_a_scrap or bool(LEADS_ON.search(text))


def is_long(text: str) -> bool:
    return len(text.split()) > SHORTEST * 2


def _scores(
    found: Found, sentences: list[str], question: str, vector: np.ndarray | None, first_counts: float
) -> list[float]:
    asked = content_words(question)
    plain = question.lower()
    wanted = wanted_figure(question)
    cosines = _cosines(found, sentences, vector)
    scores = []
    for index, sentence in enumerate(sentences):
        score = cosines[index] + WORDS_SHARE * coverage(asked, sentence)
        if ASKS_MONEY.search(plain) and MONEY.search(sentence):
            score += KIND_OF_FACT
        number = LENGTH if ASKS_LENGTH.search(plain) else NUMBER
        if ASKS_NUMBER.search(plain) and number.search(sentence):
            score += KIND_OF_FACT
        if wanted and wanted.is_told(sentence):
            score += TOLD
        scores.append(score + (first_counts if index == 0 else 0.0))
    return scores


def _cosines(found: Found, sentences: list[str], vector: np.ndarray | None) -> list[float]:
    if vector is None:
        return [0.0] * len(sentences)
    try:
        return nearness([under_title(found.entry, sentence) for sentence in sentences], vector, found.kept)
    except EmbeddingUnavailable:
        return [0.0] * len(sentences)


def under_title(entry: Entry, sentence: str) -> str:
    """As it is compared with a question: it often leaves its subject out."""
    return f"{entry.title}: {sentence}"


def _grown(
    sentences: list[str], best: int, most_words: int, most_sentences: int, *, from_best: bool = False
) -> tuple[int, int]:
    """From the best sentence back to what it leans on, or to the passage's first where that fits; then forward,
    then back. Never begins with a sentence that leans on one left out. ``from_best``: nothing before it is wanted."""
    lengths = [len(sentence.split()) for sentence in sentences]
    first = last = best
    if (
        not from_best
        and best <= NEAR_THE_TOP
        and best < most_sentences
        and sum(lengths[: best + 1]) <= most_words
    ):
        first = 0
    while first > 0 and LEANS_BACK.match(sentences[first]):
        first -= 1

    def fits(start: int, end: int) -> bool:
        return sum(lengths[start:end]) <= most_words and end - start <= most_sentences

    while last + 1 < len(sentences) and fits(first, last + 2):
        last += 1
    while not from_best and first > 0 and fits(first - 1, last + 1):
        first -= 1
    while 0 < first < best and LEANS_BACK.match(sentences[first]):
        first += 1
    return first, last


def _opened(sentences: list[str], first: int, best: int) -> int:
    """Not in the midst of questions that the passage tells its reader to ask."""
    while 0 < first < best and asks(sentences[first]) and not LEANS_BACK.match(sentences[first + 1]):
        first += 1
    return first


def _closed(sentences: list[str], best: int, last: int, *, is_cut: bool) -> int:
    """Where what is cut short may end: on no question whose answer is left out, on nothing that announces it."""
    while is_cut and last > best and (asks(sentences[last]) or ANNOUNCES.search(sentences[last])):
        last -= 1
    return last


def asks(text: str) -> bool:
    return text.rstrip("”’\"')").endswith("?")
