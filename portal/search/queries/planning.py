"""From a request's words to what an engine is asked."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from typing import Protocol

from portal.search.analysis import ORDINARY_WORDS, Token
from portal.search.fields import fields
from portal.search.kinds import KINDS_ASKED_BY, kind_term
from portal.search.meaning import Nearness
from portal.search.request import SearchRequest
from portal.search.vocabulary import Vocabulary

from .intent import kinds_asked_for
from .parser import Part, is_length_of_time, is_stop_word, parse
from .tree import Any, Everything, Node, Not, Word, all_of, any_of, phrase

MOST_EXPANSIONS = 8
SHORTEST_HALF = 2
TOLD_AT_LENGTH = 4
"""From so many words on somebody tells of himself rather than names a thing."""


class Lexicon(Protocol):
    """What an index holds, as far as reading a query needs it."""

    def has(self, terms: tuple[str, ...]) -> bool:
        """Whether the terms stand somewhere in the index, side by side and in this order."""
        ...


@dataclass(frozen=True, slots=True)
class Plan:
    """``tree`` decides what matches, ``words`` (its analysed words in order) and ``exact`` help to rank,
    ``loose`` finds what has only some of the words, and none that is excluded.
    ``facets``: those whose counts are wanted, or all."""

    request: SearchRequest
    now: datetime
    tree: Node = Everything()
    plain: Node = Everything()
    words: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    loose: Node = Everything()
    facets: bool | Collection[str] = True
    kinds: Mapping[str, float] = field(default_factory=dict)
    """What kinds of thing the words ask for by how they are put, from 0 to 1."""
    nearness: Nearness | None = None
    """How near documents are by meaning: it changes the order, never what is found."""

    def counts(self, facet: str) -> bool:
        """Whether the counts of a facet are wanted."""
        return self.facets is True or (self.facets is not False and facet in self.facets)


def plan(request: SearchRequest, now: datetime, vocabulary: Vocabulary, lexicon: Lexicon) -> Plan:
    parts = counting(parse(request.q, vocabulary.protected), vocabulary)
    wanted = [token for part in parts if not part.excluded for token in part.tokens]
    if not parts:
        return Plan(replace(request, sort=without_words(request)), now)
    only_stop_words = all(is_stop_word(token) for token in wanted)
    nodes: list[Node] = []
    plain: list[Node] = []
    left = MOST_EXPANSIONS
    for part in parts:
        if part.quoted or part.excluded:
            node = phrase(token.term for token in part.tokens)
            nodes.append(Not(node) if part.excluded else node)
            plain.append(nodes[-1])
            continue
        for node, bare, used in _loose(part, vocabulary, lexicon, only_stop_words, left):
            nodes.append(node)
            plain.append(bare)
            left -= used
    asked = [node for node in nodes if not isinstance(node, Not)]
    excluded = [node for node in nodes if isinstance(node, Not)]
    return Plan(
        request,
        now,
        tree=all_of(nodes),
        plain=all_of(plain),
        words=tuple(token.term for token in wanted),
        exact=tuple(token.word for token in wanted if only_stop_words or not is_stop_word(token)),
        loose=all_of([any_of(asked), *excluded]) if asked else Everything(),
        kinds=kinds_asked_for(request.q),
    )


def without_words(request: SearchRequest) -> str:
    """Nothing fits better than another but by how near it is, or how soon; else the newest stand first."""
    if request.sort != "relevance":
        return request.sort
    if request.place is not None:
        return "distance"
    return next(
        (name for name, field in fields.items() if field.sort and request.kinds == field.leads), "relevance"
    )


def counting(parts: list[Part], vocabulary: Vocabulary) -> list[Part]:
    """Without what editors say does not count, unless that is all there is."""
    if not vocabulary.ignored:
        return parts
    kept = [_without_ignored(part, vocabulary) for part in parts]
    left = [part for part in kept if part.tokens]
    return left if any(not part.excluded for part in left) else parts


def _without_ignored(part: Part, vocabulary: Vocabulary) -> Part:
    """Words that a rule reads together count for it, whatever they are alone."""
    if part.quoted or part.excluded:
        return part
    at, tokens = 0, part.tokens
    kept: list[Token] = []
    while at < len(tokens):
        size, _ = _rule_at(tokens, at, vocabulary)
        runs = (
            tuple(token.term for token in tokens[at : at + n]) for n in range(vocabulary.longest, size, -1)
        )
        ignored = next((len(run) for run in runs if run in vocabulary.ignored), 0)
        if not ignored:
            kept += tokens[at : at + max(size, 1)]
        at += ignored or max(size, 1)
    return replace(part, tokens=tuple(kept))


def _loose(
    part: Part, vocabulary: Vocabulary, lexicon: Lexicon, keep_stop_words: bool, left: int
) -> Iterator[tuple[Node, Node, int]]:
    """For each stretch of words: the node, the same without expansions, how many expansions it took."""
    at, tokens = 0, part.tokens
    told = sum(not is_stop_word(token) for token in tokens) >= TOLD_AT_LENGTH
    while at < len(tokens):
        size, others = _rule_at(tokens, at, vocabulary)
        stretch = tokens[at : at + max(size, 1)]
        others = others[:left]
        left -= len(others)
        if not others and (joined := _joined(tokens, at, lexicon)):
            stretch, others = tokens[at : at + 2], ((joined,),)
        kept = [token for token in stretch if keep_stop_words or not is_stop_word(token)]
        at += len(stretch)
        if told and not others and is_length_of_time(stretch[0], tokens[at] if at < len(tokens) else None):
            continue
        if kept or others:
            words = [_word(token, lexicon) for token in kept or stretch]
            bare = all_of(words)
            yield any_of([bare, *map(_meant, others)]), bare, len(others)


def _meant(other: tuple[str, ...]) -> Node:
    """What a rule leads to: as if it had been typed, so that "careers fair" leads to "events"."""
    kinds = _kinds_by_term().get(other[0], ()) if len(other) == 1 else ()
    return any_of([phrase(other), *(Word(kind_term(kind)) for kind in kinds)])


@cache
def _kinds_by_term() -> dict[str, tuple[str, ...]]:
    from portal.search.analysis import terms

    return {terms(word)[0]: kinds for word, kinds in KINDS_ASKED_BY.items()}


def _rule_at(
    tokens: tuple[Token, ...], at: int, vocabulary: Vocabulary
) -> tuple[int, tuple[tuple[str, ...], ...]]:
    """The longest rule whose words start here: how many words, and what they also mean."""
    readings = [(token.term, _capitals(token, vocabulary)) for token in tokens[at : at + vocabulary.longest]]
    for size in range(len(readings), 0, -1):
        for choice in (0, 1):
            run = tuple(reading[choice] for reading in readings[:size])
            if run in vocabulary.rules:
                return size, vocabulary.rules[run]
    return 0, ()


def _capitals(token: Token, vocabulary: Vocabulary) -> str:
    """A query is often typed small: "send" may well mean SEND."""
    small = token.word in ORDINARY_WORDS and token.word in vocabulary.protected
    return f"_{token.word}" if small else token.term


def _word(token: Token, lexicon: Lexicon) -> Node:
    nodes: list[Node] = [Word(token.term)]
    if token.word in ORDINARY_WORDS and not token.term.startswith("_") and lexicon.has((f"_{token.word}",)):
        nodes.append(Word(f"_{token.word}"))
    nodes += [Word(kind_term(kind)) for kind in KINDS_ASKED_BY.get(token.word, ())]
    if len(nodes) == 1:
        nodes += _halves(token, lexicon)
    return any_of(nodes)


def _halves(token: Token, lexicon: Lexicon) -> list[Node]:
    """One word that the index holds as two: "liquidlogic" stands there as "Liquid Logic", "ch2041" as "CH-2041"."""
    from portal.search.analysis import terms

    word = token.word
    if word.isdecimal() or not word.isalnum() or len(word) < 2 * SHORTEST_HALF:
        return []
    cuts = range(SHORTEST_HALF, len(word) - SHORTEST_HALF + 1)
    pairs = [terms(f"{word[:cut]} {word[cut:]}") for cut in cuts]
    return [phrase(pair) for pair in pairs if lexicon.has(pair)]


def _joined(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> str:
    """Two words that the index holds as one, or nothing."""
    from portal.search.analysis import terms

    if at + 1 >= len(tokens) or any(is_stop_word(token) for token in tokens[at : at + 2]):
        return ""
    both = terms(tokens[at].word + tokens[at + 1].word)
    return both[0] if len(both) == 1 and lexicon.has(both) else ""


__all__ = ["Any", "Lexicon", "Plan", "plan"]
