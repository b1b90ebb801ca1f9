"""Every way in which an answer can end, with its outcome and its words. Data: an integrity test guards it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Outcome(StrEnum):
    ANSWERED = "answered"
    CLOSEST = "closest"
    LIVE = "live"
    CLARIFICATION = "clarification"
    SIGNPOSTED = "signposted"
    REFUSED = "refused"
    UNAVAILABLE = "unavailable"


COLOURS: Mapping[Outcome, str] = {
    Outcome.ANSWERED: "green",
    Outcome.CLOSEST: "amber",
    Outcome.LIVE: "green",
    Outcome.CLARIFICATION: "blue",
    Outcome.SIGNPOSTED: "red",
    Outcome.REFUSED: "grey",
    Outcome.UNAVAILABLE: "grey",
}
NEXT_STEPS: Mapping[Outcome, str | Promise] = {
    Outcome.ANSWERED: _("Open a number to read the words on their page, or ask your next question."),
    Outcome.CLOSEST: _("Ask it in other words, or look at the nearest pages."),
    Outcome.LIVE: _("Open the search to change it."),
    Outcome.CLARIFICATION: _("Say in a few words what you would like to know."),
    Outcome.SIGNPOSTED: _("Call or text one of these people."),
    Outcome.REFUSED: _("You can ask me about the work, the ways in and which jobs are open."),
    Outcome.UNAVAILABLE: _("Try again in a minute, or use the search."),
}


@dataclass(frozen=True, slots=True)
class Status:
    """``tone`` names the look (plain, soft, urgent). ``offers_pages``: the nearest pages stand below."""

    outcome: Outcome
    message: str | Promise
    tone: str = "plain"
    offers_pages: bool = False
    offers_contact: bool = False

    @property
    def colour(self) -> str:
        return COLOURS[self.outcome]

    @property
    def next_step(self) -> str:
        return str(NEXT_STEPS[self.outcome])

    def as_json(self) -> dict[str, str]:
        return {
            "outcome": self.outcome.value,
            "message": str(self.message),
            "tone": self.tone,
            "colour": self.colour,
            "next_step": self.next_step,
        }


STATUSES: Mapping[str, Status] = {
    "answered": Status(Outcome.ANSWERED, _("This is what our pages say.")),
    "answered_and_live": Status(
        Outcome.ANSWERED, _("This is what our pages say. What we looked up just now stands below it.")
    ),
    "closest": Status(
        Outcome.CLOSEST,
        _("This is the closest information I found. It may not answer your question."),
        "soft",
        offers_pages=True,
        offers_contact=True,
    ),
    "live_found": Status(Outcome.LIVE, _("This is what is open as you ask.")),
    "live_none": Status(
        Outcome.LIVE,
        _("Nothing that is open now fits all of that. Take away a condition, or ask us to tell you."),
        "soft",
    ),
    "live_dates": Status(Outcome.LIVE, _("These are the dates that we hold as you ask.")),
    "live_no_dates": Status(
        Outcome.LIVE,
        _("Nothing of that kind is announced now. New dates appear here as soon as they are."),
        "soft",
    ),
    "live_open": Status(Outcome.LIVE, _("Yes, this is open as you ask.")),
    "live_not_open": Status(
        Outcome.LIVE, _("It is not open as far as we know. This is what we hold about it."), "soft"
    ),
    "live_unknown_post": Status(
        Outcome.LIVE,
        _("I cannot find that post among our vacancies, so I cannot say that it is open."),
        "soft",
    ),
    "handover": Status(Outcome.LIVE, _("This site has a page that works it out with you.")),
    "greeting": Status(
        Outcome.CLARIFICATION,
        _("Hello. Ask me about ways into the work, what it is like, pay, or which jobs are open."),
    ),
    "thanks": Status(Outcome.CLARIFICATION, _("You are welcome. Ask me anything else about this work.")),
    "about_service": Status(
        Outcome.CLARIFICATION,
        _(
            "I am a computer program, not a person. I answer with sentences from the pages of this site and"
            " show where each one stands. Nobody reads along, and I cannot pass anything on."
        ),
    ),
    "empty": Status(Outcome.CLARIFICATION, _("Please write your question in a few words.")),
    "too_long": Status(
        Outcome.CLARIFICATION, _("That is longer than I can read. Please ask it in up to 500 characters.")
    ),
    "unclear": Status(
        Outcome.CLARIFICATION,
        _("I am not sure what you mean. Please say which job, route or programme it is about."),
        offers_pages=True,
    ),
    "signposted_danger": Status(
        Outcome.SIGNPOSTED,
        _("Please talk to someone now. These people can help."),
        "urgent",
    ),
    "signposted_worry": Status(
        Outcome.SIGNPOSTED,
        _("If you are worried about a child or about yourself, please talk to one of these people."),
        "urgent",
    ),
    "not_on_site": Status(
        Outcome.REFUSED,
        _("This site does not answer that. I would rather say so than guess."),
        "soft",
        offers_pages=True,
        offers_contact=True,
    ),
    "no_longer_here": Status(
        Outcome.REFUSED,
        _("What I quoted for this is no longer on the site. Please ask again."),
        "soft",
    ),
    "out_of_scope": Status(
        Outcome.REFUSED,
        _("I can only help with careers in children’s social care, so I cannot answer that."),
        "soft",
    ),
    "own_case": Status(
        Outcome.REFUSED,
        _(
            "I am a careers service and cannot see or discuss anybody’s case. Please ask the children’s social"
            " care team of your council, or the worker you know there."
        ),
        "soft",
        offers_contact=True,
    ),
    "someone_else": Status(
        Outcome.REFUSED,
        _(
            "I do not look people up. This site names only people who agreed to tell their story, and says nothing of"
            " where anybody else works or lives."
        ),
        "soft",
    ),
    "contact_wanted": Status(
        Outcome.REFUSED,
        _(
            "I give no numbers or addresses of people and teams. An advert names its own contact; for anything else"
            " please ask the team that runs this site."
        ),
        "soft",
        offers_pages=True,
        offers_contact=True,
    ),
    "not_a_way_to_children": Status(
        Outcome.REFUSED,
        _(
            "I will not help with that. Whoever works with children here is checked before they start, and is seen,"
            " supervised and asked about by others for as long as they do."
        ),
        "soft",
    ),
    "application_status": Status(
        Outcome.REFUSED,
        _(
            "I cannot see applications. Please ask the employer: the advert, or the mail that confirmed your"
            " application, names whom to contact."
        ),
        "soft",
        offers_contact=True,
    ),
    "complaint": Status(
        Outcome.REFUSED,
        _("I cannot deal with a complaint. The team that runs this site can tell you where it goes."),
        "soft",
        offers_contact=True,
    ),
    "opinion": Status(
        Outcome.REFUSED,
        _("I do not rank or recommend. These pages may help you to decide for yourself."),
        "soft",
        offers_pages=True,
    ),
    "not_for_you_to_pretend": Status(
        Outcome.REFUSED,
        _(
            "I cannot write it for you, and claiming what is not so can end an application or a registration."
            " These pages say what is asked for, so that you can put your own experience well."
        ),
        "soft",
        offers_pages=True,
    ),
    "provocation": Status(
        Outcome.REFUSED,
        _("I will not argue about that. These pages show what the work is and who does it."),
        "soft",
        offers_pages=True,
    ),
    "instruction": Status(
        Outcome.REFUSED,
        _(
            "I only answer questions about careers, from this site’s public pages. I take no other instructions."
        ),
        "soft",
    ),
    "other_language": Status(
        Outcome.REFUSED,
        _("I can only read English for now. Please ask in English, or contact the team."),
        "soft",
        offers_contact=True,
    ),
    "other_country": Status(
        Outcome.REFUSED,
        _("This site is about working in England. I cannot say what is so elsewhere."),
        "soft",
        offers_pages=True,
    ),
    "switched_off": Status(
        Outcome.UNAVAILABLE,
        _(
            "The team that runs this site has switched me off for now, so I do not answer. The search and all"
            " pages are there as always."
        ),
        "soft",
        offers_contact=True,
    ),
    "unavailable": Status(
        Outcome.UNAVAILABLE,
        _(
            "Something went wrong on our side and I cannot answer just now. Please try again, or use the search."
        ),
        "soft",
        offers_contact=True,
    ),
}
