"""Old names in what a person typed, so that the results can say what the thing is called today."""

from collections.abc import Iterator

from portal.search.queries.parser import parse
from portal.search.vocabulary import Vocabulary


def renamed_in(text: str, words: Vocabulary) -> Iterator[tuple[str, str]]:
    """(as it was called, as it is called) of each old name."""
    if not words.renamed:
        return
    run = tuple(
        token.term for part in parse(text, words.protected) if not part.excluded for token in part.tokens
    )
    for start in range(len(run)):
        for end in range(start + 1, min(start + words.longest, len(run)) + 1):
            if rule := words.renamed.get(run[start:end]):
                yield rule.words, rule.others[0]
