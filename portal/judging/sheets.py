"""Sheets for whoever judges: a query, what is wanted by it, and each result as a reader meets it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from portal.search.fields import fields
from portal.search.kinds import ONE, STATUSES
from portal.search.prepared import searchable_body
from portal.search.types import Document
from portal.search.values import at, bounds, keywords
from portal.search.wording import said_own

from .queries import Query

LINE_WORDS, TEXT_WORDS = 24, 400
LEFT_OUT = frozenset(
    "employer feature town council pay_band campaign programme series been trained_in role_family".split()  # noqa: SIM905
)


def sheet(queries: Iterable[Query], pool: Mapping[str, list[str]], lines: Mapping[str, str]) -> Iterator[str]:
    """One block a query; its results are numbered as they are to be graded."""
    for query in queries:
        if query.id in pool:
            yield f"\n=== {query.id}  “{query.q}”\n    wants: {query.want}\n"
            for number, url in enumerate(pool[query.id], 1):
                yield f"{query.id}\t{number}\t{lines[url]}\n"


@dataclass(frozen=True, slots=True)
class Telling:
    """Documents in words, as they stand at ``now``."""

    now: datetime

    def line(self, document: Document) -> str:
        parts = [
            str(ONE.get(document.kind, document.kind)).upper(),
            document.title,
            *self.facts(document),
            f"[{self.status(document)}]",
            cut(document.summary or searchable_body(document), LINE_WORDS),
            document.url,
        ]
        return " | ".join(part for part in parts if part)

    def text(self, document: Document) -> str:
        """All that a judge may need who doubts."""
        questions = " / ".join(document.questions)
        return "\n".join(
            [
                self.line(document),
                f"  also called: {', '.join(document.names)}",
                f"  questions: {questions}",
                f"  {cut(searchable_body(document), TEXT_WORDS)}",
            ]
        )

    def status(self, document: Document) -> str:
        held = [span.value for span in document.statuses if span.holds(self.now)]
        return ", ".join(str(STATUSES.get(value, value)) for value in held) or "always there"

    def facts(self, document: Document) -> list[str]:
        employer = ", ".join(self._labels(document, "employer"))
        places = "; ".join(place.name for place in document.places[:4])
        return [employer, places, ", ".join(self._others(document))]

    def _others(self, document: Document) -> Iterator[str]:
        values = at(document.values, self.now)
        for name in values:
            if name not in fields or name in LEFT_OUT:
                continue
            if fields[name].is_range:
                ends = bounds(values[name])
                if fields[name].unit.startswith("£") and ends:
                    yield said_own(fields[name], *ends)
            else:
                yield from (label for label in self._labels(document, name) if label != document.title)

    def _labels(self, document: Document, name: str) -> list[str]:
        if name not in fields:
            return []
        known = fields[name].labels()
        held = keywords(at(document.values, self.now).get(name))
        if known.keys() == {"true", "false"}:
            return [str(fields[name].label)] if held == ["true"] else []
        return [known.get(value, value) for value in held]


def cut(text: str, most: int) -> str:
    words = text.split()
    return " ".join(words[:most]) + (" …" if len(words) > most else "")


def write(
    folder: Path,
    queries: list[Query],
    pool: Mapping[str, list[str]],
    telling: Telling,
    documents: Mapping[str, Document],
    size: int,
) -> list[Path]:
    """Sheets of ``size`` queries, the documents in full beside them, and which number stands for what."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = {url: telling.line(documents[url]) for urls in pool.values() for url in urls}
    texts = "\n\n".join(telling.text(documents[url]) for url in sorted(lines))
    (folder / "documents.txt").write_text(texts + "\n", encoding="utf-8")
    keys = (f"{q}\t{n}\t{url}\n" for q, urls in pool.items() for n, url in enumerate(urls, 1))
    (folder / "numbers.tsv").write_text("".join(keys), encoding="utf-8")
    asked = [query for query in queries if query.id in pool]
    paths = []
    for start in range(0, len(asked), size):
        path = folder / f"shard{start // size + 1}.txt"
        path.write_text("".join(sheet(asked[start : start + size], pool, lines)), encoding="utf-8")
        paths.append(path)
    return paths
