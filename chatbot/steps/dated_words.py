"""Words that ask when something of the calendar is: an event, or a programme that takes people at times."""

import re

EVENT = re.compile(
    r"\b(?:events?|open (?:days?|evenings?|mornings?|afternoons?)|drop[- ]?ins?|webinars?|(?:job|jobs|career|careers|recruitment) fairs?"
    r"|(?:info(?:rmation)?|taster|question and answer|q ?& ?a) (?:days?|evenings?|sessions?))\b"
)
PROGRAMME = re.compile(r"\b(?:programmes?|programs|schemes?|cohorts?|intakes?)\b")
LISTS = re.compile(
    r"\b(?:next|coming up|upcoming|soon|this (?:week|month|year|autumn|winter|spring|summer)|open(?:ing)? (?:now|soon)|(?:is|are) (?:open|there)"
    r"|any|which|what|when|near|dates?|show|list|find)\b"
)
OPENS = re.compile(
    r"\b(?:open|opens|opening|opened|starts?|starting|begins?|closes?|closing|deadline|dates?|next|taking|running|runs|apply|applications?"
    r"|cohort|intake|still|when|take place|happening|book)\b"
)
ASKS_WHEN = re.compile(
    r"^(?:(?:and|so|ok|hi|hello)[, ]+)*(?:is|are|has|have|when|when's|whens|what date|what day|which day|do|does|did|can i (?:still )?(?:apply|book|join)|(?:the )?next)\b"
)
NOT_OF_DATES = re.compile(
    r"\b(?:how (?:much|long|do|can|many)|why|what (?:is|are|was) (?:a|an|the) (?:programme|scheme|intake|cohort)|difference|worth|good|cost|paid|pay|need|qualif\w+)\b"
)


def dated_kind(text: str) -> str:
    """``event`` or ``programme`` where the dates of such things in general are asked for, else nothing."""
    plain = text.lower().replace("’", "'")
    if NOT_OF_DATES.search(plain) or not LISTS.search(plain):
        return ""
    if EVENT.search(plain):
        return "event"
    return "programme" if PROGRAMME.search(plain) and OPENS.search(plain) else ""


def asks_when(text: str) -> bool:
    """Whether and when something is open: of a thing by its name, if it has one."""
    plain = text.lower().replace("’", "'")
    return bool(ASKS_WHEN.search(plain) and OPENS.search(plain)) and not NOT_OF_DATES.search(plain)
