"""What sites print around a text, as whole lines. Data: a new kind of residue is one more line here."""

import re

#: Lines made of nothing but these are the old site's, wherever they stand.
NAVIGATION = r"""
skip (?:to|over|past)(?: the)? (?:main )?(?:content|navigation|menu|search|footer|main|body|page content|article|links)
skip (?:navigation|nav|links|header)|jump to (?:main )?(?:content|navigation)
(?:main|site|mobile|primary|secondary|top|open|close|toggle|show|hide|expand) (?:navigation|menu|nav|search)(?: menu| bar)?
(?:navigation|menu) (?:menu|toggle|close|open)|you are here:?(?: home)?
(?:back to|return to|go to)(?: the)? (?:top|blog|news|list|results|search results|stories|all stories|all news|home ?page|previous page|jobs|vacancies)(?: of (?:the )?page)?
(?:print|email|share|bookmark|save|download|like)(?: this)? (?:page|article|post|story|job|profile)(?: (?:on|via|by|to|with) \w+)?
share (?:this|on|via|with|it)(?: (?:on|via) \w+)?:?|share:|tweet(?: this)?|pin it|follow us(?: on)?(?: \w+)?:?|like us on facebook|copy link|listen to this(?: page)?
(?:share|post|save) on (?:facebook|twitter|x|linkedin|whatsapp|pinterest)
(?:accept|reject|decline|allow)(?: all)?(?: (?:additional|analytics|optional))?(?: cookies)?|cookie (?:settings|preferences|policy|notice)|(?:about |our )?cookies on .{1,60}|this (?:web ?)?site uses cookies.{0,120}|manage (?:cookies|preferences)
(?:older|newer|previous|next) (?:post|posts|article|articles|story|entry|blog|page|job)s?|« ?(?:previous|older).{0,30}|(?:next|newer).{0,30} ?»
leave a (?:reply|comment)|post a comment|comments are closed\.?|no comments(?: yet)?|(?:log|sign) in to (?:comment|your account)|add (?:a )?comment
all rights reserved\.?|(?:©|\(c\)|copyright).{0,80}|powered by .{0,40}|site by .{0,40}|website (?:design|built) by .{0,40}
(?:estimated )?reading time:?.{0,20}|\d+ ?-?(?:min|minute|minutes|mins) read|(?:\d+ )?views:? ?\d*|\d+ shares?|\d+ likes?
(?:increase|decrease|change|reset) (?:text|font) size|a\+ a-?|a a a|select language|translate this page|high contrast
read more(?: (?:stories|news|blogs?|articles))?\.{0,3}|view all(?: \w+)?|load more|show more|see all(?: \w+)?
apply (?:now|for this (?:job|post|role|vacancy)|online now)|save (?:this )?(?:job|vacancy)|(?:email|send) me jobs like this.{0,20}|(?:create|set up|get) (?:a |an )?(?:job|email) alerts?|refer a friend|view (?:all )?similar (?:jobs|vacancies)|page \d+(?: of \d+)?|- ?\d+ ?-|advertisement|sponsored(?: content| feature| post)?|advertorial|advertisement feature|share this (?:story|post|article|page),? .{0,40}platform!?|(?:facebook|twitter|linkedin|email|whatsapp|pinterest|reddit|tumblr|print|x){2,}
"""

#: One or a few of these in a line are a menu, at the top before the title or after the last paragraph.
MENU = r"""
home|homepage|about|about us|contact|contact us|news|blog|blogs|events?|jobs|vacancies|careers|search|menu|log ?in|log ?out|sign ?in|sign up|register
my account|services|resources|publications|members?|membership|a ?- ?z|accessibility(?: statement)?|cymraeg|english|site ?map|help|faqs?|basket|donate|training
privacy(?: policy| notice| statement)?|cookies|terms(?: (?:and|&) conditions| of use)?|legal|disclaimer|feedback|subscribe|newsletter|facebook|twitter|x|linkedin|instagram|youtube|tiktok|rss(?: feed)?|whatsapp|pinterest|email|print|share|tweet|top|close|open|back|more|next|previous
our people|our stories|who we are|what we do|work (?:for|with) us|join us|meet the team|case studies|latest news|media|press|council tax|bins and recycling|planning|schools|business|residents|pay|report|apply|my council
"""

#: Heads of boxes beside a text, and what is taken with them.
WIDGETS = r"(?:next|upcoming|latest|featured|recent|our next|forthcoming)(?: upcoming| latest| recent)? (?:events?|news|tweets?|posts?|webinars?|jobs?|vacanc(?:y|ies)|conferences?|courses?|training|articles?|blogs?|stories)"
TAGS = r"(?:tags?|tagged|topics?|categor(?:y|ies)|keywords|filed under|posted in)(?: assigned to this (?:article|post|page|story|blog)| for this (?:article|post|page|story)| (?:with|in|as))?"
RELATED = r"(?:related|similar|recommended|more|other|you may also (?:like|be interested in)|you might also like|read next|see also|most (?:read|popular)|trending)(?: (?:(?:blog )?(?:articles?|posts?|stories|news|content|insights?|resources|case studies|topics|reading|links|pages|profiles|blogs?|jobs|vacancies|from .{1,40}|like this|in this (?:section|series|category))))*(?: (?:you might like|for you))?"
COMMENTS = r"(?:\d+ |one |two |three )?(?:comments?|responses?|replies|thoughts on .{1,120})"
SIGN_UP = re.compile(
    r"^(?:sign[- ]?up|subscribe|join our (?:mailing list|newsletter)|get (?:our|the) (?:latest|newsletter)|receive our|stay (?:up to date|informed|in touch|connected)|never miss|keep up to date|register for (?:our )?(?:newsletter|updates|alerts|e-?bulletin))\b",
    re.I,
)
SMALL_PRINT = re.compile(
    r"unsubscribe|privacy (?:policy|notice|statement)|\bno spam\b|all rights reserved|registered (?:charity|company|office|in england)|charity (?:number|no)|company (?:number|no)|vat (?:number|no)|©|\bcookies?\b",
    re.I,
)
COOKIES = re.compile(
    r"\b(?:we|this (?:web ?)?site|our (?:web ?)?site)\b.{0,30}\buses? (?:\w+ )?cookies\b", re.I
)


def _one_of(lines: str) -> str:
    return "|".join(f"(?:{line})" for line in lines.strip().split("\n"))


SEPARATOR = r"[\s|•·>»›/,–-]*"
ONLY_NAVIGATION = re.compile(rf"^{SEPARATOR}(?:(?:{_one_of(NAVIGATION)}){SEPARATOR})+$", re.I)
ONLY_MENU = re.compile(
    rf"^{SEPARATOR}(?:(?:{_one_of(NAVIGATION)}|{_one_of(MENU)})(?:\s*[|•·>»›/,]\s*|\s+|$))+$", re.I
)
BREADCRUMB = re.compile(
    r"^(?:you are here:?\s*)?home\s*(?:[>»›/|→]|::).{1,160}$|^you are here:.{1,160}$", re.I
)
WIDGET = re.compile(rf"^{WIDGETS}:?$", re.I)
TAG_LINE = re.compile(rf"^{TAGS}\s*:\s*(?P<tags>.{{0,300}})$|^tags$|^topics$|^categories$", re.I)
RELATED_LINE = re.compile(rf"^{RELATED}:?$", re.I)
COMMENTS_LINE = re.compile(rf"^{COMMENTS}:?$", re.I)
