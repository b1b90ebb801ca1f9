"""Written as people text, read as they mean it: for finding only, never for showing."""

import re

from .words import content_words

WORDS = {
    "u": "you", "ur": "your", "r": "are", "wat": "what", "wot": "what", "wots": "what is", "pls": "please", "plz": "please",
    "im": "I am", "ive": "I have", "id": "I would", "dont": "do not", "doesnt": "does not", "didnt": "did not",
    "isnt": "is not", "wasnt": "was not", "hasnt": "has not", "havent": "have not", "cant": "cannot",
    "wont": "will not", "whats": "what is", "hows": "how is", "theres": "there is", "uni": "university",
    "sw": "social worker", "sws": "social workers", "ba": "bachelor’s degree", "bsc": "bachelor’s degree",
    "msc": "master’s", "ma": "master’s", "masters": "master’s", "yr": "year", "yrs": "years", "mgr": "manager",
    "quals": "qualifications", "docs": "documents", "info": "information", "app": "application",
    "perm": "permanent", "nhs": "NHS", "w": "with", "kids": "children", "lit": "literature", "n": "and", "hw": "how",
    "gonna": "going to", "wanna": "want to", "gotta": "have to", "whos": "who is", "wheres": "where is", "til": "until",
    "till": "until", "def": "definitely", "cos": "because", "coz": "because", "bc": "because", "ppl": "people", "tmrw": "tomorrow",
    "exp": "experience", "mths": "months", "wks": "weeks", "hrs": "hours", "prev": "previous", "msw": "master’s in social work",
    "bsw": "bachelor’s degree in social work", "ta": "teaching assistant", "tas": "teaching assistants", "sen": "SEND",
    "postgrad": "postgraduate", "postgrads": "postgraduates", "undergrad": "undergraduate", "undergrads": "undergraduates",
    "aint": "is not", "arent": "are not", "werent": "were not", "wouldnt": "would not", "couldnt": "could not", "shouldnt": "should not",
}  # fmt: skip
WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
THIRD = re.compile(r"\b(?:got|have|with|only) a third\b|\bthird class\b", re.IGNORECASE)
FROM_HOME = re.compile(r"\b(?:work|working|job|jobs) (?:from|at) home\b|\bwfh\b", re.IGNORECASE)
OVER = re.compile(r"\b(?:scrapped|axed|binned|cancelled|canceled|discontinued|going away)\b", re.IGNORECASE)
STILL_ON = re.compile(r"\bstill (?:on|running|going)\b", re.IGNORECASE)


IT = re.compile(r"\b(?:it|this)\b", re.IGNORECASE)
SHORT = 2
MASKED = re.compile(r"\[[a-z ]{3,24}\]")


# How people ask, and how those who answer are asked: a profile is asked "What is your role in a nutshell?"
ALSO_ASKED = (
    (r"\bwhat (?:does|do|is|are) (?:an?|the)? ?[\w' -]{3,50} (?:do|doing)\b(?! i\b)", "What is the role in a nutshell?"),
    (r"\bhow did (?!you)[\w']{2,20} (?:get|come|start|become)\b", "How did you get into this? Career path."),
    (r"\bwhat is [\w' -]{3,50} like to work (?:for|at|in)\b|\bwhat is it like (?:to work|working)\b", "Support, supervision and caseloads of the staff there."),
    (r"\bhow (?:long|many years) (?:does|do|will|would|is)\b.{0,30}\b(?:to qualify|qualifying|to become|to train|to be a social worker|till i qualify|until i qualify)\b(?!.{0,40}\b(?:abroad|overseas|asye)\b)"
     r"|\bhow (?:long|many years)\b.{0,40}\b(?:start to finish|altogether|all together|in total|all in all|beginning to end|from scratch)\b", "Ways to qualify as a social worker and how long each takes: degree, master’s, apprenticeship."),
    (r"\b(?:cut out (?:for|to)|the right (?:sort|kind|type) of person|suited to|tough enough|strong enough|too (?:soft|sensitive|shy|emotional|nervous)|could i (?:do|cope|handle))\b", "Is this work for me? Who it suits."),
    (r"\b(?:get|getting|be|being) paid (?:while|when|during|to)\b.{0,20}\b(?:train|study|learn|qualify|do the degree)", "Money while you train, route by route: salary, bursary, loan."),
    (r"\bhow much (?:do|does|would|will|can)\b.{0,50}\b(?:get|make|start on|take home)\b", "What is the pay, the salary?"),
    (r"\bwhat (?:do|would|does|must|should) (?:i|you|somebody|someone)\b.{0,20}\bdo\b.{0,12}\bto (?:be|become|get to be)\b", "How to become one: the ways to qualify."),
    (r"\bfast[- ]?track|\b(?:quickest|fastest|shortest) (?:way|route|path)\b", "Step Up to Social Work, Approach Social Work."),
    (r"\b(?:did|done|doing|spent|been|was|served)\b.{0,25}\b(?:inside|prison|jail|time for)\b|\bex[- ](?:offender|prisoner|con)s?\b|\b(?:got|been|was|were) (?:done|nicked|arrested|convicted|charged|cautioned)\b"
     r"|\b(?:shoplift\w*|theft|cannabis|possession|drink[- ]driv\w*|assault|affray|burglary|fraud|gbh|abh)\b", "A criminal record, a caution, a conviction."),
    (r"(?:^|\b(?:am|is|are|aged|turned|turning|nearly|almost|at)\s)(?:4\d|5\d|6\d)\b(?!\s*(?:%|k\b|hours?|days?|weeks?|months?|miles)).*\b(?:re-?train\w*|train\w*|old|late|redundant|cut[- ]?off|start\w*|change|begin\w*)\b", "Is there an upper age limit? Too old to train?"),
    (r"\bwhat time\b.{0,30}\b(?:start|begin|finish|end|stop|leave|clock|get home|knock off)|\b(?:nine|9) (?:to|till|-) (?:five|5)\b", "Working hours: evenings and weekends, shifts."),
    (r"\bcut[- ]?off\b|\blast (?:day|date|chance)\b", "Deadline, closing date."),
    (r"\bredo(?:ing)?\b.{0,20}\b(?:swe|registration|register|it)\b|\b(?:swe|registration)\b.{0,30}\b(?:due|runs? out|lapse\w*|expir\w*)\b", "Renewing the registration."),
    (r"\bno recourse\b|\b(?:spouse|dependant|dependent|family|student|graduate) visa\b", "Already here: the right to work or study, access to public funds."),
    (r"\b(?:go|going|gone|move|moving|turn|be) (?:locum|agency|temp|temping)\b|\blocum(?:ing)?\b", "Agency work."),
    (r"\b(?:put|is there) a (?:lid|cap|limit|ceiling) on\b|\bmax(?:imum)? (?:rate|hourly)\b", "Hourly price caps of agency work."),
    (r"\bclaw(?:s|ed)? (?:it |that |them )?back\b|\bpay it back if\b", "Repayable, tie-in period."),
    (r"\b(?:over the border|next door|other councils?|the council next|same job|exact same)\b.{0,50}\b(?:more|less|pay\w*|paid|salary|grand|k)\b|\b(?:more|less|grand|k)\b.{0,40}\b(?:over the border|next door|same job|exact same)\b", "Pay is set by each employer."),
    (r"\b(?:social workers?|sws?)\b.{0,30}\b(?:earn|paid|pay|wages?|salary|start(?:s|ing)? on)\b.{0,60}\b(?:top|most|experienced?|loads of years|years? in|later on|end up)\b|\bsocial workers? (?:start|begin) on\b", "What social workers earn: pay at the start and with experience."),
    (r"\b(?:ai|robots?|computers?|machines?)\b.{0,30}\b(?:do|doing|take|taking|replace|replacing)\b|\bin (?:ten|10|five|5|twenty|20) years\b", "Is there work? How many will be needed."),
    (r"\b(?:an hour|per hour|hourly|p/?h)\b", "Hourly rate, annual salary."),
    (r"\b(?:how many|what) ways\b|\bways (?:in|into)\b|\bget into (?:it|this|social work)\b", "How to become one: the ways to qualify."),
    (r"\b(?:ring|phone|letters?|note|proof|evidence)\b.{0,25}\b(?:doctor|gp|consultant|hospital)\b|\bsick note\b", "Medical evidence, adjustments."),
    (r"\b(?:need|without|degree|qualif\w+|nvq)\b.{0,40}\bresidential\b|\bresidential\b.{0,40}\b(?:need|without|degree|qualif\w+|nvq)\b", "Work in a children’s home, without a qualification."),
    (r"\bhow much\b.{0,20}\b(?:be on|start on|be getting|get paid|take home)\b", "What social workers earn: pay at the start."),
    (r"\b(?:depress\w+|anxiety|bipolar|ptsd|schizo\w+|mental (?:health|illness)|epilep\w+|diabet\w+|adhd|autis\w+)\b.*\b(?:regist\w+|let me|allowed|apply|train|job|work|do (?:this|it))\b", "A health condition or disability: fitness, adjustments, what to tell."),
    (r"\bwhat(?:['’]?s| is) the damage\b|\bset me back\b", "What it costs, the fee."),
    (r"\b(?:put|get|go|going|let)\b.{0,12}\bback on\b|\blapse[ds]?\b", "Coming back to the register: restoring a registration."),
    (r"\bcharged? (?:me |you |us )?for\b", "What it costs, the fee."),
    (r"\bwho (?:runs|leads|is in charge of|heads)\b", "Chief executive, director."),
)  # fmt: skip
PATTERNS = [(re.compile(pattern, re.IGNORECASE), also) for pattern, also in ALSO_ASKED]


NEWLY_QUALIFIED = re.compile(
    r"\bnewly qualified(?=\s+(?:get|gets|earn|earns|make|makes|start|paid|pay|salary|wages?)\b)",
    re.IGNORECASE,
)
"""Said for short."""


LABELLED = re.compile(r"\b(scp|level|band|grade|stage|tier)(?=\d)", re.IGNORECASE)


def spelled_out(text: str) -> str:
    """Short forms written out; slang for an end said as pages say it; what was masked is no word to find."""
    text = LABELLED.sub(r"\1 ", MASKED.sub(" ", text))
    plain = WORD.sub(lambda match: WORDS.get(match[0].lower().replace("’", "'"), match[0]), text)
    plain = THIRD.sub(lambda match: f"{match[0]} (third-class degree)", plain)
    plain = NEWLY_QUALIFIED.sub("newly qualified social workers", plain)
    plain = OVER.sub("replaced or ended", plain)
    plain = FROM_HOME.sub("work remotely or hybrid", plain)
    return STILL_ON.sub(lambda match: f"{match[0]}, or has it ended", plain)


def of_the_work(plain: str) -> str:
    """ "Is it all paperwork", asked first of all, is asked of the work."""
    return IT.sub("the work", plain, count=1) if len(content_words(plain)) <= SHORT else plain


def also_asked(plain: str) -> str:
    """The question with the words in which the answer may have been asked for."""
    return f"{plain} {in_other_words(plain)}".strip()


def in_other_words(plain: str) -> str:
    return " ".join(words for pattern, words in PATTERNS if pattern.search(plain))
