"""What is personal because of the words around it."""

import re

_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ \-./]{_MONTHS}(?:,?[ \-./]'?\d{{2,4}})?|{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?"
    r"|\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2,4}|\d{4}-\d\d-\d\d)"
)
DATE_OF_BIRTH = re.compile(
    rf"(?P<keep>\b(?:d\.?o\.?b\.?|date of birth|birth ?date|birthday|born|b\.)\W{{0,3}}(?:(?:is|was|on|the) ){{0,3}}){_DATE}\b",
    re.IGNORECASE,
)
REGISTRATION = re.compile(
    r"(?P<keep>\b(?:registration|registrant|registered|reg|regn|swe|hcpc|sssc|social work england|membership|payroll|employee|staff"
    r"|student|candidate|case|nmc|passport|driving licen[cs]e|licen[cs]e|dbs|certificate)"
    r"(?: (?:number|no|num|id|pin|ref|reference|certificate|licen[cs]e|registration|plate)){1,3}\.?\W{0,3}(?:(?:is|was|of|number) ){0,2})"
    r"(?=[a-z0-9/\-]{0,16}\d{3})[a-z]{0,5}[ \-]?\d[a-z0-9/\-]{2,16}\b",
    re.IGNORECASE,
)
SOCIAL_WORKER = re.compile(r"\bSWE?[ \-]?\d{4,8}\b", re.IGNORECASE)

_PART = r"(?!(?:miles?|minutes?|mins?|hours?|years?|days?|weeks?|months?|from|to|the|of|in|on|at|a|an|and|or|for|with|per|by|my|is|are|kids|children|people|different|main|other|way|one|new)\b)"
_WORD = rf"{_PART}[A-Za-z][A-Za-z'’\-]{{1,20}}"
_CAPITAL = rf"{_PART}[A-Z][A-Za-z'’\-]{{1,20}}"
_SURE = r"(?:street|road|rd|avenue|ave|lane|crescent|cres|terrace|mews|boulevard)"
_MAYBE = r"(?:[Cc]lose|[Dd]rive|[Ww]ay|[Pp]lace|[Cc]ourt|[Hh]ill|[Rr]ise|[Ww]alk|[Rr]ow|[Gg]reen|[Vv]iew|[Pp]ark|[Ss]quare|[Gg]rove|[Gg]ardens|[Ss]t|[Dd]r|[Hh]ouse|[Cc]ottages?)"
_FLAT = r"(?:(?:[Ff]lat|[Aa]partment|[Uu]nit|[Rr]oom) \d{1,3}[A-Za-z]?,? )?"
_NUMBER = r"\b\d{1,4}[A-Za-z]?,?"
ADDRESS = re.compile(
    rf"{_FLAT}{_NUMBER} (?:(?i:(?:{_WORD} ){{1,3}}{_SURE})\b(?! (?i:team|hub|service|office))|(?:{_CAPITAL} ){{1,3}}{_MAYBE}\b)\.?"
    rf"|(?i:\b(?:live|lives|living|address is|address:|home is|home:|moved to|staying|i['’]?m|i am) (?:at |is )?(?:{_FLAT}{_NUMBER}|flat \d{{1,3}}[a-z]?,?) (?:the )?(?:{_WORD} ){{1,3}}{_MAYBE}\b)"
    rf"|(?i:\b(?:live|lives|living|address is|address:|home is|home:|moved to|staying|i['’]?m|i am) (?:at |is )?{_FLAT}{_NUMBER} the {_SURE}\b)"
    rf"|\b(?i:live|lives|living|address is|home is|staying) (?:at |in )?(?:{_CAPITAL} ){{1,3}}(?:Cottage|Farm|Lodge|Barn|Villa|Forge|Mill|Rectory|Vicarage|Grange|Manor|Bungalow|Croft|Stables|Gatehouse|Chapel)\b(?:, (?:{_CAPITAL} ){{1,3}}(?i:{_SURE})\b)?",
)
POSTCODE = re.compile(
    r"\b(?P<keep>(?:[A-Z]{1,2}\d[A-Z]|[A-Z]{1,2}\d{1,2}))[ ]?(?P<inward>\d[ABD-HJLNP-UW-Z]{2})\b",
    re.IGNORECASE,
)
ORDINALS = {"1st", "2nd", "3rd", *(f"{number}th" for number in range(10))}

_KIN = r"(?:sons?|daughters?|child|kid|boy|girl|lad|baby|toddler|niece|nephew|grandson|granddaughter|grandchild|brother|sister|stepson|stepdaughter|step-?son|step-?daughter|little one|foster (?:child|son|daughter)|pupil|cousin|godson|goddaughter|youngest|eldest|oldest|twins?)"
_AGE = r"(?:1[0-7]|[1-9])(?!\d)"
_YEARS = r"(?:[ \-]?(?:years?|yrs?)(?:[ \-]?olds?)?|[ \-]?(?:y/?o|months?(?: old)?))"
_OLD = r"(?:[ \-]?(?:years?|yrs?|months?)[ \-]?olds?|[ \-]?y/?o)"
"""Years alone may be a length: a course is three years."""
_NAME = r"(?!(?:Is|Was|Has|Who|And|Are|Will|Had|In|At|Of|Aged?|Year|Level|Grade|Under)\b)[A-Z][a-z'’\-]{1,20}(?: [A-Z][a-z'’\-]{1,20})?"
_ANY_NAME = (
    r"(?!(?:is|was|has|who|and|are|will|had|in|at|of|aged?|year|years|under|with|he|she|they|the|just|only|turned|turns|about|nearly|almost|both|for|to|from|starts|currently|on|or|that|where|when|can|getting|being|now)\b)"
    r"[A-Za-z'’\-]{2,20}(?: [A-Z][a-z'’\-]{1,20})?"
)
_HAS_AGE = rf"(?:,? (?:who )?(?:and (?:he|she|they) )?(?:is|are|has just turned|just turned|turned|turns|was)(?: (?:only|just|nearly|almost|now))? {_AGE}(?:{_YEARS})?|,? \(?(?:aged?|age:) {_AGE}\)?|,? \({_AGE}(?:{_YEARS})?\)|,? {_AGE}(?:{_YEARS})?(?=[,.;)]|$| and | who | is | has )|,? {_AGE}{_YEARS})"
_NOT_NAMES = (
    r"(?!(?:Children|Kids|Boys|Girls|Anyone|People|Pupils|Students|Young|Teenagers|Those|Everyone|Someone|Adults|Person|Babies|Leavers"
    r"|Programme|Course|He|She|They|It|This|That|My|Our|The|There|Step|Stage|Team|Key|Band|Scale|Child|Son|Daughter|Applicants?|Candidates?)\b)"
)
CHILD = re.compile(
    rf"(?P<keep>\b(?i:my|our|his|her|their|the|a|an)(?: [a-z]{{1,12}}){{0,2}} (?i:{_KIN}),? (?:is |was )?(?:called |named |name is |whose name is )?){_ANY_NAME}{_HAS_AGE}"
    rf"|(?P<keep2>\b(?i:called|named) ){_NAME}{_HAS_AGE}"
    rf"|\b{_NOT_NAMES}{_NAME}(?:,? (?:who )?is {_AGE}{_OLD}|,? \(?aged? {_AGE}\)?|,? \({_AGE}(?:{_YEARS})\)|,? {_AGE}{_OLD}"
    rf"|(?:['’]s| is) {_AGE},?(?: and)? (?:in|at|goes to) (?:year|school|nursery|reception)\b)"
    rf"|\b(?P<keep3>(?i:baby|toddler|little) ){_NAME}{_HAS_AGE}"
    rf"|\b{_NOT_NAMES}{_NAME}, {_AGE},(?= (?:lives|goes|is (?:in|at|my|our|a|so|very|starting|autistic|due)|has|loves|started|starts|needs|attends|wants)\b)"
    rf"|\b{_AGE}{_YEARS},? (?:(?i:{_KIN}),? )?(?:(?i:called|named) )?{_NAME}"
)
KIN_BEFORE = re.compile(
    rf"\b(?:{_KIN}|kids|children|boys|girls|nieces|nephews|grandchildren|childcare|nursery|nanny|babysit\w{0, 5}|(?:mum|mother|dad|father|parent) (?:of|to)|my (?:two|three|four))\b",
    re.IGNORECASE,
)
AMONG_CHILDREN = re.compile(
    rf"\b{_NOT_NAMES}{_NAME}(?: \({_AGE}\)| is {_AGE}(?:{_YEARS})?(?=[,.;)?!]|$| and )|,? {_AGE}(?=[,.;)?!]|$| and ))"
)
"""A name and an age in a sentence about somebody's children."""
PLACE_OF_WORK = re.compile(
    r"\b(?:team|offices?|interview|based|hub|centre|court|open day|event|workshop|held|meet|meeting)(?: is| are)? (?:at|in|on) (?:the )?$",
    re.IGNORECASE,
)
"""Before an address that is everybody's."""
