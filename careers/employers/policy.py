"""HR sees and changes what belongs to its own employers, and nothing else."""

from collections.abc import Iterable

from django.contrib.auth import get_user_model
from django.db.models import Model, Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from portal.organisations.models import Organisation

from .members import EVERYWHERE, AnyUser, organisations_of, works_everywhere, works_for
from .models import EmployerMembership
from .rules import hr_publishes

BACKEND = "django.contrib.auth.backends.ModelBackend"


class EmployerScopedPolicy(ModelPermissionPolicy):
    """For models with a key to their employer. The stored row decides: a draft may name another employer."""

    employer_field = "employer"

    def user_has_permission_for_instance(self, user: AnyUser, action: str, instance: Model) -> bool:
        return self.user_has_permission(user, action) and self._is_theirs(user, instance)

    def instances_user_has_any_permission_for(self, user: AnyUser, actions: Iterable[str]) -> QuerySet:
        if not self.user_has_any_permission(user, actions):
            return self.model._default_manager.none()
        if works_everywhere(user):
            return self.model._default_manager.all()
        return self.model._default_manager.filter(**{f"{self.employer_field}__in": organisations_of(user)})

    def users_with_any_permission_for_instance(self, actions: Iterable[str], instance: Model) -> QuerySet:
        members = EmployerMembership.objects.filter(organisation_id=self._stored_employer(instance))
        # The right belongs to vacancies, whatever this policy's own model is.
        everywhere = get_user_model().objects.with_perm(EVERYWHERE, backend=BACKEND)
        return self.users_with_any_permission(actions).filter(
            Q(pk__in=members.values("user")) | Q(pk__in=everywhere.values("pk"))
        )

    def _is_theirs(self, user: AnyUser, instance: Model) -> bool:
        return works_for(user, self._stored_employer(instance))

    def _stored_employer(self, instance: Model) -> int | None:
        if instance.pk is None:
            return getattr(instance, f"{self.employer_field}_id")
        stored = self.model._default_manager.filter(pk=instance.pk)
        return stored.values_list(f"{self.employer_field}_id", flat=True).first()


class VacancyPolicy(EmployerScopedPolicy):
    """HR publishes its vacancies unless the site has decided that somebody else does."""

    def user_has_permission(self, user: AnyUser, action: str) -> bool:
        if not super().user_has_permission(user, action):
            return False
        return action != "publish" or works_everywhere(user) or hr_publishes(user)


class PayScalePolicy(EmployerScopedPolicy):
    """HR keeps the pay scales of its own employers."""


class PersonPolicy(EmployerScopedPolicy):
    """HR keeps the people of its own employers, with what they agreed to."""

    employer_field = "organisation"

    def owners_for(self, user: AnyUser) -> QuerySet[Organisation]:
        return organisations_of(user)
