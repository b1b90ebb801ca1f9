"""Whether what a rule found is told as over: then it is a worry, unless it goes on."""

import re

_DONE = re.compile(
    r"\b(?:was|were|abused|molested|raped|assaulted|groomed|beat|beaten|touched|neglected|hurt|harmed|exploited|trafficked"
    r"|experienced|suffered|survived|went through|been through|lived with|threatened|controlled|strangled|attacked|punched|kicked|slapped)\b"
)
_GOING_ON = re.compile(
    r"\b(?:is|am|are|being|\w+ing|hits|hurts|beats|touches|abuses|rapes|punches|kicks|slaps|threatens|controls)\b"
)
_PAST = re.compile(
    r" (?:years? ago|years later|when (?:i|we) (?:was|were)|we were (?:just |only |still )?(?:children|little|small|young)|as (?:an? )?(?:child|teenager|teen|young|little|girl|boy|children)|in (?:19|20)\d\d|in the (?:19|20)?\d0s|in the (?:fifties|sixties|seventies|eighties|nineties|noughties)|until (?:i|we) (?:was|were)|at (?:[4-9]|1[0-7]) i am (?:2[5-9]|[3-9]\d)|used to"
    r"|history of|in the past|previously|growing up|grew up|my childhood|childhood|back then|long time ago|my past"
    r"|in my (?:teens|twenties|youth|thirties)|at (?:school|uni) (?:i|he|she)|decades|last year|(?:left|escaped|fled) (?:him|her|domestic|my (?:abus\w+|violent|ex|husband|wife|partner|marriage|boyfriend|girlfriend)|an? (?:abusive|violent|controlling|toxic|bad|awful)|that (?:marriage|relationship|man|house))|i was in an?"
    r"|recovered|since then|no longer|have had counselling|survivor|survived) "
)
_PRESENT = re.compile(
    r" (?:again|still (?:hits|happening|lives|live|hurts|does|doing|going|with|scared|happens|abusing)|is still|and still(?! (?:think|dream|struggle|wake|carry|remember|suffer)\b| (?:have|having|get|getting) (?:\w+ )?(?:flashbacks|nightmares|dreams|scars|panic|upset|anxiety|triggered|ptsd|therapy|counselling)\b)|tonight"
    r"|today|right now|this week|this morning|lately|at the moment|last night"
    r"|(?:on|since|last|this) (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:at|over|this) the weekend|(?:a few|two|three|four|couple of|[2-9]) (?:hours|days|nights|weeks) ago"
    r"|yesterday|these days|keeps|now he|now she|going to|wants to|is coming|help me|i am (?:8|9|10|11|12|13|14|15|16|17)) "
)
_TOLD_AS_NOW = re.compile(
    r"\b(?:hits|hurts|beats|touches|abuses|rapes|punches|kicks|slaps|threatens|controls|strangles|chokes|locks|starves|keeps|(?:is|are|am) \w+ing)\b"
)
_HABIT = re.compile(r" every (?:day|night) ")
"""Now, unless it is told of long ago."""
_LONG_AGO = re.compile(
    r" (?:until (?:i|we) (?:was|were)|as (?:an? )?(?:child|children)|years ago|in the (?:19|20)?\d0s|growing up|childhood) "
)
_A_CHILD = re.compile(
    r" (?:i am (?:only |nearly |just |still )?(?:[4-9]|1[0-7])(?: years old)?(?= (?!years|months|weeks|days|hours|miles|minutes|foot|feet|ft|stone))"
    r"|i am in year (?:[1-9]|1[0-3])|my (?:gcses|sats|mocks)) "
)
"""To a child that speaks nothing is long ago."""
_SETTLED = re.compile(
    r" (?:(?:in |talking |back in )(?:19\d\d|200\d)|(?:he|she) (?:is|has been) (?:long )?dead|dead now"
    r"|(?:ten|fifteen|twenty|thirty|forty|fifty|[1-6]\d) years (?:ago|back|later|on)) "
)
_IN_REACH = re.compile(
    r" (?:(?:to|let|letting) babysit\w*|custody of|unsupervised|access to (?:my|the|her|his|their|our) (?:\w+ )?(?:children|sons?|daughters?|baby)"
    r"|(?:baby|daughters?|sons?|children|girls?|boys?) of (?:his|her) own|(?:his|her) own (?:baby|children|daughters?|sons?)"
    r"|(?:moving|moved|lives|living) (?:back )?(?:in )?with (?:my|her|his|another) (?:\w+ )?(?:sisters?|brothers?|daughters?|nieces?|cousins?|children|girlfriend)"
    r"|(?:his|her) new (?:children|family|girlfriend|partner|baby|wife)"
    r"|(?:he|she|they) (?:still )?(?:works? with|teaches|coaches|fosters|looks after|babysits|is a (?:teacher|coach|foster carer))"
    r"|wants to (?:see|meet|look after|have) (?:my|our|the) (?:\w+ )?(?:children|sons?|daughters?|baby|girls?|boys?)) "
)
"""Whoever once did it has children near again."""


def marked_past(sentence: str) -> bool:
    return bool(_PAST.search(sentence))


def is_over(words: str, sentence: str, found: str, asks_about_work: bool) -> bool:
    """Told as past: a mark of time beside it, long settled, or the past tense in a text that elsewhere marks it or asks about
    the work."""
    if _PAST.search(sentence):
        return True
    if _GOING_ON.search(found):
        return False
    if _SETTLED.search(words):
        return True
    return bool(
        _DONE.search(found)
        and (found.startswith(("i was ", "i have been ")) or _PAST.search(words) or asks_about_work)
    )


def goes_on(words: str, sentence: str, found: str) -> bool:
    """What is over may go on: said in the present, told by a child, or with children near whoever did it."""
    if _TOLD_AS_NOW.search(found) and " used to " not in sentence:
        return True
    if _PRESENT.search(sentence) or _IN_REACH.search(words) or _A_CHILD.search(words):
        return True
    return bool(_HABIT.search(sentence) and not _LONG_AGO.search(sentence))
