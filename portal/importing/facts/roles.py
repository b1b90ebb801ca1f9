"""What somebody's job is, in the text's own words."""

import re

HEADS = (
    r"directors?|managers?|managing director|leaders?|leads?|workers?|practitioners?|officers?|executives?|advis[eo]rs?|"
    r"assistants?|heads?|chiefs?|chairs?|supervisors?|co-?ordinators?|therapists?|psychologists?|nurses?|teachers?|"
    r"carers?|apprentices?|consultants?|analysts?|commissioners?|mentors?|tutors?|administrators?|councillors?|"
    r"secretary|presidents?|principal|guardians?|champions?|specialists?|technicians?|trainers?|educators?|"
    r"inspectors?|engineers?|planners?|trainees?|interns?|graduates?|supporters?|visitors?|partners?|clerks?|cook|"
    r"chef|caretaker|receptionist|developers?|accountants?|solicitors?|lawyers?|librarians?|panel member|member"
)
HEAD = re.compile(rf"\b(?:{HEADS})\b", re.I)
STOP = re.compile(
    r"[.,;:!?()“”\"\n]|\s[–—-]\s|\s(?:at|for|with|within|who|which|that|since|from|has|have|had|was|is|are|were|based|"
    r"working|here|by|when|where|because|but|says|said|explains|on|over|after|until|as|then|currently|supporting|"
    r"responsible|leading|covering|to|about|under|before|during|i|I|my|we|We)\b|\sin\s(?!(?:Training|training|Need|need)\b)"
)
OF_EMPLOYER = re.compile(
    r"\sof\s(?=(?:the |our |its )?(?:[A-Z]{2,}\b|[A-Z]\w+(?:ing|ether|ion) for\b|council\b|trust\b|[A-Z]\w+(?: \w+){0,3} (?:Council|Trust)\b))"
)
LONGEST = 110


def is_role(text: str) -> bool:
    """A line that is nothing but a job's title, with or without its employer."""
    words = text.split()
    return (
        0 < len(words) <= 14 and len(text) <= LONGEST and bool(HEAD.search(text))
        and not re.search(r"[.!?]\s+\w|\?$", text.rstrip(".*)"))
        and (words[0][:1].isupper() or words[0][:1] == "(")
    )  # fmt: skip


def role_at(text: str, start: int) -> str | None:
    """The role that begins at ``start``: up to the first word that no title holds. Null when there is no job in it."""
    rest = text[start : start + LONGEST + 40]
    stop = STOP.search(rest)
    rest = rest[: stop.start()] if stop else rest
    employer = OF_EMPLOYER.search(rest)
    rest = rest[: employer.start()] if employer else rest
    rest = (
        re.split(r"\s(?:and)\s(?=[a-z]+(?:ing|s|ed)?\b)(?!" + HEADS + ")", rest)[0]
        if not _joined(rest)
        else rest
    )
    rest = re.sub(r"^(?:the|our|their|its)\s+\w+['’]s\s+(?=[a-z])", "", rest.strip())
    rest = re.sub(r"^(?:an?|the|our|their|its)\s+", "", rest.strip(), flags=re.I).strip(" -–'’‘")
    return rest if rest and len(rest) <= LONGEST and HEAD.search(rest) else None


def _joined(text: str) -> bool:
    """ "Senior practitioner and line manager" is one role in two halves."""
    halves = re.split(r"\sand\s", text)
    return len(halves) > 1 and (bool(HEAD.search(halves[-1])) or halves[-1][:1].isupper())


def singular(role: str) -> str:
    """ "senior practitioners and line managers" → "senior practitioner and line manager"."""
    return re.sub(rf"\b({HEADS})\b", lambda match: _one(match[0]), role, flags=re.I)


def _one(word: str) -> str:
    return word[:-1] if word.lower().endswith("s") and not word.lower().endswith("ss") else word
