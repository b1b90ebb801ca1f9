"""Who writes for which employer."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import transaction
from django.db.models import QuerySet

from portal.organisations.models import Organisation

from .models import EmployerDesk, EmployerMembership

EVERYWHERE = "careers.manage_all_vacancies"
AnyUser = AbstractBaseUser | AnonymousUser


def works_everywhere(user: AnyUser) -> bool:
    """Editors, moderators and administrators; HR never, however many employers she writes for."""
    return user.has_perm(EVERYWHERE)  # type: ignore[union-attr]


def works_for(user: AnyUser, organisation_id: int | None) -> bool:
    if works_everywhere(user):
        return True
    return EmployerMembership.objects.filter(user_id=user.pk, organisation_id=organisation_id).exists()


def organisations_of(user: AnyUser) -> QuerySet[Organisation]:
    """The employers that she may write for."""
    if works_everywhere(user):
        return Organisation.objects.all()
    return Organisation.objects.filter(memberships__user_id=user.pk)


@transaction.atomic
def join_employer(*, user: AbstractBaseUser, organisation: Organisation) -> EmployerMembership:
    """HR of ``organisation`` from now on; the employer must have been made before."""
    membership, _ = EmployerMembership.objects.get_or_create(user=user, organisation=organisation)
    user.groups.add(*EmployerDesk.objects.get(organisation=organisation).groups)  # type: ignore[attr-defined]
    return membership


@transaction.atomic
def leave_employer(*, user: AbstractBaseUser, organisation: Organisation) -> None:
    EmployerMembership.objects.filter(user=user, organisation=organisation).delete()
    desk = EmployerDesk.objects.get(organisation=organisation)
    user.groups.remove(desk.group)  # type: ignore[attr-defined]
    if not EmployerMembership.objects.filter(user=user).exists():
        user.groups.remove(*desk.groups)  # type: ignore[attr-defined]
