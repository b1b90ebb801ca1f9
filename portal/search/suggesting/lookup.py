"""Entries by the beginnings of their words, mended in place as documents come and go."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from portal.search.queries.parser import STOP_WORDS

from .entries import Entry, plainly
from .spellings import spellings

MOST_WORDS = 10
AFTER_ALL = "\U0010ffff"
Numbers = set[int]


class Lookup:
    def __init__(self) -> None:
        self.entries: dict[int, Entry] = {}
        self.of_document: dict[int, list[int]] = {}
        self.by_word: dict[str, Numbers] = defaultdict(set)
        self.words: list[str] = []
        self.next = 0

    def put(self, document: int, entries: Iterable[Entry]) -> None:
        """In the place of what the document offered before."""
        self.remove(document)
        for entry in entries:
            number, self.next = self.next, self.next + 1
            self.entries[number] = entry
            self.of_document.setdefault(document, []).append(number)
            for word in entry.words:
                if word not in self.by_word:
                    insort(self.words, word)
                self.by_word[word].add(number)

    def remove(self, document: int) -> None:
        for number in self.of_document.pop(document, ()):
            for word in self.entries.pop(number).words:
                holding = self.by_word[word]
                holding.discard(number)
                if not holding:
                    del self.by_word[word]
                    del self.words[bisect_left(self.words, word)]

    def find(self, text: str) -> list[Entry]:
        """The best first: named so, beginning so, holding it. Small words are let go where all together find nothing,
        and then one wrong letter is forgiven."""
        typed = plainly(text)
        words = typed.split()[:MOST_WORDS]
        telling = [word for word in words if word not in STOP_WORDS] or words
        found = (
            self._holding(words, self._beginning)
            or self._holding(telling, self._beginning)
            or self._holding(telling, self._near)
        )
        return sorted((self.entries[number] for number in found), key=lambda entry: rank(entry, typed))

    def _holding(self, words: list[str], read: Callable[[str], Iterable[str]]) -> Numbers:
        sets = [set().union(*(self.by_word[word] for word in read(typed))) for typed in words]
        return set.intersection(*sets) if sets else set()

    def _beginning(self, typed: str) -> list[str]:
        start = bisect_left(self.words, typed)
        return self.words[start : bisect_left(self.words, typed + AFTER_ALL, start)]

    def _near(self, typed: str) -> Iterator[str]:
        yield from self._beginning(typed)
        for spelling in set(spellings(typed)):
            yield from self._beginning(spelling)


def rank(entry: Entry, typed: str) -> tuple[int, int, str]:
    return closeness(entry.names, typed), len(entry.text), entry.text


def closeness(names: Sequence[str], typed: str) -> int:
    """0 for a name that is just this, 1 where the first begins so, 2 where another does, 3 where a word does."""
    if typed in names:
        return 0
    return next((1 if place == 0 else 2 for place, name in enumerate(names) if name.startswith(typed)), 3)
