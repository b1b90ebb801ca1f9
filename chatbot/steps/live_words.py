"""Words that ask for what is open now, and words that ask how things are."""

import re

from portal.search.asking.places import place_in

THING = r"(?:jobs?|posts?|vacanc(?:y|ies)|roles?|openings?|positions?|work(?! england)|apprenticeships?)"
PLURAL = r"(?:jobs|vacanc(?:y|ies)|openings|positions|posts)"
LOOKS = r"(?:any|find|finding|show|list|search for|see|looking for|look for|are there|is there|got any|i (?:need|want) (?:a|an|some))"
SEARCH = re.compile(
    rf"\b{LOOKS}\b.{{0,40}}\b(?:{PLURAL}|job|post|vacancy|role|apprenticeships?)\b"
    r"|\b(?:any|find|is there|looking for) (?:\w+ ){0,3}work\b(?! (?:placement|experience|degree|course))"
    rf"|\b(?:social work(?:er)?|support|residential|care|manager|leader|officer|worker|remote|hybrid|part[- ]time|full[- ]time|council|youth|family|early help|term[- ]time|weekend|night|children'?s|latest|new|open|current|live)s? {PLURAL}\b"
    rf"|\b{PLURAL} (?:in|near|around|at|for|over|with|that|within|close|under|part|full|from|available|open|paying|closing|ending|starting)\b"
    rf"|\b(?:what|which) (?:\w+ ){{0,3}}{PLURAL} (?:are (?:there|open|available|going|on)|do you have|have you got)\b"
    rf"|\bapprenticeships? (?:in|near|around|within)\b"
    rf"|\b(?:who is|who's|whos|is anyone|are you|anyone) (?:hiring|recruiting|taking (?:people |staff |anyone )?on)\b|\bhiring\b"
    rf"|^{PLURAL}$|\b(?:vacancies|vacancy)\b(?! rates?\b)"
    r"|\b(?:anything|something) (?:\w+ ){0,2}(?:(?:part|full|term)[- ]?time|weekends?|nights?|evenings?|remote|from home|near|nearby|around|local|going|open)\b"
    r"|\b(?:anything|something) (?:\w+ ){0,4}(?:for (?:someone|somebody|people|me)|without|with no) "
    rf"|^(?:no|not|without) (?:weekends?|nights?|evenings?|shifts?|driving|sleep[- ]?ins?)\b(?=[^.?]{{0,40}}$)"
)
NAMED = re.compile(
    rf"\b(?:is|are|has|does)\b.{{0,80}}\b{THING}\b.{{0,20}}\b(?:open|available|live|closed|taken|filled|gone|going|advertised|accepting)\b"
    rf"|\bcan i still apply (?:for|to)\b.{{0,80}}\b{THING}\b"
    rf"|\bwhen does\b.{{0,80}}\b{THING}\b.{{0,20}}\bclose\b"
    rf"|\b(?:closing date|deadline) (?:for|of|on)\b.{{0,60}}\b{THING}\b"
)
KIND_OF_WORK = re.compile(
    r"\b(?:nights?|weekends?|evenings?|saturdays?|sundays?|shifts?|bank|relief|part[- ]time|full[- ]time|term[- ]time|social work(?:er)?s?|support work(?:ers?)?|residential"
    r"|family support|team managers?|deputy|nqsws?|care workers?|carers?|practitioners?|children'?s homes?)\b"
)
SPEAKS = re.compile(
    r"\b(?:how|what|whats|why|who|whos|which|when|where|do|does|did|can|could|is|are|am|i|im|ive|my|me|we|you|should|would|will|have|has|tell|explain|difference|pay|salary|vs|versus|want|wants|wanting|hoping|moving|move|not)\b"
)
SOON = re.compile(r"\b(?:(?:this|next) (?:week|month)|right now|asap)\b")
INDEFINITE = re.compile(r"\b(?:is|are) there\b|\b(?:any|some)\b")
"""No certain post is meant: "is there an apprenticeship open now" asks for all that are."""
PAY = re.compile(
    r"\b(?:salary|salaries|pay|paid|wage|wages|earn|earns|earning)\b"
    r"|\bhow much (?:do|does|would|will|can)\b.{0,50}\b(?:get|make|start on|take home)\b"
)
PAID_BY_ONESELF = re.compile(r"\b(?:have|need|got|want) to pay\b|\bpay (?:for|back|off|it|them|anything)\b")
HOLDER = re.compile(
    r"\b(?:social worker|manager|leader|director|practitioner|worker|adviser|advisor|officer|nqsw|newly qualified)s?\b"
)
EXPLAINS = re.compile(
    r"^(?:how|why|who|what(?! about))\b|\bwhat (?:is|are|does|do|qualif)|\bhow (?:do|does|can|much|long|to)\b"
    r"|\b(?:qualifications?|requirements?|need|difference|mean|means|meaning|salary|earn|wage|bursary|level \d)\b"
    r"|\b(?:can|could|do|should|would|will|must|may|have|am|if) (?:i|that|this|it|they|my)\b|\bi (?:can|could|might|should) (?:do|be|become|apply|train)\b"
    r"|\b(?:does|do|will|would)\b.{3,60}\b(?:want|ask|take|accept|insist|expect|look)\b"
)
NOT_A_SEARCH = re.compile(
    r"\b(?:quit|left|leave|leaving|lost|offered|turned down|gap|gaps|between)\b.{0,20}\b(?:job|post|work)\b"
    r"|\b(?:are|is) there (?:any |an? )?(?:upper )?(?:fees?|costs?|exams?|interviews?|tests?|age limits?|limits?|bursar\w+|help|support|training|pension)\b"
    r"|\bapply (?:for|to) (?:two|three|several|both|many|more than one|\d+|lots of|multiple)\b"
    r"|\b(?:takes?|taking|replac\w+|steal\w*) (?:\S+ ){0,4}jobs?\b"
    r"|\b(?:job titles?|job share|job descriptions?|job centre)\b"
)


def asks_about_one_post(text: str) -> bool:
    return _names_one(text.lower().replace("’", "'"))


def _names_one(plain: str) -> bool:
    return bool(NAMED.search(plain)) and not INDEFINITE.search(plain)


def wants_vacancies(text: str) -> bool:
    plain = text.lower().replace("’", "'")
    if _names_one(plain):
        return True
    if NOT_A_SEARCH.search(plain):
        return False
    return _is_bare(plain) or (bool(SEARCH.search(plain)) and not _only_explains(plain))


def _is_bare(plain: str) -> bool:
    """A kind of work and a place or a time, with no verb: "waking nights near Leeds"."""
    if SPEAKS.search(plain) or not KIND_OF_WORK.search(plain):
        return False
    return bool(SOON.search(plain) or place_in(plain, anywhere=False))


def wants_knowledge(text: str) -> bool:
    plain = text.lower().replace("’", "'")
    return bool(EXPLAINS.search(plain)) and not _names_one(plain)


def asks_for_pay(text: str) -> bool:
    """The pay of a job, which adverts know better than pages."""
    plain = text.lower()
    return bool(PAY.search(PAID_BY_ONESELF.sub(" ", plain)) and HOLDER.search(plain))


def _only_explains(plain: str) -> bool:
    """ "What does a job in youth work need?" asks for no list."""
    return bool(re.match(r"^(?:why|how (?:do|does|is|are|long|much)|what (?:is|does|do you))\b", plain))
