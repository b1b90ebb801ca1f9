"""What of a passage the chatbot compares with a question by itself."""

from portal.passages.sentences import read_alone
from portal.passages.store import Entry

from .composers.blocks import quotable, under_title


@read_alone.register("sentences 1")
def sentences(entry: Entry) -> list[str]:
    return [under_title(entry, sentence) for sentence in quotable(entry)]
