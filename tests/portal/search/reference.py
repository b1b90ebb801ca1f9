"""The reference backend: plain Python over plain documents, slow and obvious. The engines must agree with it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from portal.places.distance import miles_between
from portal.search.analysis import BUILT_IN, analyse, fold
from portal.search.backends import Found, Match
from portal.search.fields import fields
from portal.search.kinds import PARTS, TIERS, kind_term
from portal.search.locating import NEAR_ENOUGH
from portal.search.queries.planning import Plan
from portal.search.queries.tree import All, Any, Everything, Node, Not, Phrase, Word
from portal.search.types import Dated, Document

ENOUGH = 10


class ReferenceIndex:
    name = "reference"

    def __init__(self, documents: list[Document], protected: frozenset[str] = BUILT_IN) -> None:
        self.documents = sorted(documents, key=lambda document: document.key)
        self.protected = protected
        self.read: dict[str, list[list[str]]] = {}

    @contextmanager
    def reading(self) -> Iterator["ReferenceIndex"]:
        yield self

    # What stands in a document

    def texts(self, document: Document) -> list[str]:
        shown = [p for p in document.passages if p.searchable]
        questions = [*document.questions, *(question for p in shown for question in p.questions)]
        texts = [document.title, *document.names, *questions, document.summary, self.body(document)]
        texts += [place.name for place in document.places]
        for name, field in fields.items():
            if field.choices:
                texts += [field.labels().get(value, "") for value in self.values(document, name)]
        return texts

    def body(self, document: Document) -> str:
        shown = [p for p in document.passages if p.searchable]
        parts = [part for p in shown for part in (p.heading, p.text) if part]
        return document.body or "\n".join(parts)

    def runs(self, document: Document) -> list[list[str]]:
        if document.key not in self.read:
            self.read[document.key] = self.runs_of(document)
        return self.read[document.key]

    def runs_of(self, document: Document) -> list[list[str]]:
        runs = [[token.term for token in analyse(text, self.protected)] for text in self.texts(document)]
        return [*runs, [kind_term(document.kind)]]

    def values(self, document: Document, name: str) -> list[str]:
        found = self.held(document, name, None)
        return [str(item).lower() if isinstance(item, bool) else str(item) for item in found]

    def held(self, document: Document, name: str, now: datetime | None) -> tuple:
        """A field's values at an instant; all that it ever has without one."""
        value = document.values.get(name)
        several = value if isinstance(value, tuple) else () if value is None else (value,)
        found: list = []
        for part in several:
            if isinstance(part, Dated):
                if now is None or part.holds(now):
                    found += part.value if isinstance(part.value, tuple) else [part.value]
            else:
                found.append(part)
        return tuple(found)

    def values_at(self, document: Document, name: str, now: datetime) -> list[str]:
        return [
            str(item).lower() if isinstance(item, bool) else str(item)
            for item in self.held(document, name, now)
        ]

    def has(self, terms: tuple[str, ...]) -> bool:
        return any(self.matches(document, Phrase(terms)) for document in self.documents)

    def words(self) -> Mapping[str, int]:
        counted: Counter[str] = Counter()
        for document in self.documents:
            texts = self.texts(document)
            counted.update({token.word for text in texts for token in analyse(text, self.protected)})
        return counted

    # Whether it passes

    def matches(self, document: Document, node: Node) -> bool:
        match node:
            case Everything():
                return True
            case Word(term):
                return any(term in run for run in self.runs(document))
            case Phrase(terms):
                return any(
                    tuple(run[at : at + len(terms)]) == terms
                    for run in self.runs(document)
                    if terms[0] in run
                    for at in range(len(run))
                )
            case All(nodes):
                return all(self.matches(document, part) for part in nodes)
            case Any(nodes):
                return any(self.matches(document, part) for part in nodes)
            case Not(part):
                return not self.matches(document, part)

    def statuses(self, document: Document, now: datetime) -> tuple[str, ...]:
        return tuple(sorted({span.value for span in document.statuses if span.holds(now)}))

    def miles(self, document: Document, plan: Plan) -> float | None:
        if plan.request.place is None or not document.places:
            return None
        return min(miles_between(place, plan.request.place) for place in document.places)

    def passes(self, document: Document, plan: Plan, but: str = "") -> bool:
        request = plan.request
        conditions = {
            "kind": not request.kinds or document.kind in request.kinds,
            "status": not request.status
            or bool(set(self.statuses(document, plan.now)) & set(request.status)),
            "keys": not request.keys or document.key in request.keys,
            "language": not request.language or document.language == request.language,
        }
        if request.place and request.miles is not None:
            miles = self.miles(document, plan)
            inside = set(self.values(document, "council")) & set(request.place.areas)
            anywhere = "remote" in self.values(document, "where")
            close = miles is not None and miles <= request.miles + NEAR_ENOUGH
            conditions["place"] = close or anywhere or bool(inside)
        for name, chosen in request.filters.items():
            conditions[name] = bool(set(self.values_at(document, name, plan.now)) & set(chosen))
        for name, (low, high) in request.ranges.items():
            found = self.held(document, name, plan.now)
            reaches = (
                bool(found) and (low is None or max(found) >= low) and (high is None or min(found) <= high)
            )
            conditions[name] = reaches
        return document.visible.holds(plan.now) and all(ok for name, ok in conditions.items() if name != but)

    # What is found

    def find(self, plan: Plan) -> Found:
        matching = [document for document in self.documents if self.matches(document, plan.tree)]
        passing = [document for document in matching if self.passes(document, plan)]
        ordered = sorted(passing, key=lambda document: self.rank(document, plan))
        request = plan.request
        start = (request.page - 1) * request.page_size
        facets = {"kind": lambda d: [d.kind], "status": lambda d: self.statuses(d, plan.now)}
        for name, field in fields.items():
            if field.facet:
                facets[name] = lambda d, name=name: set(self.values_at(d, name, plan.now))
        return Found(
            total=len(passing),
            page=tuple(self.match(document, plan) for document in ordered[start : start + request.page_size]),
            facets={
                name: Counter(value for d in matching if self.passes(d, plan, but=name) for value in of(d))
                for name, of in facets.items()
            },
            related=self.related(plan, matching) if len(passing) < ENOUGH else (),
            known=any(document.visible.holds(plan.now) for document in matching),
        )

    def related(self, plan: Plan, matching: list[Document]) -> tuple[Match, ...]:
        """All that holds some of the words; which ten of them are shown is for relevance."""
        if not plan.words or plan.request.page > 1 or plan.loose == Everything():
            return ()
        some = [document for document in self.documents if self.matches(document, plan.loose)]
        return tuple(self.match(d, plan) for d in some if d not in matching and self.passes(d, plan))

    def match(self, document: Document, plan: Plan) -> Match:
        document = replace(document, body=self.body(document), passages=())
        return Match(document, self.statuses(document, plan.now), self.miles(document, plan))

    def rank(self, document: Document, plan: Plan) -> tuple:
        """Exact for every sort but relevance, which is bounded by judged queries."""
        tier: tuple = (
            max((TIERS.get(status, 0) for status in self.statuses(document, plan.now)), default=0),
            document.kind in PARTS,
        )
        sort = plan.request.sort
        name, backwards = sort.removeprefix("-"), sort.startswith("-")
        several = self.held(document, name, plan.now) if name in fields else ()
        if name in fields:
            if not several:
                return (*tier, 1, 0, document.key)
            if fields[name].is_range:
                number = max(several) if backwards else min(several)
                seconds = number.timestamp() if isinstance(number, datetime) else number
                return (*tier, 0, -seconds if backwards else seconds, document.key)
            first = min(several)
            return (*tier, 0, [-ord(c) for c in first] + [1] if backwards else first, document.key)
        if sort == "title":
            return (*tier, 0, fold(document.title), document.key)
        miles = self.miles(document, plan)
        if sort == "distance" and plan.request.place:
            return (*tier, miles is None, miles or 0, document.key)
        at = document.published_at
        return (*tier, at is None, -at.timestamp() if at else 0, document.key)
