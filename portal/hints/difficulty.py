"""What is hard to read: a sentence by its length, a whole page by its reading age."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from .hint import Hint, Kind
from .reading import AIM, WORD, reading_age
from .texts import Text

LONGEST = 30


def long_sentences(text: Text) -> Iterator[Hint]:
    if not text.is_own:
        return
    for sentence in text.sentences:
        count = len(WORD.findall(sentence))
        if count > LONGEST:
            why = _("%(count)s words. A reader on a phone has lost the start.") % {"count": count}
            yield Hint(Kind.LONG, sentence, why, _("Make two sentences of it."), text.where)


def hard_pages(texts: Sequence[Text]) -> Iterator[Hint]:
    """At most one, which names the text that is hardest."""
    own = [text for text in texts if text.is_own]
    age = reading_age(sentence for text in own for sentence in text.sentences)
    if age is None or age <= AIM:
        return
    measured = [(reading_age(text.sentences * 4) or 0, text) for text in own if text.sentences]
    hardest = max(measured, key=lambda pair: pair[0])[1]
    why = _("One must be %(age)s to read it with ease; %(aim)s is the aim.") % {"age": f"{age:g}", "aim": AIM}
    better = _("Shorter sentences and shorter words, here first.")
    yield Hint(Kind.READING, hardest.sentences[0], why, better, hardest.where)
