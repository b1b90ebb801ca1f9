"""A colleague who leaves: she cannot sign in any more, what she did stays hers, what she held passes on."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import APIToken

from careers.employers.members import organisations_of, works_everywhere
from careers.employers.models import EmployerMembership
from portal import clock
from portal.accounts.handover import Belongings, belongings_of, pass_on

from .telling import tell_successor

REMOVED = "careers.remove_colleague"


class CannotLeave(Exception):
    """Nothing was changed; the text says why."""


def successors_for(colleague: Any) -> list[Any]:
    """Who may take over: whoever works everywhere, or for every employer that she works for."""
    hers = set(EmployerMembership.objects.filter(user=colleague).values_list("organisation_id", flat=True))
    others = get_user_model()._default_manager.filter(is_active=True, partner=None).exclude(pk=colleague.pk)
    return [
        one for one in others.order_by("first_name", "last_name", "pk") if _may_take(one, colleague, hers)
    ]


def _may_take(one: Any, colleague: Any, employers: set[int]) -> bool:
    if works_everywhere(one):
        return True
    own = set(organisations_of(one).values_list("pk", flat=True))
    return bool(employers) and employers <= own and not works_everywhere(colleague)


@transaction.atomic
def remove_colleague(*, colleague: Any, by: Any, successor: Any = None) -> Belongings:
    """Her account is closed and what she holds is ``successor``'s. Raises CannotLeave."""
    if colleague.pk == by.pk:
        raise CannotLeave(_("You cannot remove yourself. Ask another administrator."))
    if colleague.is_superuser and not by.is_superuser:
        raise CannotLeave(_("Only a superuser removes a superuser."))
    held = belongings_of(colleague)
    if held.all():
        if successor not in successors_for(colleague):
            raise CannotLeave(_("Choose who takes over their work: somebody who may edit all of it."))
        held = pass_on(user=colleague, to=successor, by=by)
        tell_successor(held=held, colleague=colleague, successor=successor, by=by)
    for membership in EmployerMembership.objects.filter(user=colleague):
        membership.delete()
    colleague.groups.clear()
    APIToken.objects.filter(user=colleague, revoked_at=None).update(revoked_at=clock.now())
    colleague.is_active = colleague.is_superuser = False
    colleague.set_unusable_password()
    colleague.save(update_fields=["is_active", "is_superuser", "password"])
    log(instance=colleague, action=REMOVED, user=by)
    return held
