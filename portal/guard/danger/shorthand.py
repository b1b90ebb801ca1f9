"""How people shorten, disguise and contract words."""

LEET = str.maketrans(
    {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i", "+": "t"}
)
HOMOGLYPHS = str.maketrans("аеорсухіјѕԁһκνοριτ", "aeopcyxijsdhkvopit")

_CONTRACTIONS = {
    "im": "i am", "ive": "i have", "iv": "i have", "i'd": "i would", "i'll": "i will", "iam": "i am", "hes": "he is",
    "shes": "she is", "theyre": "they are", "theyve": "they have", "weve": "we have",
    "we're": "we are", "youre": "you are", "whos": "who is", "thats": "that is", "whats": "what is",
    "theres": "there is", "its": "it is", "it's": "it is", "dont": "do not", "doesnt": "does not",
    "didnt": "did not", "cant": "can not", "cannot": "can not", "couldnt": "could not", "wont": "will not",
    "wouldnt": "would not", "isnt": "is not", "arent": "are not", "wasnt": "was not", "werent": "were not",
    "havent": "have not", "hasnt": "has not", "hadnt": "had not", "shouldnt": "should not", "aint": "is not",
    "he'd": "he would", "she'd": "she would", "he'll": "he will", "she'll": "she will", "they'll": "they will",
    "we'd": "we would", "they'd": "they would", "you'd": "you would", "we'll": "we will", "you'll": "you will", "youve": "you have",
}  # fmt: skip
_SLANG = {
    "wanna": "want to", "gonna": "going to", "gotta": "have to", "gunna": "going to", "finna": "going to",
    "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "cos": "because", "cuz": "because",
    "coz": "because", "bc": "because", "bcos": "because", "tho": "though", "idk": "i do not know",
    "kms": "kill myself", "kmslf": "kill myself", "unalive": "kill", "unaliving": "killing", "bf": "boyfriend",
    "gf": "girlfriend", "dv": "domestic violence", "csa": "child sexual abuse", "cse": "child sexual exploitation",
    "b4": "before", "b": "be", "n": "and", "&": "and", "y": "why", "sum1": "someone", "some1": "someone", "any1": "anyone",
    "no1": "no one", "2nite": "tonight", "2night": "tonight", "2day": "today", "2moro": "tomorrow",
    "smone": "someone", "smth": "something", "sth": "something", "rn": "right now", "yr": "year", "yrs": "years",
    "ppl": "people", "sw": "social worker", "sws": "social workers", "xx": "", "x": "",
}  # fmt: skip
_MISSPELT = {
    "hav": "have", "av": "have", "wos": "was", "woz": "was", "thort": "thought", "wen": "when", "shud": "should",
    "wiv": "with", "dat": "that", "da": "the", "dis": "this", "ma": "my", "mi": "my", "kil": "kill", "kils": "kills",
    "hitt": "hit", "hitts": "hits", "hurtin": "hurting", "scard": "scared", "tuch": "touch", "tuches": "touches",
    "tuched": "touched", "rap": "rape", "sed": "said", "ses": "says", "becos": "because", "frend": "friend",
    "bin": "been", "dieing": "dying", "dy": "die", "daf": "deaf", "trys": "tries", "tryin": "trying", "sis": "sister",
    "bro": "brother", "hes": "he is", "bein": "being", "wid": "with", "wont": "will not", "suside": "suicide",
    "suicidle": "suicidal", "sucidle": "suicidal", "slef": "self", "agen": "again", "nite": "night", "nites": "nights",
    "til": "until", "till": "until", "beetn": "beaten", "skool": "school", "pleez": "please", "plese": "please", "ded": "dead",
    "sais": "says", "nife": "knife", "tel": "tell", "dident": "did not", "happend": "happened", "wil": "will", "evry": "every",
    "evryone": "everyone", "alowd": "allowed", "wat": "what",
    "wots": "what is", "wot": "what", "bcause": "because", "wanto": "want to", "leccy": "electric", "lecky": "electric",
    "everyday": "every day",
}  # fmt: skip
_SAME_WORD = {
    "anymore": "any more", "nobody": "no one", "noone": "no one", "somebody": "someone", "anybody": "anyone",
    "everybody": "everyone", "nowhere": "no where", "stepdad": "step dad", "stepfather": "step dad", "stepfarther": "step dad", "beets": "beats",
    "stepmum": "step mum", "stepmom": "step mum", "stepmother": "step mum", "stepbrother": "step brother",
    "stepsons": "step sons", "stepdaughters": "step daughters", "stepson": "step son", "stepdaughter": "step daughter", "mom": "mum", "mam": "mum", "mummy": "mum",
    "mommy": "mum", "mother": "mum", "mothers": "mums", "moms": "mums", "father": "dad", "fathers": "dads",
    "daddy": "dad", "mumma": "mum", "grandfather": "grandad", "granddad": "grandad", "grandpa": "grandad",
    "grandmother": "gran", "grandma": "gran", "nana": "nan", "auntie": "aunt", "aunty": "aunt",
    "kid": "child", "kids": "children", "kiddies": "children", "kiddo": "child", "childs": "child",
    "selfharm": "self harm", "selfharming": "self harming", "selfharmed": "self harmed", "neighbor": "neighbour",
    "neighbors": "neighbours", "coworker": "colleague", "hubby": "husband", "myslef": "myself",
    "meself": "myself", "himslef": "himself", "fiancee": "fiance", "foster-dad": "foster dad",
    "keyworker": "key worker", "keyworkers": "key workers", "careworker": "care worker", "housemates": "flatmates",
    "childrens": "children", "alot": "a lot", "tonite": "tonight",
}  # fmt: skip
SHORTHAND = _CONTRACTIONS | _SLANG | _MISSPELT | _SAME_WORD
