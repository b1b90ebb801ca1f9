"""People's spelling, disguises and shorthand folded into plain lower-case words; sentences end in `` . ``."""

import re
import unicodedata

from portal.guard.danger.shorthand import HOMOGLYPHS, LEET, SHORTHAND

LONGEST = 200_000
_APOSTROPHES = re.compile(r"[’‘`´ʼ]")
_SENTENCE_END = re.compile(r"[.!?;\n\r]+(?=\s|$)|\n")
_TOKEN = re.compile(r"[a-z0-9@$!*+'&]+|\.")
_SPACED_OUT = re.compile(r"(?<![^\s])[a-z](?:[ .\-_][a-z]){3,60}(?![^\s])")
_VERB = r"(?:be|come|do|die|end|find|get|go|have|hit|hurt|just|kill|leave|lose|never|not|post|rather|say|send|share|stab|take|tell)\b"
_KIN = r"(?:kids?|child|children|baby|babies|sons?|daughters?|mums?|dads?|parents?|arms?|wife|husband)\b"
_OPEN = (
    (r"\b2 (?=(?:die|kill|hurt|go|be|leave|end|live|harm|hit|touch|me|my|tell|talk|get)\b)", "to "),
    (r"\b(no|some|any|every) ?1\b", r"\1 one"),
    (rf"\bthere (?=(?:own |little )?{_KIN})", "their "),
    (rf"(?<!mentally )(?<!terminally )(?<!critically )(?<!seriously )(?<!fell )\bill (?={_VERB})", "i will "),
    (rf"\bid (?={_VERB})", "i would "),
    (rf"\bhell (?={_VERB})", "he will "),
    (rf"\bshell (?={_VERB})", "she will "),
    (r"\b(\d{1,2}) ?(?:yo|y ?o|(?:yrs?|years?|y) ?olds?)\b", r"\1 years old"),
)
"""What spelling alone leaves open, read by the word beside it."""
_READINGS = tuple((re.compile(pattern), meant) for pattern, meant in _OPEN)
_STRETCHED = re.compile(r"(\D)\1{2,}")


def fold(text: str) -> str:
    """One space between words; `` . `` between sentences. Linear in the length of ``text``."""
    text = _visible(text[:LONGEST])
    text = _SENTENCE_END.sub(" . ", text)
    text = _SPACED_OUT.sub(lambda match: re.sub(r"[^a-z]", "", match.group()), text)
    text = re.sub(r"[-_/,]", " ", text)
    for written, meant in _READINGS:
        text = written.sub(meant, text)
    words: list[str] = []
    for token in _TOKEN.findall(text):
        words.extend(_words(token))
    return " " + " ".join(words) + " "


def _visible(text: str) -> str:
    """What a reader sees: compatibility forms, no invisible characters, no accents, look-alikes as Latin."""
    text = _APOSTROPHES.sub("'", unicodedata.normalize("NFKC", text))
    text = unicodedata.normalize("NFD", text.lower().translate(HOMOGLYPHS))
    return "".join(char for char in text if not unicodedata.category(char).startswith(("Mn", "Cf")))


def _words(written: str) -> list[str]:
    if written in SHORTHAND:
        return SHORTHAND[written].split()
    plain = written.replace("'", "")
    if plain in SHORTHAND:
        return SHORTHAND[plain].split()
    if any(char.isalpha() for char in plain):
        plain = _unleet(plain)
    plain = _STRETCHED.sub(r"\1\1", plain)
    return SHORTHAND.get(plain, plain).split() or []


def _unleet(word: str) -> str:
    """``k1ll`` is a word, ``16`` and ``5pm`` are not; a trailing ``!`` is punctuation."""
    word = word.rstrip("!+&")
    if re.fullmatch(r"\d+[a-z]{1,2}", word):
        return word
    return word.translate(LEET)
