"""Whether a figure is told of the same thing: "£34,834" of Leeds is not of Glasgow."""

import re

from chatbot.language.words import STOP, stem, tokens

from .figures import figures_at

Span = tuple[str, int, int]


def told_of_another(sentence: str, source: str) -> str:
    """The first figure of ``sentence`` that ``source`` tells of something else; empty where each is in its place.

    A figure speaks of the words around it, as far as the next figure of its kind: a word that the source has
    only beside another figure is not what this one is told of.
    """
    theirs = figures_at(source)
    for figure, start, end in figures_at(sentence):
        ours = _words(_around((figure, start, end), figures_at(sentence), sentence))
        places = [_words(_around(found, theirs, source)) for found in theirs if found[0] == figure]
        everywhere = _words(source)
        if places and not any(ours & everywhere <= place for place in places):
            return figure
    return ""


def _around(found: Span, others: list[Span], text: str) -> str:
    figure, start, end = found
    kind = figure.partition(":")[0]
    alike = [other for other in others if other[0].partition(":")[0] == kind and other[0] != figure]
    left = max((stop for _f, _s, stop in alike if stop <= start), default=0)
    right = min((begin for _f, begin, _e in alike if begin >= end), default=len(text))
    return text[left:right]


def _words(text: str) -> set[str]:
    return {stem(word) for word in tokens(text) if word not in STOP and not re.search(r"\d", word)}
