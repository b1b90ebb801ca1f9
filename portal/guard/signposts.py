"""Whom to call, in England. Numbers are stable, opening hours are not: a line's own page says when it is open."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.guard.danger.verdict import Category, Severity, Verdict


@dataclass(frozen=True, slots=True)
class Signpost:
    name: str | Promise
    phone: str | Promise
    url: str
    when: str | Promise

    @property
    def dialled(self) -> str:
        """What a telephone dials; empty where words say how to reach them."""
        phone = str(self.phone)
        return "".join(phone.split()) if re.fullmatch(r"\+?[\d ]+", phone) else ""

    def as_dict(self) -> dict[str, str]:
        return {name: str(getattr(self, name)) for name in ("name", "phone", "url", "when")}


EMERGENCY = Signpost(_("Emergency services"), "999", "", _("If anyone is in danger right now."))
POLICE = Signpost(_("Police"), "101", "", _("When it is not an emergency."))
COUNCIL = Signpost(
    _("Your council's children's social care team"),
    _("find the number by postcode"),
    "https://www.gov.uk/report-child-abuse-to-local-council",
    _(
        "To report a worry about a child. Type the child's postcode on the GOV.UK page “Report child abuse to a local council”"
        " and it shows the number to call."
    ),
)
NSPCC = Signpost(
    _("NSPCC helpline"),
    "0808 800 5000",
    "https://www.nspcc.org.uk/keeping-children-safe/reporting-abuse/report/",
    _("For adults who are worried about a child. Its page gives the hours."),
)
CHILDLINE = Signpost(
    _("Childline"),
    "0800 1111",
    "https://www.childline.org.uk/",
    _("For children and young people, about anything."),
)
SAMARITANS = Signpost(
    _("Samaritans"),
    "116 123",
    "https://www.samaritans.org/how-we-can-help/contact-samaritan/",
    _("For anyone who is struggling to cope, day or night. Free."),
)
SHOUT = Signpost(
    _("Shout"), _("text 85258"), "https://giveusashout.org/", _("Support by text for anyone in crisis. Free.")
)
NHS = Signpost(
    _("NHS 111"), _("111, then option 2"), "https://111.nhs.uk/", _("For urgent mental health help.")
)
DOMESTIC = Signpost(
    _("National Domestic Abuse Helpline, run by Refuge"),
    "0808 2000 247",
    "https://www.nationaldahelpline.org.uk/",
    _("For anyone who is afraid of a partner or someone in the family. Free."),
)
SLAVERY = Signpost(
    _("Modern Slavery and Exploitation Helpline"),
    "08000 121 700",
    "https://www.modernslaveryhelpline.org/",
    _("For anyone who is being used or controlled by others, or knows someone who is."),
)
MARRIAGE = Signpost(
    _("Forced Marriage Unit"),
    "020 7008 0151",
    "https://www.gov.uk/guidance/forced-marriage",
    _("If you or someone you know is being made to marry."),
)
FGM = Signpost(
    _("NSPCC FGM helpline"),
    "0800 028 3550",
    "https://www.nspcc.org.uk/",
    _("If a girl may be cut. Not open day and night; its page gives the hours."),
)
NAPAC = Signpost(
    _("NAPAC"), "0808 801 0331", "https://napac.org.uk/", _("For adults who were abused as children.")
)
LADO = Signpost(
    _("The local authority designated officer (LADO), through your council"),
    _("ask the council's children's social care team"),
    "https://www.gov.uk/report-child-abuse-to-local-council",
    _("For a worry about someone who works with children. The GOV.UK page finds the council by postcode."),
)
WHISTLE = Signpost(
    _("NSPCC Whistleblowing Advice Line"),
    "0800 028 0285",
    "https://www.nspcc.org.uk/keeping-children-safe/reporting-abuse/dedicated-helplines/whistleblowing-advice-line/",
    _("For professionals who worry about how their organisation deals with child protection."),
)

BY_CATEGORY: Mapping[Category, tuple[Signpost, ...]] = {
    Category.SELF_HARM: (EMERGENCY, SAMARITANS, SHOUT, NHS, CHILDLINE),
    Category.CRISIS: (EMERGENCY, SAMARITANS, SHOUT, NHS),
    Category.CHILD_TELLING: (EMERGENCY, CHILDLINE, COUNCIL, NSPCC, SHOUT),
    Category.CHILD_IN_DANGER: (EMERGENCY, COUNCIL, NSPCC, CHILDLINE),
    Category.WORRY_ABOUT_CHILD: (EMERGENCY, COUNCIL, NSPCC, POLICE),
    Category.DOMESTIC_ABUSE: (EMERGENCY, DOMESTIC, POLICE, SAMARITANS),
    Category.EXPLOITATION: (EMERGENCY, COUNCIL, SLAVERY, CHILDLINE, MARRIAGE, FGM, NSPCC),
    Category.ALLEGATION: (EMERGENCY, COUNCIL, LADO, NSPCC, WHISTLE),
    Category.PAST_ABUSE: (NAPAC, SAMARITANS, POLICE, CHILDLINE, EMERGENCY),
}
LOCAL_FIRST = set(Category) - {
    Category.SELF_HARM,
    Category.CRISIS,
    Category.DOMESTIC_ABUSE,
    Category.PAST_ABUSE,
}


def signposts(verdict: Verdict, local: Iterable[Mapping[str, str] | Signpost] = ()) -> list[Signpost]:
    """Who to call, most urgent first. ``local`` are the site's own contacts; where the harm is to a child they take the
    council's place."""
    national = BY_CATEGORY[verdict.category]
    own = [each if isinstance(each, Signpost) else Signpost(**each) for each in local]
    if not own or verdict.category not in LOCAL_FIRST:
        return list(national)
    rest = [each for each in national if each is not COUNCIL]
    after = 1 if rest[0] is EMERGENCY else 0
    return [*rest[:after], *own, *rest[after:]]


COMPUTER = _(
    "This is a computer. No person has read what you wrote, it has not been kept, and it cannot be passed on from here."
    " Please call or text one of these people."
)


def message(verdict: Verdict) -> str:
    """Warm plain words to stand above the numbers."""
    return f"{_WORDS[verdict.category, verdict.severity]} {COMPUTER}"


_WORDS = {
    (Category.SELF_HARM, Severity.DANGER): _("I am sorry that it is this hard. You matter, and you can talk to someone now."),
    (Category.SELF_HARM, Severity.WORRY): _("Thank you for saying that. If it still hurts, these people will listen."),
    (Category.CRISIS, Severity.DANGER): _("I am sorry that things are this hard. You do not have to manage alone."),
    (Category.CRISIS, Severity.WORRY): _("That sounds like a lot to carry. These people will listen, whenever you want."),
    (Category.CHILD_TELLING, Severity.DANGER): _("What is happening is not your fault, and you were right to say it. These people will help you."),
    (Category.CHILD_TELLING, Severity.WORRY): _("What happened was not your fault. These people will listen."),
    (Category.CHILD_IN_DANGER, Severity.DANGER): _("Thank you for speaking up. If a child is in danger now, call 999. You do not need to be sure."),
    (Category.CHILD_IN_DANGER, Severity.WORRY): _("Thank you for speaking up. You do not need to be sure to call."),
    (Category.WORRY_ABOUT_CHILD, Severity.DANGER): _(
        "Thank you for listening to this child. Tell your safeguarding lead and children's social care today; do not"
        " investigate, and do not promise to keep it secret."
    ),
    (Category.WORRY_ABOUT_CHILD, Severity.WORRY): _("Thank you for noticing. You do not need to be sure to tell someone."),
    (Category.DOMESTIC_ABUSE, Severity.DANGER): _("Nobody has the right to hurt or control you. It is not your fault, and there is help."),
    (Category.DOMESTIC_ABUSE, Severity.WORRY): _("What happened to you was not your fault. If you want to talk, there is help."),
    (Category.EXPLOITATION, Severity.DANGER): _("Nobody should be made to do this. It is not the fault of the person it happens to, and there is help."),
    (Category.EXPLOITATION, Severity.WORRY): _("That should not have happened. There are people to talk to about it."),
    (Category.ALLEGATION, Severity.DANGER): _("Thank you for speaking up. A worry about someone who works with children needs to be told today."),
    (Category.ALLEGATION, Severity.WORRY): _("Speaking up about this is right, and you can get advice first."),
    (Category.PAST_ABUSE, Severity.WORRY): _("Thank you for trusting us with that. What happened was not your fault. If you want to talk, these people listen."),
    (Category.PAST_ABUSE, Severity.DANGER): _("What happened was not your fault. These people will listen, and it can still be reported."),
}  # fmt: skip
