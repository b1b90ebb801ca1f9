"""Is this a person's name? Told from organisations, roles and headings by their words."""

import re

TITLES = r"(?:Cllr|Councillor|Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Rev|Lord|Lady)\.?"
WORD = r"[A-ZÀ-ÖØ-Þ](?:[^\W\d_]|[’'](?=[A-Z]))*(?:-[A-ZÀ-ÖØ-Þ][^\W\d_]+)*"
NAME = rf"(?:{TITLES} )?{WORD}(?: (?:de|van|von|der|den|la|le|al|bin|ap|O[’'])?-?{WORD}){{0,3}}"
FULL_NAME = re.compile(rf"^{NAME}$")
NOT_NAMES = set(
    """council trust team care services service board partnership borough county city london department education
    children childrens children's children’s social work worker workers school university college institute ofsted
    news blog press office communications media editor admin staff group association network region regional
    home about our your my the this that these what why how when where who next upcoming event events career profile
    story stories life role job jobs vacancy vacancies benefits pay apply hours contract closing salary
    leadership strong celebrating empowering motivating supporting workforce nomination family families people
    support help safeguarding fostering adoption manager director officer leader lead head chief executive
    practitioner adviser advisor assistant senior principal loud clear growing nhs england wales scotland britain
    health community house road centre academy programme project scheme award awards conference
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december spring summer autumn winter christmas
    it its it's he she they we i you his her their there here and but or if for from with without in on at by to of
    as a an not no yes so also since after before during while although because however meanwhile despite both
    all many most some every each one two three four five six seven eight nine ten first second third last new
    being having working getting making living building finding moving staying learning becoming training thank
    contact call email speak ring question questions informal apply hi hello hey interview interviews spotlight profile feature featured name author written comms meet read click find more then than now today currently recently please do does did can could would should
    mum dad mother father sister brother""".split()
)


def is_name(text: str) -> bool:
    """Two to four capitalised words, none of which organisations, roles or headings are made of."""
    text = text.strip().rstrip(",")
    if len(text) > 60 or not FULL_NAME.match(text):
        return False
    words = re.sub(rf"^{TITLES} ", "", text).split()
    return 2 <= len(words) <= 4 and not any(
        word.lower() in NOT_NAMES or len(word) > 20 or (word.isupper() and len(word) > 1) for word in words
    )


def is_first_name(text: str) -> bool:
    return bool(re.fullmatch(WORD, text)) and text.lower() not in NOT_NAMES and 2 <= len(text) <= 15 and (
        not text.isupper()
    )  # fmt: skip


def trimmed(name: str) -> str:
    """Without the words that begin a sentence: "When Ada Bell" is Ada Bell."""
    words = name.split()
    while len(words) > 1 and (
        words[0].lower() in NOT_NAMES or (words[0].endswith("ing") and len(words[0]) > 5)
    ):
        words = words[1:]
    return " ".join(words)


def first_name(name: str) -> str:
    return re.sub(rf"^{TITLES} ", "", name).split()[0]
