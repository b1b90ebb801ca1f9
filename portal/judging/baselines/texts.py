"""The words of a document, as a site without a field registry would index them."""

import sqlite3
from collections.abc import Iterable, Sequence

from portal.search.fields import Type, fields
from portal.search.prepared import searchable_body
from portal.search.types import Document
from portal.search.values import keywords

STOP_WORDS = frozenset(
    """a about all am an and any are as at be been but by can could did do does for from had has have he her him his
    how i if in into is it its just me more most my no nor not now of on or our out own s same she should so some
    such t than that the their them then there these they this those to too up very was we were what when where
    which while who whom why will with you your""".split()
)


def employer_of(document: Document) -> str:
    known = fields["employer"].labels() if "employer" in fields else {}
    return " ".join(known.get(value, "") for value in keywords(document.values.get("employer")))


def places_of(document: Document) -> str:
    return " ".join(place.name for place in document.places)


def facts_of(document: Document) -> str:
    """The labels of every value that it has."""
    named = {name: field.labels() for name, field in fields.items() if field.type is Type.KEYWORD}
    return " ".join(
        known.get(value, "") for name, known in named.items() for value in keywords(document.values.get(name))
    )


def description_of(document: Document) -> str:
    return f"{document.summary} {searchable_body(document)}"


def everything_of(document: Document) -> str:
    asked = [question for passage in document.passages for question in passage.questions]
    facts = [places_of(document), facts_of(document), description_of(document)]
    return " ".join([document.title, *document.names, *document.questions, *asked, *facts])


def indexed(columns: Sequence[str], rows: Iterable[tuple[str, ...]]) -> sqlite3.Connection:
    """SQLite's full text with Porter's stems: an address, then a text a column."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    named = ", ".join(columns)
    connection.execute(
        f"CREATE VIRTUAL TABLE words USING fts5(url UNINDEXED, {named}, tokenize='porter unicode61')"
    )
    marks = ", ".join("?" * (len(columns) + 1))
    connection.executemany(f"INSERT INTO words VALUES ({marks})", rows)  # noqa: S608
    return connection
