"""Plain text into sentences. Every character of a sentence stands in the text, in the same order."""

import re

END = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9£])")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|approx|e\.g|i\.e|etc|a\.m|p\.m|n\.d|c|para|s|Cllr|Rev|Jr|Sr)"
    r"|\b[A-Z](?:\.[A-Z])*)\.[\"”’')\]]*\s*$"
)


def sentences_of(text: str) -> list[str]:
    found: list[str] = []
    for line in text.splitlines():
        found.extend(_of_line(line.strip()))
    return found


def _of_line(line: str) -> list[str]:
    found: list[str] = []
    start = 0
    for match in END.finditer(line):
        candidate = line[start : match.end()]
        if ABBREVIATION.search(candidate) or _is_within_quotes(candidate, line):
            continue
        found.append(candidate.strip())
        start = match.end()
    rest = line[start:].strip()
    return [*found, rest] if rest else found


def _is_within_quotes(candidate: str, line: str) -> bool:
    """What somebody is quoted with stays whole, however many sentences it has."""
    return (
        candidate.count("“") > candidate.count("”") and "”" in line[line.index(candidate) + len(candidate) :]
    )
