"""Abbreviations that are never stemmed, and how a word is recognised as one.

A protected abbreviation becomes the term ``_asye``. Most are no English words, so any case counts. Those in
``ORDINARY_WORDS`` are: in a text only capitals make them the abbreviation ("SEND" is not "send").
"""

from collections.abc import Collection

MARK = "_"

ABBREVIATIONS = """
asye send mash click camhs cin cp cpd dbs ehcp epo hcpc iro lac lado nqsw nvq pgdip pip sen senco sgo swe uasc
yot yos dcs ofsted pcf kss psw idva gcse ba ma msc pte fdr pa
"""
BUILT_IN = frozenset(ABBREVIATIONS.split())

WORDS = """
act aim all bridge care cat click dash dot hope hub it join lead lift map mash mat ma pa past path pause pip
reach rise see send set share star start step us who
"""
ORDINARY_WORDS = frozenset(WORDS.split())


def protected_form(raw: str, folded: str, protected: Collection[str]) -> str | None:
    """The abbreviation that this word is in a text, or None."""
    word = folded
    if raw[-1:] == "s" and raw[:-1].isupper() and len(raw) > 2 and folded[:-1] in protected:
        word, raw = folded[:-1], raw[:-1]
    if (
        word not in protected
        and word[-1:] == "s"
        and word[:-1] in protected
        and word[:-1] not in ORDINARY_WORDS
    ):
        word = word[:-1]
    if word not in protected:
        return None
    if word in ORDINARY_WORDS and not raw.isupper():
        return None
    return MARK + word
