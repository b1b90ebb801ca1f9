"""Whose rows somebody may keep. An app that knows owners registers an ``OwnedPolicy`` for a model."""

from typing import Protocol, runtime_checkable

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model, QuerySet
from wagtail.permissions import policy_registry


@runtime_checkable
class OwnedPolicy(Protocol):
    """A permission policy that also says which owners a user may write for."""

    def owners_for(self, user: AbstractBaseUser) -> QuerySet: ...


def owners_for(user: AbstractBaseUser, model: type[Model], everyone: QuerySet) -> QuerySet:
    """The owners under whom the user may record a row of ``model``; ``everyone`` where nobody limits it."""
    policy = policy_registry.get_by_type(model)
    return policy.owners_for(user) if isinstance(policy, OwnedPolicy) else everyone
