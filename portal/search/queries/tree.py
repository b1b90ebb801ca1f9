"""The query tree. A word may stand in any text of a document, a phrase within one text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Everything:
    """No words: all documents."""


@dataclass(frozen=True, slots=True)
class Word:
    term: str


@dataclass(frozen=True, slots=True)
class Phrase:
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class All:
    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Any:
    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    node: "Node"


Node: TypeAlias = Everything | Word | Phrase | All | Any | Not


def all_of(nodes: Iterable[Node]) -> Node:
    kept = tuple(dict.fromkeys(nodes))
    return kept[0] if len(kept) == 1 else All(kept) if kept else Everything()


def any_of(nodes: Iterable[Node]) -> Node:
    kept = tuple(dict.fromkeys(nodes))
    return kept[0] if len(kept) == 1 else Any(kept)


def phrase(terms: Iterable[str]) -> Node:
    kept = tuple(terms)
    return Word(kept[0]) if len(kept) == 1 else Phrase(kept)


def runs(node: Node) -> Iterator[tuple[str, ...]]:
    """Every run of terms that a match may show, for highlights; what is excluded shows nothing."""
    if isinstance(node, Word):
        yield (node.term,)
    elif isinstance(node, Phrase):
        yield node.terms
    elif isinstance(node, (All, Any)):
        for part in node.nodes:
            yield from runs(part)


def asked_for(node: Node) -> tuple[Node, ...]:
    """What a tree asks for, each word or choice of words by itself."""
    wanted, _ = split(node)
    if isinstance(wanted, Everything):
        return ()
    return wanted.nodes if isinstance(wanted, All) else (wanted,)


def split(node: Node) -> tuple[Node, list[Node]]:
    """What is asked for, and what is excluded. Exclusions stand only at the top of a tree."""
    parts = node.nodes if isinstance(node, All) else (node,)
    excluded = [part.node for part in parts if isinstance(part, Not)]
    return all_of(part for part in parts if not isinstance(part, Not)), excluded
