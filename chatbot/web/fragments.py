"""Links that scroll to the very words of a page, where the browser knows how to."""

from urllib.parse import quote

from chatbot.language.sentences import sentences_of

FIRST_WORDS, LAST_WORDS = 6, 4


def to_the_words(url: str, words: str) -> str:
    """To the first sentence of ``words``; a browser that cannot goes to the anchor."""
    first = next(iter(sentences_of(words)), words).split()
    if not first:
        return url
    if len(first) > FIRST_WORDS + LAST_WORDS:
        text = f"{_escaped(first[:FIRST_WORDS])},{_escaped(first[-LAST_WORDS:])}"
    else:
        text = _escaped(first)
    return f"{url}{'' if '#' in url else '#'}:~:text={text}"


def _escaped(words: list[str]) -> str:
    """A comma parts start from end, a hyphen marks what stands around them: neither may stand for itself."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
