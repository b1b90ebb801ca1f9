"""Written as people text, read as they mean it: for finding only, never for showing."""

import re

WORDS = {
    "u": "you", "ur": "your", "r": "are", "wat": "what", "wot": "what", "pls": "please", "plz": "please",
    "im": "I am", "ive": "I have", "id": "I would", "dont": "do not", "doesnt": "does not", "didnt": "did not",
    "isnt": "is not", "wasnt": "was not", "hasnt": "has not", "havent": "have not", "cant": "cannot",
    "wont": "will not", "whats": "what is", "hows": "how is", "theres": "there is", "uni": "university",
    "sw": "social worker", "sws": "social workers", "ba": "bachelor’s degree", "bsc": "bachelor’s degree",
    "msc": "master’s", "ma": "master’s", "masters": "master’s", "yr": "year", "yrs": "years", "mgr": "manager",
    "quals": "qualifications", "docs": "documents", "info": "information", "app": "application",
    "perm": "permanent", "nhs": "NHS", "w": "with", "kids": "children", "lit": "literature",
}  # fmt: skip
WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
THIRD = re.compile(r"\b(?:got|have|with|only) a third\b|\bthird class\b", re.IGNORECASE)
OVER = re.compile(r"\b(?:scrapped|axed|binned|cancelled|canceled|discontinued|going away)\b", re.IGNORECASE)
STILL_ON = re.compile(r"\bstill (?:on|running|going)\b", re.IGNORECASE)


def spelled_out(text: str) -> str:
    """Short forms written out; what asks whether something is over also asks what came of it."""
    plain = WORD.sub(lambda match: WORDS.get(match[0].lower().replace("’", "'"), match[0]), text)
    plain = THIRD.sub(lambda match: f"{match[0]} (third-class degree)", plain)
    plain = OVER.sub("replaced or ended", plain)
    return STILL_ON.sub(lambda match: f"{match[0]}, or has it ended", plain)
