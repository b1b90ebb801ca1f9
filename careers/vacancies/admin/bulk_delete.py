"""Deleting several in one go, for models whose rows belong to employers."""

from typing import Any

from django.utils.functional import cached_property
from wagtail.permissions import policy_registry
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction

from portal.people.models import Person

from ..models import Vacancy


class DeleteOwn(DeleteBulkAction):
    """Overrides Wagtail's because that names the rows which one may not delete, whoever's they are."""

    models = [Vacancy, Person]
    action_priority = 90

    @cached_property
    def _actionable_objects(self) -> tuple[list[Any], dict[str, list[Any]]]:
        keys = self.request.GET.getlist("id")
        policy = policy_registry.get_by_type(self.model)
        own = policy.instances_user_has_permission_for(self.request.user, "delete")
        if "all" not in keys:
            own = own.filter(pk__in=[key for key in keys if key.isdigit()])
        return list(own), {"items_with_no_access": []}
