"""The words behind the rules: whom a sentence may be about, and what makes one of them recognisable."""

_BETWEEN = r"(?:[a-z’'\-]+ ){0,3}?"
_ONE = r"\b(?i:an?|one|the|this|that|my|her|his|our|another|whose)"
_YOUNG = (
    r"(?:child|girl|boy|baby|toddler|teenager|lad|lass|kid|daughter|son|brother|sister|niece|nephew|pupil|twin"
    r"|grandson|granddaughter|newborn|young (?:person|man|woman|lad)|[a-z]+-year-old|\d{1,2}-year-old)"
)
CHILD = rf"{_ONE} {_BETWEEN}{_YOUNG}\b"
FAMILY = (
    rf"{_ONE} {_BETWEEN}(?:family|mother|father|mum|dad|mam|nan|gran|grandmother|grandfather|aunt|uncle|parent|couple"
    r"|stepfather|stepmother|foster carer|neighbour)\b"
)
COLLEAGUE = (
    rf"{_ONE} {_BETWEEN}(?:colleague|manager|supervisor|deputy|teammate|team leader|practice educator|mentor|student"
    r"|social worker|head of service|director|boss|line manager)\b"
)
CARE = (
    r"\b(?i:care[- ]leaver|care[- ]experienced|(?:was|were|been|grew up|growing up|went|taken|came|placed|brought up) "
    r"(?:back )?(?:in|into) care|looked[- ]after (?:child|boy|girl)|(?:was|were|been) (?:fostered|adopted)"
    r"|(?:my|her|his) (?:foster|adoptive) (?:mother|father|mum|dad|home|parents|carers?|placement))\b"
)
SOMEBODY = r"\bI\b|\b(?i:me|my|he|she|him|her|his|who)\b|" + CHILD

_AGES = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|\d{1,2})"
AGE = (
    rf"\b(?:child|girl|boy|baby|lad|lass|kid|daughter|son|brother|sister|man|woman|person) of (?i:{_AGES})\b|"
    rf"\b(?i:(?:aged?|of|was|is|turned|nearly|only|just) {_AGES})(?= ?[,.;:?!)]|$| and | when | who | then )"
    rf"|\b(?i:{_AGES}[- ](?:years?|months?|weeks?|days?)[- ]old)\b"
)
_NOT_A_NAME = (
    r"(?!(?:I|I’m|I’d|I’ll|I’ve|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|Christmas|Easter|English|British|God|Ofsted|Year|Level)\b)"
)
NAME = rf"\b(?:called|named|name was|name is) {_NOT_A_NAME}[A-Z][a-z’\-]+"
NAME_OF_CHILD = rf"{CHILD},? {_NOT_A_NAME}[A-Z][a-z’\-]+"
NAME_OF_FAMILY = rf"{FAMILY},? {_NOT_A_NAME}[A-Z][a-z’\-]+|\b(?:Mr|Mrs|Ms|Miss) {_NOT_A_NAME}[A-Z][a-z’\-]+"
PLACE = rf"\b(?:in|from|near|of|at|to) (?:[Tt]he )?{_NOT_A_NAME}[A-Z][a-z’\-]+"
SIBLINGS = r"\b(?i:(?:of|with|and|had|her|his) (?:her |his |their )?(?:two|three|four|five|six|seven|eight|nine|\d) (?:children|kids|boys|girls|daughters|sons|siblings|brothers|sisters))\b|\b(?i:twins|triplets)\b"
RARE = (
    r"\b(?i:(?<!thought you’d )(?<!boiler has )died|dead(?! (?:pleased|good|nice|chuffed|proud|easy|hard))|death|killed|suicide|overdose|stabbed|murder(?:ed)?|prison|jail|arrested|charged|convicted|raped?|sexual(?:ly)?"
    r"|abused?|trafficked|asylum|refugee|wheelchair|autis(?:m|tic)|epilep(?:sy|tic)|deaf|blind|tube[- ]fed|pregnant|miscarr\w+"
    r"|house fire|burn(?:t|ed) down|newspaper|inquest|ligature|self[- ]harm\w*|ran away|missing for)\b"
)
ILLNESS = (
    r"\b(?i:cancer(?! hospital| ward| unit| nurse| charity)|tumour|depress(?:ed|ion)|breakdown|burn(?:t|ed)[- ]out|burnout|off sick|off with (?:stress|anxiety)"
    r"|signed off (?:sick|work|by (?:the|her|his|my) (?:GP|doctor))|stroke|heart attack|seizures?|epilep(?:sy|tic)|diabet(?:es|ic)|multiple sclerosis|dementia|miscarr\w+|pregnan(?:t|cy)"
    r"|menopause|alcoholic|drinking problem|rehab|anxiety|panic attacks?|bipolar|autis(?:m|tic)|ADHD|chemotherapy|hospitalised)\b"
)
