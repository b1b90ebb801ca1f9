"""A conversation, sent once to whoever asked for it. Its words are read when it is sent, so that none lie in wait."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from chatbot.records.models import AnswerRecord
from portal import clock
from portal.guard.boxes import look
from portal.mail.composing import Words
from portal.mail.delivery import has_server
from portal.mail.models import OutgoingMail
from portal.mail.outbox import nudge_after_commit
from portal.security.anonymous import comes_from_here, is_stamped
from portal.security.mail_limits import MailLimits

from .forms import MailForm
from .page import PURPOSE, address_of, ask_page
from .shown import conversation

COMPOSER = "chat.conversation"
KEY = "chat.conversation:"
BOX = "chatbot.mail"
USEFUL_FOR = timedelta(hours=6)
LIMITS = MailLimits("chat", to_one_address_a_day=3, from_one_place_an_hour=200)
"""Two hundred may sit behind one address; whoever is written to is not to be troubled."""


@csrf_exempt  # No cookie vouches for the visitor here: headers and a stamp do, as for every anonymous form.
@require_POST
def send(request: HttpRequest, conversation_id: UUID) -> HttpResponse:
    known = conversation_id.hex
    form = MailForm(request.POST)
    if help := look(BOX, request.POST.get("email", "")[:500]):
        return ask_page(request, conversation=known, turns=conversation(known), help=help)
    if not (comes_from_here(request) and is_stamped(PURPOSE, request.POST.get("stamp", ""))):
        form.add_error("email", _("Please open the page again, then send it."))
    status = 422
    if form.is_valid() and (seconds := LIMITS.over(request, form.cleaned_data["email"])):
        form.add_error("email", _("Enough has been sent for now. Please try again later, or print it."))
        status = 429
    if form.errors:
        shown = conversation(known)
        response = ask_page(request, conversation=known, turns=shown, mail_form=form, status=status)
        if status == 429:
            response["Retry-After"] = str(seconds)
        return response
    if has_server() and AnswerRecord.objects.of_conversation(known).exists():
        post(known, form.cleaned_data["email"])
    return redirect(f"{address_of(known)}?sent=yes#send")


def post(known: str, to: str) -> None:
    now = clock.now()
    OutgoingMail.objects.create(
        key=f"{KEY}{known}:{uuid4().hex}",
        to=to,
        subject=_("What you asked, with its answers"),
        composer=COMPOSER,
        about={"conversation": known},
        made_at=now,
        due_at=now,
        useful_until=now + USEFUL_FOR,
    )
    nudge_after_commit()


class Composing:
    """None where the conversation was deleted in the meantime."""

    def __call__(self, mail: OutgoingMail) -> Words | None:
        turns = conversation(mail.about.get("conversation", ""))
        text = render_to_string("chatbot/web/conversation.txt", {"turns": turns})
        return Words(mail.subject, text) if turns else None


def take_back(known: str) -> None:
    """A conversation that is deleted is sent to nobody any more."""
    OutgoingMail.objects.filter(key__startswith=f"{KEY}{known}:").waiting().delete()  # type: ignore[attr-defined]


def done_with(now: datetime) -> QuerySet[OutgoingMail]:
    """Those that were sent or given up, and still hold an address."""
    mails = OutgoingMail.objects.filter(key__startswith=KEY).exclude(to="")
    return mails.sent() | mails.failed()


def forget_addresses(now: datetime) -> None:
    done_with(now).forget()  # type: ignore[attr-defined]
