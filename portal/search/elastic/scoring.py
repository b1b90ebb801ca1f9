"""What a match is worth to the cluster, part by part, by the weights of every engine."""

from collections.abc import Iterable, Iterator

from django.utils import timezone
from elasticsearch.dsl import Q
from elasticsearch.dsl.query import Query

from portal.search.kinds import meaning_term
from portal.search.queries.planning import Plan
from portal.search.queries.tree import Everything, Node, Word, asked_for, phrase, runs, split
from portal.search.ranking import NAMES, PIVOT_MILES, RELATED, SHORT_TEXTS, WEIGHTS
from portal.search.types import Point

from .conditions import tree_query

SCALE = 10
"""Scores are as many times the weights of every engine, for the cluster's are short floats."""
HALF = 8.0
"""The BM25 that is worth half of what any can be worth."""
SCORED = ["title^8", "names^7", "questions^4", "summary^3", "facts^2", "body"]


def scoring(plan: Plan) -> list[Query]:
    """What lifts a match: whole titles and names first, then exact words, then BM25."""
    return [query for _name, query in score_parts(plan)]


def named_scoring(plan: Plan) -> list[Query]:
    """The same, each named, so that the cluster says what each is worth to a document."""
    named = []
    for place, (name, query) in enumerate(score_parts(plan)):
        query._params["_name"] = f"{place}:{name}"
        named.append(query)
    return named


def score_parts(plan: Plan) -> Iterator[tuple[str, Query]]:
    if not plan.words:
        return
    whole = phrase(plan.words)
    yield "title_is", _worth("title_is", Q("term", title_words=" ".join(plan.words)))
    yield "means", _worth("means", tree_query(Word(meaning_term(plan.words)), "facts"))
    for name in ("title", "names", "questions"):
        yield f"{name}_phrase", _worth(f"{name}_phrase", tree_query(whole, name))
    wanted, _ = split(plan.plain)
    if not isinstance(wanted, Everything):
        yield "title_all", _worth("title_all", tree_query(wanted, "title"))
        yield "unexpanded", _worth("unexpanded", tree_query(wanted))
    if plan.exact:
        yield "exact", _worth("exact", Q("bool", filter=[Q("term", exact=word) for word in plan.exact]))
    for asked in kinds_in(plan):
        yield "kind_asked", _worth("kind_asked", asked)
    for name, texts in (("named_by", NAMES), ("about", SHORT_TEXTS)):
        for query in shared_out(plan, texts):
            yield name, _worth(name, query, 1 / len(asked_for(plan.tree)))
    for kind, share in plan.kinds.items():
        yield "kind_meant", _worth("kind_meant", Q("term", kind=kind), share)
    overdue = Q("range", review_on={"lte": timezone.localdate(plan.now).toordinal()})
    yield "up_to_date", _worth("up_to_date", Q("bool", must_not=[overdue]))
    if plan.request.place:
        yield "near", near(plan.request.place)
    yield "words", scored(positive(plan.tree), WEIGHTS["words"])


def related_scoring(plan: Plan) -> list[Query]:
    """What lifts that which holds only some of the words."""
    about = RELATED["about"] / max(len(asked_for(plan.tree)), 1)
    return [
        scored(positive(plan.loose), RELATED["words"]),
        *(_constant(kind, RELATED["kind_asked"]) for kind in kinds_in(plan)),
        *(_constant(held, about) for held in shared_out(plan, SHORT_TEXTS)),
    ]


def kinds_in(plan: Plan) -> Iterator[Query]:
    """The kinds that the words name."""
    return (Q("term", facts=run[0]) for run in runs(plan.tree) if run[0].startswith("_kind_"))


def scored(node: Node, weight: float) -> Query:
    """BM25 over all texts of every term that a tree asks for, as a share of what any can be worth."""
    words = " ".join(dict.fromkeys(term for run in runs(node) for term in run))
    found = Q("combined_fields", query=words, fields=SCORED, operator="or")
    share = "params.most * _score / (_score + params.half)"
    return Q(
        "script_score",
        query=found,
        script={"source": share, "params": {"most": SCALE * weight, "half": HALF}},
    )


def near(place: Point) -> Query:
    """All of it at the place itself, a half where the pivot is."""
    origin = {"lat": place.latitude, "lon": place.longitude}
    boost, pivot = SCALE * WEIGHTS["near"], f"{PIVOT_MILES}mi"
    by_miles = Q("distance_feature", field="places.point", origin=origin, pivot=pivot, boost=boost)
    return Q("nested", path="places", score_mode="max", query=by_miles)


def shared_out(plan: Plan, texts: Iterable[str]) -> Iterator[Query]:
    """For each of the words typed, whether it stands in one of these texts."""
    for node in asked_for(plan.tree):
        yield Q("bool", should=[tree_query(node, text) for text in texts], minimum_should_match=1)


def _worth(name: str, query: Query, share: float = 1.0) -> Query:
    return _constant(query, WEIGHTS[name] * share)


def _constant(query: Query, weight: float) -> Query:
    return Q("constant_score", filter=query, boost=SCALE * weight)


def positive(node: Node) -> Node:
    return split(node)[0]
