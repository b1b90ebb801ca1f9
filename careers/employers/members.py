"""Who writes for which employer."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import post_delete
from django.dispatch import receiver

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


def leave_employer(*, user: AbstractBaseUser, organisation: Organisation) -> None:
    EmployerMembership.objects.filter(user=user, organisation=organisation).delete()


@receiver(post_delete, sender=EmployerMembership, dispatch_uid="careers.employers.withdraw_rights")
def withdraw_rights(instance: EmployerMembership, **kwargs: Any) -> None:
    """However a membership ends, the rights end with it; those of all HR with her last one."""
    user = get_user_model().objects.filter(pk=instance.user_id).first()
    desk = EmployerDesk.objects.filter(organisation_id=instance.organisation_id).first()
    if user is None or desk is None:
        return
    writes_elsewhere = EmployerMembership.objects.filter(user=user).exists()
    user.groups.remove(*((desk.group,) if writes_elsewhere else desk.groups))  # type: ignore[attr-defined]
