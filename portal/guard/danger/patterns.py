"""Rules and shields as data, compiled once. Every gap is bounded, so matching takes time linear in the text."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from portal.guard.danger.verdict import Category, Severity

RULES = files("portal.guard.danger") / "rules"
ORDER = list(Category)


@dataclass(frozen=True)
class Rule:
    name: str
    """What it finds, in a few words; no two share one."""
    category: Category
    severity: Severity
    pattern: re.Pattern[str]
    eases: bool
    """A plain mark of the past ("when I was six") makes it a past hurt."""
    own: bool
    """What a person says of herself or himself: read even inside a question about the work."""
    first: bool
    """Names its subject so exactly that it counts before the other categories."""
    yields: bool
    """Beside a careers question it is a worry, not danger."""


@cache
def rules() -> tuple[Rule, ...]:
    """Danger before worry, then by category."""
    found = [rule for name in Category for rule in _rules_of(name)]
    return tuple(
        sorted(
            found,
            key=lambda rule: (rule.severity != Severity.DANGER, not rule.first, ORDER.index(rule.category)),
        )
    )


@cache
def shields() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What covers words from every rule, and what covers them from all but the own ones."""
    data = _read("_shields")
    return _compiled(tuple(data["figures"])), _compiled(tuple(data["work"]))


@cache
def vocabulary() -> frozenset[str]:
    """Every word that a rule, a shield or the shared words name."""
    patterns = [rule.pattern for rule in rules()] + list(shields())
    return frozenset(re.findall(r"[a-z]+", " ".join(pattern.pattern for pattern in patterns)))


def _rules_of(category: Category) -> list[Rule]:
    data = _read(category.value)
    return [
        Rule(
            row["name"],
            Category(row.get("category", category)),
            Severity(row["severity"]),
            _compiled(tuple(row["say"])),
            row.get("eases", False),
            row.get("own", False),
            row.get("first", False),
            row.get("yields", False),
        )
        for row in data["rule"]
    ]


def _read(name: str) -> dict:
    return tomllib.loads((RULES / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def _words() -> dict[str, str]:
    words: dict[str, str] = {}
    for name, text in _read("_words")["words"].items():
        words[name] = f"(?:{_filled(text, words)})"
    return words


@cache
def word_class(name: str) -> re.Pattern[str]:
    """The words that the rules write as ``{name}``."""
    return _compiled((f"{{{name}}}",))


def _filled(text: str, words: dict[str, str]) -> str:
    return re.sub(r"\{([a-z]+)\}", lambda match: words[match.group(1)], text)


def _compiled(lines: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?<= )(?:" + "|".join(_expanded(line) for line in lines) + r")(?= )")


def _expanded(line: str) -> str:
    """``~`` and ``~~`` are up to three and eight words of one sentence; ``[^.]*`` the rest of it up to
    where a person speaks of her own, at most 300 characters."""
    line = _filled(line, _words())
    line = line.replace("[^.]*", r"(?:(?! (?:my|our|i|me|neighbours?|next) )[^.]){0,300}(?<! )")
    line = re.sub(r" ~~(?= |$)", r"(?: [^ .]+){0,8}", line)
    return re.sub(r" ?~(?= |$|\()", r"(?: [^ .]+){0,3}", line)
