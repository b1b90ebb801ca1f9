"""Tokens of a line of pay as clauses: each holds figures and the words that say what they are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from careers.pay.tokens import Token

_WELL_FORMED = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?\Z")
_YEARS = range(1990, 2100)


@dataclass
class Figure:
    """One sum or range as written; ``low`` is None when the digits are not a number."""

    low: Decimal | None
    high: Decimal | None = None
    ranged: bool = False
    progression: bool = False
    kilo: bool = False
    symbol: bool = True
    malformed: bool = False
    bound: str = ""
    """``UP_TO`` or ``FROM`` when only one end is given."""


@dataclass
class Clause:
    joined_by: str = ""
    figures: list[Figure] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    extras: list[tuple[str, int]] = field(default_factory=list)
    """Types of extra money, each with how many figures stood before it."""
    unit: str | None = None
    percent: Decimal | None = None
    pro_rata_first: bool = False

    def absorb(self, other: "Clause") -> None:
        self.kinds |= other.kinds
        self.unit = self.unit or other.unit
        self.extras += [(kind, len(self.figures)) for kind, _ in other.extras]


class Reader:
    """Walks the tokens once."""

    def __init__(self) -> None:
        self.clauses = [Clause()]
        self.connector = ""
        self.between = False
        self.bound = ""

    def read(self, line: Iterable[Token]) -> list[Clause]:
        waiting = ""
        for token in line:
            joins = self._joins(token)
            if waiting == "PLUS" and token.kind == "PROGRESS":
                waiting = ""  # "with progression to" goes on about the same pay
            if joins:
                waiting = joins if not (waiting in {"PLUS", "INCLUDES"} and joins == "SEPARATOR") else waiting
                continue
            if waiting and not (self.connector and token.kind in {"MONEY", "BARE"}):
                self.clauses.append(Clause(joined_by=waiting))
            waiting = ""
            self._take(token, self.clauses[-1])
        if waiting == "PLUS" and self.clauses[-1].figures:
            self.clauses[-1].figures[-1].bound = self.clauses[-1].figures[-1].bound or "FROM"
        return self.clauses

    def _joins(self, token: Token) -> str:
        if token.kind == "AND":
            if self.between:
                self.between, self.connector = False, "TO"
                return ""
            return "PLUS"
        if token.kind in {"PLUS", "INCLUDES", "OPEN", "SEPARATOR"}:
            self.connector = ""
            return token.kind
        return ""

    def _take(self, token: Token, clause: Clause) -> None:
        if token.kind in {"MONEY", "BARE"}:
            self._figure(token, clause)
        elif token.kind in {"TO", "UP_TO", "PROGRESS", "FROM", "BETWEEN"}:
            self._between(token, clause)
        elif token.kind.startswith("UNIT_"):
            clause.unit = clause.unit or token.kind.removeprefix("UNIT_").lower()
        elif token.kind.startswith("EXTRA_"):
            clause.extras.append((token.kind.removeprefix("EXTRA_"), len(clause.figures)))
        elif token.kind == "PERCENT":
            clause.percent = Decimal(re.match(r"[\d.]+", token.text).group())  # type: ignore[union-attr]
        else:
            clause.pro_rata_first |= token.kind == "PRO_RATA" and not clause.figures
        clause.kinds.add(token.kind)

    def _between(self, token: Token, clause: Clause) -> None:
        figures = self._open_figures(clause, token.kind)
        if token.kind == "BETWEEN":
            self.between = True
        elif token.kind != "FROM" and figures and (token.kind == "PROGRESS" or not figures[-1].ranged):
            self.connector = token.kind
        elif token.kind in {"UP_TO", "FROM"}:
            self.bound = token.kind

    def _open_figures(self, clause: Clause, kind: str) -> list[Figure]:
        """A rise may stand behind a comma or bracket; a range may not."""
        if kind == "PROGRESS" and not clause.figures and len(self.clauses) > 1:
            return self.clauses[-2].figures
        return clause.figures

    def _figure(self, token: Token, clause: Clause) -> None:
        figure = figure_of(token)
        if figure is None:
            return
        figures = self._open_figures(clause, self.connector)
        if self.connector and figures:
            _extend(figures[-1], figure, progression=self.connector == "PROGRESS")
        else:
            figure.bound = self.bound
            clause.figures.append(figure)
        self.connector = self.bound = ""


def figure_of(token: Token) -> Figure | None:
    """None for a bare number that is no money (a year)."""
    text = token.text.lower().replace("gbp", "£").replace("£", "").strip()
    kilo = text.endswith("k")
    digits = text.removesuffix("k").strip().rstrip(".,")
    symbol = token.kind == "MONEY"
    if not _WELL_FORMED.match(digits):
        return Figure(None, symbol=symbol, malformed=True, kilo=kilo)
    value = Decimal(digits.replace(",", ""))
    if not symbol and not kilo and digits.isdigit() and int(digits) in _YEARS:
        return None
    return Figure(value * 1000 if kilo else value, kilo=kilo, symbol=symbol)


def _extend(first: Figure, second: Figure, *, progression: bool) -> None:
    """``36-40k`` reads as thousands at both ends: the k is written once for the range."""
    if second.kilo and not first.kilo and first.low is not None and first.low < 1000:
        first.low *= 1000
    first.high = second.low
    first.ranged = True
    first.progression = progression
    first.kilo |= second.kilo
    first.symbol |= second.symbol
    first.malformed |= second.malformed


def fold(clauses: list[Clause]) -> list[Clause]:
    """A clause without figures says something about the one before it: ``£35ph (PAYE)``."""
    folded: list[Clause] = []
    for clause in clauses:
        aside = clause.joined_by in {"OPEN", "SEPARATOR"} and not clause.figures and clause.percent is None
        if folded and aside and (not clause.extras or _is_unnamed(folded[-1])):
            folded[-1].absorb(clause)
        else:
            folded.append(clause)
    return folded


def _is_unnamed(clause: Clause) -> bool:
    return clause.joined_by in {"PLUS", "INCLUDES"} and not clause.extras
