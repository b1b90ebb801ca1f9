"""A key is made and revoked by the employer's own people. It is shown once; only its digest is kept."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import APIToken
from wagtail.permissions import policy_registry

from careers.employers.members import join_employer, organisations_of
from careers.employers.models import EmployerMembership
from careers.vacancies.models import Vacancy
from portal import clock
from portal.organisations.models import Organisation

from .models import Partner

MADE, REVOKED = "careers.make_key", "careers.revoke_key"


class NotTheirs(Exception):
    """Nothing was changed: the user writes no vacancies of this employer."""


def employers_of(user: Any) -> QuerySet[Organisation]:
    """For which a user may make and revoke keys: a key may do no more than its maker."""
    if not policy_registry.get_by_type(Vacancy).user_has_permission(user, "add"):
        return Organisation.objects.none()
    return organisations_of(user).filter(desk__isnull=False).order_by("name")


def keys_for(user: Any) -> QuerySet[Partner]:
    found = Partner.objects.filter(employer__in=employers_of(user))
    return found.select_related("employer", "token", "made_by")


@transaction.atomic
def make_key(*, employer: Organisation, name: str, publishes: bool, by: Any) -> tuple[Partner, str]:
    """The partner, and its key in plain text, which exists nowhere else. Raises NotTheirs."""
    _check(by, employer)
    account = _account(employer, name)
    token, plain = APIToken.create_token(user=account, name=name)
    partner = Partner.objects.create(
        employer=employer, name=name, publishes=publishes, user=account, token=token,
        made_at=clock.now(), made_by=by,
    )  # fmt: skip
    log(instance=partner, action=MADE, user=by, data={"prefix": token.prefix})
    return partner, plain


@transaction.atomic
def revoke_key(*, partner: Partner, by: Any) -> None:
    """From now on it opens nothing. What it sent stays. Revoked before: nothing happens. Raises NotTheirs."""
    _check(by, partner.employer)
    token = APIToken.objects.select_for_update().get(pk=partner.token_id)
    if token.revoked_at:
        return
    token.revoked_at = clock.now()
    token.save(update_fields=["revoked_at"])
    for membership in EmployerMembership.objects.filter(user=partner.user_id):
        membership.delete()
    get_user_model()._default_manager.filter(pk=partner.user_id).update(is_active=False)
    log(instance=partner, action=REVOKED, user=by, data={"prefix": token.prefix})


def _check(by: Any, employer: Organisation) -> None:
    if by is not None and not employers_of(by).filter(pk=employer.pk).exists():
        raise NotTheirs(_("You may not do this for this employer."))


def _account(employer: Organisation, name: str) -> Any:
    """Somebody who cannot sign in: no password, no address to send one to."""
    user_model = get_user_model()
    number = Partner.objects.filter(employer=employer).count() + 1
    account = user_model(**{user_model.USERNAME_FIELD: f"key-{number}-{employer.slug}"[:150]})
    account.first_name = name[:150]
    account.set_unusable_password()
    account.save()
    join_employer(user=account, organisation=employer)
    return account
