"""A document made ready for an engine: analysed texts, stored record, digest."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from .analysis import Token, analyse
from .fields import Type, fields
from .kinds import kind_term, meaning_term
from .serialise import dump, dump_passage
from .types import Document, Passage
from .values import keywords

TEXTS = ("title", "names", "questions", "summary", "facts", "body")
GAP = "_|_"
"""Stands between two texts of one column, so that no phrase runs from one into the next."""


@dataclass(frozen=True, slots=True)
class PreparedPassage:
    key: str
    record: str
    digest: str
    heading: str
    questions: str
    body: str
    chatbot: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """``texts`` holds terms by column, ``exact`` every unstemmed word of them; ``body`` the readable text."""

    key: str
    record: str
    digest: str
    body: str
    texts: tuple[str, ...]
    exact: str
    passages: tuple[PreparedPassage, ...]


class Preparer:
    """Prepares many documents; reads every field's labels once."""

    def __init__(self, protected: Collection[str]) -> None:
        self.protected = protected

    @cached_property
    def labels(self) -> dict[str, Mapping[str, str]]:
        searched = {n: f for n, f in fields.items() if f.searched and f.choices and f.type is Type.KEYWORD}
        return {name: field.labels() for name, field in searched.items()}

    def prepare(self, document: Document) -> Prepared:
        body = searchable_body(document)
        shown = [passage for passage in document.passages if passage.searchable]
        columns = {
            "title": [document.title],
            "names": document.names,
            "questions": [*document.questions, *(q for passage in shown for q in passage.questions)],
            "summary": [document.summary],
            "facts": self._facts(document),
            "body": [body],
        }
        tokens = {name: [self._tokens(text) for text in columns[name]] for name in TEXTS}
        tokens["facts"].append([Token(kind_term(document.kind), "", 0, 0, "")])
        tokens["facts"] += [[Token(term, "", 0, 0, "")] for term in self._meanings(document)]
        texts = tuple(_joined(tokens[name], "term") for name in TEXTS)
        record = dump(document)
        by_key = {passage.key: passage for passage in reversed(document.passages)}
        passages = tuple(self._passage(passage, document) for passage in reversed(by_key.values()))
        return Prepared(
            key=document.key,
            record=record,
            digest=_digest([record, body, *texts, *(p.digest + p.record for p in passages)]),
            body=body,
            texts=texts,
            exact=" ".join(_joined(tokens[name], "word") for name in TEXTS),
            passages=passages,
        )

    def _tokens(self, text: str) -> list[Token]:
        return analyse(text, self.protected)

    def _meanings(self, document: Document) -> list[str]:
        found = [tuple(token.term for token in self._tokens(text)) for text in document.means]
        return [meaning_term(terms) for terms in found if terms]

    def _facts(self, document: Document) -> list[str]:
        found = [place.name for place in document.places]
        for name, labels in self.labels.items():
            found += [labels.get(value, "") for value in keywords(document.values.get(name))]
        return found

    def _passage(self, passage: Passage, document: Document) -> PreparedPassage:
        texts = [passage.heading, *passage.questions, passage.text]
        heading, *questions, body = [_joined([self._tokens(text)], "term") for text in texts]
        return PreparedPassage(
            key=passage.key,
            record=dump_passage(passage),
            digest=_digest([document.title, *document.questions, *texts]),
            heading=heading,
            questions=f" {GAP} ".join(questions),
            body=body,
            chatbot=passage.chatbot,
        )


def searchable_body(document: Document) -> str:
    """The document's own body, or its passages one after the other when it gives none."""
    if document.body:
        return document.body
    shown = [passage for passage in document.passages if passage.searchable]
    return "\n".join(part for passage in shown for part in (passage.heading, passage.text) if part)


def _joined(texts: Iterable[list[Token]], attribute: str) -> str:
    pieces = [" ".join(word for token in tokens if (word := getattr(token, attribute))) for tokens in texts]
    return f" {GAP} ".join(piece for piece in pieces if piece)


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
