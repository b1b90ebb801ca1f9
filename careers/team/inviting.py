"""Invite, send again, withdraw, accept: each writes, logs and mails, whoever asks."""

from typing import Any

from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.log_actions import log

from portal import clock, mail
from portal.mail.delivery import has_server
from portal.saying import moment

from .links import link_for
from .models import Invitation

SENT, WITHDRAWN, ACCEPTED = "careers.invite", "careers.withdraw_invitation", "careers.accept_invitation"


class InvitationClosed(Exception):
    """It was used, withdrawn, renewed, or its time is over. Nothing was changed."""


@transaction.atomic
def invite(*, colleague: Any, by: Any) -> str:
    """A fresh invitation for an account that waits for its owner, by e-mail.

    Returns the link when no mail server is set, for the inviter to hand over herself; otherwise nothing: it is
    the colleague's alone.
    """
    invitation = Invitation.objects.filter(user=colleague).first() or Invitation(user=colleague)
    invitation.renew(by)
    log(instance=colleague, action=SENT, user=by)
    if not has_server():
        return link_for(invitation)
    _send(invitation)
    return ""


def _send(invitation: Invitation) -> None:
    words = {
        "colleague": get_user_display_name(invitation.user),
        "inviter": get_user_display_name(invitation.invited_by),
        "username": invitation.user.get_username(),
        "link": link_for(invitation),
        "until": moment(invitation.expires_at),
    }
    mail.send(
        key=f"invitation:{invitation.pk}:{invitation.times_sent}",
        to=invitation.user.email,
        subject=_("%(inviter)s invites you to work on the careers site") % words,
        text=render_to_string("careers/team/invitation.txt", words),
        useful_until=invitation.expires_at,
    )


@transaction.atomic
def withdraw(*, invitation: Invitation, by: Any) -> None:
    Invitation.objects.filter(pk=invitation.pk, accepted_at=None).update(revoked_at=clock.now())
    log(instance=invitation.user, action=WITHDRAWN, user=by)


@transaction.atomic
def accept(*, invitation: Invitation, password: str) -> Any:
    """Her account is open from now on, with her own password. Raises InvitationClosed; only one can win."""
    now = clock.now()
    won = Invitation.objects.filter(
        pk=invitation.pk,
        secret=invitation.secret,
        accepted_at=None,
        revoked_at=None,
        expires_at__gt=now,
    ).update(accepted_at=now)
    if not won:
        raise InvitationClosed
    user = invitation.user
    user.set_password(password)
    user.is_active = True
    user.save(update_fields=["password", "is_active"])
    log(instance=user, action=ACCEPTED, user=user)
    return user
