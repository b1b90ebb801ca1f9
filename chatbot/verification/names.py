"""Who and what a sentence names: words that begin with a capital where no sentence begins."""

import re

from chatbot.language.words import stem

NAME = re.compile(r"(?<![.!?:“\"] )(?<!^)\b[A-Z][\w’'-]*")
NOT_NAMES = frozenset("i i'm i've i'd i'll".split())


def names_in(text: str) -> set[str]:
    """Their stems; a first word is a name only where it stands elsewhere too."""
    found = (match[0].lower().replace("’", "'").removesuffix("'s") for match in NAME.finditer(text))
    return {stem(word) for word in found if word not in NOT_NAMES}


def named(sentence: str, source: str) -> set[str]:
    """The names in ``sentence``, its first word among them where ``source`` knows it as a name."""
    first = re.match(r"[\w’'-]+", sentence.strip())
    word = stem(first[0].lower().replace("’", "'").removesuffix("'s")) if first else ""
    return names_in(sentence) | ({word} & names_in(source))
