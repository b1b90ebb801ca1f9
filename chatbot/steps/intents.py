"""What people want when they do not ask for knowledge: patterns in the order in which they are tried."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CHILD = (
    r"(?:son|daughter|child|children|kid|kids|baby|grand ?(?:son|daughter|child|children|kids)|niece|nephew)"
)
PAPER = (
    r"(?:personal statement|supporting statement|reflective (?:log|account|piece)|reflection|essay|assignment"
    r"|dissertation|application|reference|cover(?:ing)? letter|portfolio|cv|log|case study|placement report)"
)


@dataclass(frozen=True, slots=True)
class Intent:
    """``status`` is how the answer ends."""

    status: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None

    def matches(self, text: str) -> bool:
        return bool(self.pattern.search(text)) and not (self.unless and self.unless.search(text))


def _intent(status: str, *patterns: str, unless: str = "") -> Intent:
    return Intent(status, re.compile("|".join(patterns)), re.compile(unless) if unless else None)


INTENTS = (
    _intent(
        "instruction",
        r"\b(?:ignore|disregard|forget|override) (?:all |any |the |your |my )*(?:previous|prior|above|earlier|instruction|rule|guideline)|\b(?:ignore|disregard|forget) (?:everything|all|what) (?:that )?(?:you|u) (?:were|was|have been|ve been) (?:told|given)\b",
        r"\byou are now\b",
        r"\b(?:system|developer|initial) prompt\b",
        r"\bjailbreak\b|\bdeveloper mode\b|\bdo anything now\b",
        r"\b(?:reveal|print|show|repeat|output) (?:me )?(?:your|the) (?:hidden |secret |own )?(?:instructions|prompt|rules|source code|api key|password)",
        r"\b(?:list|give|show|dump|export)\b(?! my\b).{0,40}\b(?:emails?|phones?|passwords?|personal data|database|every contact|all contacts)\b",
        r"\bpretend (?:to be|you are|you're)\b|\bact as (?:a|an|if)\b|\brole ?play\b",
        r"<\s*script|\bdrop table\b|\bunion select\b|\{\{.*\}\}",
        unless=r"\bhow (?:do|can|should) i\b",
    ),
    _intent(
        "not_for_you_to_pretend",
        rf"\b(?:write|do(?! (?:i|you|we|they)\b)|make|complete|fill in|finish|draft)\b.{{0,20}}\b(?:my|me|our|an?|the)\b.{{0,25}}\b{PAPER}\b",
        rf"\b(?:fake|forge|invent|make up|falsify|lie about|lie on)\b.{{0,40}}\b(?:{PAPER}|experience|qualification|degree|certificate|dbs|hours)\b",
        r"\b(?:can|could|will|would) (?:you|u) (?:please |just )?(?:fill in|fill out|complete|do|write|send|submit) (?:my|the|an?|this|that) (?:\w+ ){0,2}(?:form|application|statement)\b",
        r"\bpretending\b.{0,40}\b(?:have|had|am|was|got)\b",
        unless=r"\b(?:how|what|when|where|why|who|which|tips|should|must|need|do i|can i)\b.{0,30}\b(?:write|do|make|complete|fill|finish|draft)\b",
    ),
    _intent(
        "provocation",
        r"\b(?:child|baby|kid)(?:ren|s)?[ -](?:snatch|steal|stolen|kidnap)",
        r"\b(?:snatch|steal|kidnap)\w* (?:our |people'?s |peoples |other people'?s )?(?:kids|children|babies)\b",
        r"\bsocial workers? (?:is|are|r) (?:all )?(?:evil|scum|useless|liars|monsters|idiots|lazy|corrupt|rubbish|nazis)\b",
        r"\b(?:fuck|shit|bollocks|wanker|twat|cunt|arsehole)\w*\b",
        r"\byou(?:'re| are| r)? (?:so )?(?:stupid|useless|thick|rubbish|crap|dumb)\b",
    ),
    _intent(
        "own_case",
        r"\bwho (?:is )?my (?:child'?s |son'?s |daughter'?s |kids'? )?social worker(?: is)?\b",
        r"\bmy (?:child'?s |son'?s |daughter'?s |kids'? )?social worker (?:is|has|was|won'?t|wont|will not|never|keeps?|said|says|told|didn'?t|didnt)\b",
        rf"\bmy {CHILD}\b.{{0,25}}\b(?:in care|(?:been )?(?:taken|removed)|foster care|(?:on|under) (?:a |the )?(?:child protection|cp|cin|child in need)|child protection plan)\b",
        rf"\b(?:get|have|want) my {CHILD} back\b|\bsee my {CHILD}\b|\bcontact with my {CHILD}\b",
        r"\bmy (?:case|court (?:case|hearing|date)|section 47|pre-?proceedings|care proceedings|custody)\b",
        r"\bsocial services (?:have|has|are|took|want|came|say|said)\b.{0,40}\b(?:my|me|our)\b",
        unless=r"\b(?:hit|hits|hurt|abus|touch)|\b(?:want|like|love|hope|wish|inspired|decided) (?:me )?to (?:be|become|do|train|help)\b",
    ),
    _intent(
        "someone_else",
        r"\bwhere (?:does|do|did|is|can i find) (?:she|he|they|my (?:[a-z]+ ){0,3}(?:ex|husband|wife|partner|sister|brother|mum|dad|friend|mate)|this (?:man|woman|person)|that (?:man|woman|person))\b.{0,25}\b(?:works?|working|lives?|living|based)\b",
        r"\b(?:find|track|trace|look up|locate)\b.{0,20}\b(?:my ex|my (?:husband|wife|partner)|where (?:she|he|they) (?:works?|lives?)|a (?:named )?social worker called)\b",
        r"\b(?:home )?address of (?:a|the|my|this|that) (?:social )?worker\b|\bwhere do(?:es)? (?:a|the|my|this|that) social worker live\b",
    ),
    _intent(
        "contact_wanted",
        r"\b(?:phone|telephone|mobile|contact) (?:numbers?|no|details)\b.{0,15}\b(?:of|for)\b|^(?:what'?s?|give|send|get|can)\b.{0,20}\b(?:phone|telephone|mobile|contact) (?:numbers?|details)\b",
        r"\b(?:e-?mail address|number) (?:of|for) (?:the|a|an|my|your)\b.{0,40}\b(?:team|lead|manager|council|trust|office|director|department|hr)\b",
        unless=r"\b(?:reference|application form|need to give|have to give|do you (?:store|keep))\b",
    ),
    _intent(
        "not_a_way_to_children",
        rf"\b(?:get|getting|be|being) (?:close|closer|alone|near|intimate|unsupervised)\b.{{0,12}}\b(?:to|with) (?:the |some |young |little )*{CHILD}\b.{{0,30}}\b(?:through|by|with|in|using|via|as)\b.{{0,12}}\b(?:job|work|role|post|career|carer|fostering)\b",
        rf"\b(?:which|what|easiest|best|any)\b.{{0,25}}\b(?:jobs?|roles?|work|posts?|way)\b.{{0,30}}\b(?:alone|unsupervised|unwatched|private access|access)\b.{{0,15}}\b(?:to|with) (?:the |some |young |little )*{CHILD}\b",
        rf"\b(?:access to|alone with) (?:the |some |young |little )*{CHILD}\b.{{0,30}}\bwithout\b.{{0,20}}\b(?:dbs|checks?|anyone|supervision|being (?:seen|watched|checked))",
        r"\b(?:avoid|get round|get around|bypass|dodge|cheat|beat|fake)\b.{0,15}\b(?:dbs|police check|criminal record check|background check|safer recruitment)\b",
    ),
    _intent(
        "application_status",
        r"\b(?:i|we) (?:have |'?ve )?(?:applied|submitted|sent)\b.{0,60}\b(?:heard|nothing|no reply|no response|not heard|havent|haven'?t|still waiting|any news|update)\b",
        r"\b(?:status|progress|outcome|result) of (?:my|the) (?:job )?(?:application|interview)\b",
        r"\b(?:have|did) (?:you|they) (?:receiv|got|get|seen|read|looked at)\w* my (?:application|form|cv)\b",
        r"\bdid i get (?:the|that) (?:job|post|interview)\b|\b(?:check|track|withdraw|change|edit) my application\b",
        r"\bhave they (?:shortlisted|decided|interviewed|looked|read|chosen|picked)\b|\bdid i get it\b|\bhave i (?:got|been) (?:the job|it|in|shortlisted|rejected)\b",
        r"\bhaven'?t heard (?:anything |nothing |back )?(?:back |yet )?(?:about|from|since|after)\b",
    ),
    _intent(
        "complaint",
        r"\b(?:make|raise|submit|send|file) a (?:formal )?complaint\b|\bi (?:want|need|would like|wish) to complain\b|\bhow (?:do|can) i complain\b|\bcomplain about\b",
        r"\b(?:who|where) (?:do|can|should) i (?:moan|complain|report (?:a|the|this) (?:bug|problem|fault|error))\b",
        r"\b(?:this|your) (?:web ?site|site|page|form|portal|app)\b.{0,30}\b(?:rubbish|broken|crash\w*|not working|froze\w*|useless|lost my|logged me out|an? error)\b",
    ),
    _intent(
        "opinion",
        r"\b(?:best|worst|top|nicest|better) (?:uni|unis|university|universities|council|councils|employer|employers|authority|authorities|agency|agencies|course|courses|trust|place to work|local authority)\b",
        r"\bwhich (?:uni|university|council|employer|agency|trust|course|local authority)\b.{0,20}\b(?:best|better|good|recommend|should i)\b",
        r"\b(?:do|would|can|could) you recommend\b|\brecommend (?:me )?an? (?:uni|university|council|employer|agency|course)\b",
        r"\bshould i (?:vote|leave my (?:husband|wife|partner))\b",
    ),
    _intent(
        "about_service",
        r"\b(?:who|what) (?:are|r) (?:you|u)\b(?! look| want)",
        r"\bare (?:you|u) (?:a |an )?(?:real|human|person|robot|bot|ai|computer|machine|chat ?gpt|man|woman|someone)\b",
        r"\bam i (?:talking|speaking|chatting) (?:to|with)\b|\bis this (?:a )?(?:bot|robot|real person|ai|chat ?gpt|human)\b",
        r"\bwhat can (?:you|u) (?:do|help)\b|\bhow do (?:you|u) work\b(?! (?:out|with|from|in|at|for|your|up|part))|\bwhere do you get your (?:answers|information)\b",
        r"\b(?:do|can|will) you (?:store|keep|save|record|share|remember) (?:what|my|this|these|our|the)\b",
        r"\b(?:speak|talk|chat) to a (?:human|person|real person|someone)\b",
        unless=r"\bhow long\b",
    ),
    _intent(
        "thanks",
        r"^(?:(?:ok(?:ay)?|great|brilliant|lovely|perfect|aw+|ah+|oh|amazing|fab|cool|nice one|right)[,! ]+)*(?:many )?(?:thanks|thank you|thank u|thx|ta|cheers|much appreciated|that helps|that was helpful)\b(?!.*\b(?:how|what|where|when|which|who|why|but|can i|do i|is there)\b)[^?]{0,45}$",
        r"^(?:bye|goodbye|see you|that'?s all|no thanks)[.! ]*$",
    ),
    _intent(
        "greeting",
        r"^(?:hi+|hello|hey+|hiya|helo|good (?:morning|afternoon|evening|day)|greetings|yo|alright)[\s,.!]*(?:there|all|bot|careway|everyone|mate)?[\s,.!?]*$",
    ),
)

NATIONS = re.compile(
    r"\b(?:in|to|for) (?P<where>scotland|wales|northern ireland|ireland|australia|new zealand|canada|america"
    r"|the usa|usa|the us|germany|france|spain|dubai|india|nigeria|ghana|kenya|south africa|zimbabwe"
    r"|philippines|the philippines|pakistan|bangladesh|sri lanka|jamaica|romania|poland|brazil|italy|portugal"
    r"|glasgow|edinburgh|aberdeen|dundee|cardiff|swansea|newport|belfast|derry|dublin|sydney|toronto)\b"
    r"|\b(?P<of>scottish|welsh|northern irish) (?:\w+ ){0,3}(?:bursar\w+|fees?|course|universit\w+|councils?|jobs?|regulator|rules?|grants?)\b"
)
NATION_OF = {
    "glasgow": "scotland", "edinburgh": "scotland", "aberdeen": "scotland", "dundee": "scotland", "scottish": "scotland",
    "cardiff": "wales", "swansea": "wales", "newport": "wales", "welsh": "wales",
    "belfast": "northern ireland", "derry": "northern ireland", "northern irish": "northern ireland",
}  # fmt: skip
COMES_TO_ENGLAND = re.compile(
    r"\b(?:qualified|trained|studied|registered|degree|qualification|register|registration|regulators?|worked|living|live|born|based|from)\b"
    r"|\bi (?:did|have|got|finished|completed)\b"
    r"|\bi(?: a|')?m (?:currently )?an? [\w -]{3,40} (?:in|over in|here in)\b|\b(?:come over|move over|relocat\w+|abroad|overseas|emigrat\w+)\b"
    r"|\b(?:in|to) (?:england|the uk|uk|newcastle|leeds|london|manchester|here)\b"
)


def intent_of(text: str) -> str:
    """The status that the words alone settle, or an empty string."""
    plain = text.lower().replace("’", "'")
    return next((intent.status for intent in INTENTS if intent.matches(plain)), "")


def other_nation(text: str) -> str:
    """The nation, country or city that is asked about, when it is not in England and nobody comes from there; of the UK,
    the nation."""
    plain = text.lower().replace("’", "'")
    match = NATIONS.search(plain)
    if not match or COMES_TO_ENGLAND.search(plain):
        return ""
    where = match["where"] or match["of"]
    return NATION_OF.get(where, where)


FROM_ABROAD = re.compile(
    r"\b(?:indian|nigerian|ghanaian|kenyan|zimbabwean|zambian|south african|filipin[oa]|pakistani|bangladeshi|sri lankan|jamaican|romanian|polish"
    r"|bulgarian|hungarian|greek|italian|portuguese|spanish|french|german|dutch|irish|ukrainian|turkish|american|canadian|australian|brazilian|nepali|foreign)"
    r" (?:\w+ ){0,2}(?:social workers?|msw|bsw|degrees?|qualifications?|qualified|diplomas?|masters?|master's|registered|registration)\b"
)
ABROAD = "Qualified outside the UK."
HOME_NATIONS = frozenset({"scotland", "wales", "northern ireland"})


def elsewhere(text: str) -> str:
    """The words in which pages speak to somebody who comes from the country named; empty where none is."""
    plain = text.lower().replace("’", "'")
    if FROM_ABROAD.search(plain):
        return ABROAD
    match = NATIONS.search(plain.replace(" from ", " in "))
    if not match or not COMES_TO_ENGLAND.search(plain):
        return ""
    if NATION_OF.get(match["where"] or match["of"], match["where"]) in HOME_NATIONS:
        return "Moving to England from another nation of the UK."
    return ABROAD


FOREIGN = {
    "fr": "je tu nous vous est sont pour avec dans une des les comment quel quelle travail puis-je être suis veux",
    "es": "cuánto cuanto cuesta en de que por si estudié estudie trabajadora hay mi el los las una para como cómo puedo quiero trabajo soy eres donde qué ser trabajador necesito ¿cómo",
    "de": "ich du wir ist sind für mit wie kann werden und der die das ein eine möchte arbeit nicht",
    "pl": "jak jest czy nie się praca chcę mogę być dla pracownik jestem gdzie społecznym zostać",
    "cy": "sut ydw i'n yn rwy i mae yr gallaf gwaith gweithiwr cymdeithasol fod oes swyddi dod wyf",
    "pt": "como posso quero trabalho sou eu uma para ser não assistente onde preciso",
    "ro": "cum pot să vreau sunt lucrez asistent și pentru este unde fi",
    "it": "come posso voglio sono lavoro per essere una dove lavorare assistente che",
    "hi": "mujhe mujhko main mein mera meri hai hain hoon hun kya nahi nahin koi lekin kaam karna karne chahiye kaise aur sakta sakti bachon ke ki ka ko",
    "tl": "paano ako ang mga ng po ba gusto trabaho kong para maging pwede",
    "nl": "ik een het niet kan worden hoe wil werken voor ben met mijn",
    "so": "sidee waan rabaa shaqo ma waxaan noqon karaa",
}
ENGLISH = frozenset(
    "the a an is are do does i to of in for and what how can when who my me it you we be on at with if have"  # noqa: SIM905
    " need want job jobs work pay social worker workers degree training about or not was any there".split()
)


def is_foreign(text: str) -> bool:
    """Another script, or more small words of one other language than English ones."""
    letters = [c for c in text if c.isalpha()]
    if letters and sum(ord(c) > 0x24F for c in letters) > len(letters) / 2:
        return True
    if "¿" in text or "¡" in text:
        return True
    words = text.lower().replace("?", " ").replace(",", " ").split()
    english = sum(word in ENGLISH for word in words)
    return any(sum(word in known.split() for word in words) > max(1, english) for known in FOREIGN.values())


def matching() -> Iterator[str]:
    yield from dict.fromkeys(intent.status for intent in INTENTS)
