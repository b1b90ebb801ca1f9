"""Wagtail's snippet views ask for a right over the model; these ask for it over the row that is shown."""

from collections.abc import Iterable
from typing import Any

from django.contrib.admin.utils import unquote
from django.db.models import QuerySet
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permissions import policy_registry
from wagtail.snippets.views import chooser

SEEING = ("add", "change", "delete", "view")


class ScopedToOwner(PermissionCheckedMixin):
    """Overrides the model-level question because a registered policy alone does not protect these views."""

    def _shown(self) -> Any:
        # From the address itself: some views take ``pk`` out of their kwargs.
        pk = self.request.resolver_match.kwargs.get("pk")  # type: ignore[attr-defined]
        return None if pk is None else self.model(pk=unquote(str(pk)))  # type: ignore[attr-defined]

    def user_has_permission(self, permission: str) -> bool:
        if (shown := self._shown()) is None:
            return super().user_has_permission(permission)
        return self.user_has_permission_for_instance(permission, shown)

    def user_has_any_permission(self, permissions: Iterable[str]) -> bool:
        if self._shown() is None:
            return super().user_has_any_permission(permissions)
        return any(self.user_has_permission(permission) for permission in permissions)


def scoped(view: type) -> type:
    """``view`` with the mixin next to PermissionCheckedMixin, below Wagtail's own exceptions to it."""
    return type(f"Scoped{view.__name__}", (view, ScopedToOwner), {"__module__": __name__})


class OwnObjects:
    def get_object_list(self) -> QuerySet:
        user = self.request.user  # type: ignore[attr-defined]
        policy = policy_registry.get_by_type(self.model_class)  # type: ignore[attr-defined]
        return policy.instances_user_has_any_permission_for(user, SEEING)


class OwnChosen:
    def get_object(self, pk: Any) -> Any:
        user = self.request.user  # type: ignore[attr-defined]
        policy = policy_registry.get_by_type(self.model_class)  # type: ignore[attr-defined]
        return policy.instances_user_has_any_permission_for(user, SEEING).get(pk=unquote(str(pk)))

    def get_objects(self, pks: Iterable[Any]) -> QuerySet:
        user = self.request.user  # type: ignore[attr-defined]
        policy = policy_registry.get_by_type(self.model_class)  # type: ignore[attr-defined]
        return policy.instances_user_has_any_permission_for(user, SEEING).filter(pk__in=pks)


class ChooseView(OwnObjects, chooser.ChooseView): ...


class ChooseResultsView(OwnObjects, chooser.ChooseResultsView): ...


class ChosenView(OwnChosen, chooser.SnippetChosenView): ...


class ChosenMultipleView(OwnChosen, chooser.SnippetChosenMultipleView): ...


class ScopedChooserViewSet(chooser.SnippetChooserViewSet):
    choose_view_class = ChooseView
    choose_results_view_class = ChooseResultsView
    chosen_view_class = ChosenView
    chosen_multiple_view_class = ChosenMultipleView
