"""A document made ready for an engine: analysed texts, stored record, digest."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from .analysis import Words
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
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """``texts`` holds terms by column, ``exact`` every unstemmed word of them; ``body`` the readable text, and
    ``record`` all else of the ``document``."""

    key: str
    document: Document
    record: str
    digest: str
    body: str
    texts: tuple[str, ...]
    exact: str
    passages: tuple[PreparedPassage, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """The terms of a text and its folded words, each with a space between two."""

    terms: str = ""
    words: str = ""


class Preparer:
    """Prepares many documents; reads every field's labels once, and each line of a document, which stands in its body
    and in a passage."""

    def __init__(self, protected: Collection[str]) -> None:
        self._words = Words(protected)
        self._lines: dict[str, Read] = {}

    @cached_property
    def labels(self) -> dict[str, Mapping[str, str]]:
        searched = {n: f for n, f in fields.items() if f.searched and f.choices and f.type is Type.KEYWORD}
        return {name: field.labels() for name, field in searched.items()}

    def prepare(self, document: Document) -> Prepared:
        self._lines.clear()
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
        read = {name: [self._read(text) for text in columns[name]] for name in TEXTS}
        marks = [kind_term(document.kind), *self._meanings(document)]
        read["facts"] += [Read(terms=mark) for mark in marks]
        texts = tuple(_joined(one.terms for one in read[name]) for name in TEXTS)
        record = dump(document)
        by_key = {passage.key: passage for passage in reversed(document.passages)}
        passages = tuple(self._passage(passage, document) for passage in reversed(by_key.values()))
        return Prepared(
            key=document.key,
            document=document,
            record=record,
            digest=_digest([record, body, *texts, *(p.digest + p.record for p in passages)]),
            body=body,
            texts=texts,
            exact=" ".join(_joined(one.words for one in read[name]) for name in TEXTS),
            passages=passages,
        )

    def _read(self, text: str) -> Read:
        """Line by line: no word runs on into the next."""
        lines = [self._line(line) for line in text.split("\n")]
        if len(lines) == 1:
            return lines[0]
        return Read(
            " ".join(line.terms for line in lines if line.terms),
            " ".join(line.words for line in lines if line.words),
        )

    def _line(self, line: str) -> Read:
        if line not in self._lines:
            read = self._words.of(line)
            self._lines[line] = Read(
                " ".join([term for _word, term in read]), " ".join([word for word, _term in read])
            )
        return self._lines[line]

    def _meanings(self, document: Document) -> list[str]:
        found = [tuple(term for _word, term in self._words.of(text)) for text in document.means]
        return [meaning_term(terms) for terms in found if terms]

    def _facts(self, document: Document) -> list[str]:
        found = [place.name for place in document.places]
        for name, labels in self.labels.items():
            found += [labels.get(value, "") for value in keywords(document.values.get(name))]
        return found

    def _passage(self, passage: Passage, document: Document) -> PreparedPassage:
        texts = [passage.heading, *passage.questions, passage.text]
        heading, *questions, body = [self._read(text).terms for text in texts]
        return PreparedPassage(
            key=passage.key,
            record=dump_passage(passage),
            digest=_digest([document.title, *document.questions, *texts]),
            heading=heading,
            questions=f" {GAP} ".join(questions),
            body=body,
            chatbot=passage.chatbot,
            until=passage.until,
        )


def searchable_body(document: Document) -> str:
    """The document's own body, or its passages one after the other when it gives none."""
    if document.body:
        return document.body
    shown = [passage for passage in document.passages if passage.searchable]
    return "\n".join(part for passage in shown for part in (passage.heading, passage.text) if part)


def _joined(texts: Iterable[str]) -> str:
    return f" {GAP} ".join(text for text in texts if text)


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
