"""A question that leans on the one before it."""

import re

from chatbot.language.words import content_words

LEANS = re.compile(
    r"^(?:and|but|so|ok|okay|or|then|also|what about|how about|what if|why|when|where|who|how (?:long|much|many|often|old))\b"
    r"|\b(?:it|that|this|they|them|those|these|he|she|him|her|his|there|one|both|instead|alternative|ones)\b"
)
REPLIES = re.compile(
    r"(?:and|but|so|or|then|what about|how about|what if|why|when|where|who|which|how (?:long|much|many|often|old))\b"
    r"|(?:it|that|this|they|them|those|these|he|she|one|both)\b"
)
ENOUGH_WORDS = 6
FRAGMENT_WORDS = 1


SENTENCE = re.compile(r"(?<=[.?!])\s+")


def leans_on_previous(text: str) -> bool:
    """Short, or its first sentence is, and begins like a reply or says "it"."""
    plain = SENTENCE.split(text.lower().replace("’", "'"))[0]
    words = content_words(plain)
    if len(words) <= 1:
        return True
    return len(words) < ENOUGH_WORDS and bool(LEANS.search(plain))


def is_fragment(text: str) -> bool:
    """So short, and so much like a reply, that alone it says nothing; "is it all paperwork" is of the work itself."""
    words = content_words(text)
    return not words or (len(words) <= FRAGMENT_WORDS and bool(REPLIES.match(text.lower())))


def resolved(text: str, previous: str) -> str:
    """The words to search with: those of the previous question stand in front where the new one leans on it."""
    if previous and leans_on_previous(text):
        return f"{previous.rstrip('?.! ')}. {text}"
    return text
