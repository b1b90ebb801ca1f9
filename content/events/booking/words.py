"""What each mail of a booking says."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Words(NamedTuple):
    """``subject`` holds the event's title; ``button`` is what its link does, ``foot`` what else one should know."""

    subject: str | Promise
    heading: str | Promise
    says: str | Promise
    button: str | Promise = _("See, change or cancel my booking")
    foot: str | Promise = ""


WORDS = {
    "ask": Words(
        _("Please confirm: %(event)s"),
        _("Do you want to come?"),
        _("Somebody gave this address to book a place. Press the button, and you have it if one is left."),
        _("Yes, I want to come"),
        _("If it was not you, do nothing. In two days we forget your address."),
    ),
    "stands": Words(
        _("Your booking: %(event)s"),
        _("You have booked already"),
        _("Behind the button you see whether you have a place, and can change or cancel it."),
    ),
    "place": Words(
        _("You have a place: %(event)s"),
        _("You have a place"),
        _("We look forward to you, and remind you the day before."),
        foot=_("If you cannot come, please cancel. Somebody may be waiting."),
    ),
    "waits": Words(
        _("You are on the waiting list: %(event)s"),
        _("All places are taken for now"),
        _(
            "You are on the waiting list. When somebody cancels, the first in it moves up, and we write to you."
        ),
    ),
    "soon": Words(
        _("Tomorrow: %(event)s"),
        _("It is nearly time"),
        _("You have a place. This is when and where."),
        foot=_("If you cannot come, please cancel. Somebody may be waiting."),
    ),
    "changed": Words(
        _("Changed: %(event)s"),
        _("Something has changed"),
        _("The day, the time or the place is another than you were told. This is how it stands now."),
        foot=_("If it does not suit you any more, cancel with one press."),
    ),
    "off": Words(
        _("Cancelled: %(event)s"),
        _("It will not take place"),
        _("You need not do anything. We are sorry."),
        _("See my booking"),
    ),
}
