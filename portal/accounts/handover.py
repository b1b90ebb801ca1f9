"""What somebody who leaves holds in the admin, and how it passes to a colleague. What she did stays hers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_user_display_name
from wagtail.log_actions import LogFormatter, log
from wagtail.models import DraftStateMixin, LockableMixin, Page, Revision, WorkflowState

ACTION = "portal.pass_on"
REVIEWER = "review_owner"


@dataclass
class Belongings:
    """Drafts that she wrote or owns, what she sent for review, has planned or locked, and pages she keeps true."""

    drafts: list[Any] = field(default_factory=list)
    waiting: list[Any] = field(default_factory=list)
    scheduled: list[Any] = field(default_factory=list)
    locked: list[Any] = field(default_factory=list)
    reviewed: list[Any] = field(default_factory=list)

    def all(self) -> list[Any]:
        everything = [*self.drafts, *self.waiting, *self.scheduled, *self.locked, *self.reviewed]
        return list({(type(item), item.pk): item for item in everything}.values())


def belongings_of(user: Any) -> Belongings:
    found = Belongings()
    for state in WorkflowState.objects.active().filter(requested_by=user):
        if state.content_object is not None:
            found.waiting.append(_specific(state.content_object))
    in_review = {(type(item), item.pk) for item in found.waiting}
    for item in _drafts(user):
        if item.scheduled_revision:
            found.scheduled.append(item)
        elif (type(item), item.pk) not in in_review:
            found.drafts.append(item)
    for model in _models(LockableMixin):
        found.locked += map(_specific, model._base_manager.filter(locked=True, locked_by=user))
    for model in _reviewed_models():
        found.reviewed += model._base_manager.filter(**{REVIEWER: user})
    return found


def _drafts(user: Any) -> Iterator[Any]:
    hers = Revision.objects.filter(user=user).values("pk")
    for model in _models(DraftStateMixin):
        own = models.Q(latest_revision__in=hers)
        if model is Page:
            own |= models.Q(owner=user)
        unpublished = models.Q(has_unpublished_changes=True) | models.Q(live=False)
        rows = model._base_manager.filter(own & unpublished, latest_revision__isnull=False)
        yield from map(_specific, rows)


def _models(mixin: type) -> list[type[models.Model]]:
    """Each table once: of pages the common one alone."""
    found = [model for model in apps.get_models() if issubclass(model, mixin)]
    return [model for model in found if model is Page or not issubclass(model, Page)]


def _reviewed_models() -> list[type[models.Model]]:
    pages = [model for model in apps.get_models() if issubclass(model, Page)]
    return [model for model in pages if any(f.name == REVIEWER for f in model._meta.get_fields())]


def _specific(item: Any) -> Any:
    return item.specific if isinstance(item, Page) else item


@transaction.atomic
def pass_on(*, user: Any, to: Any, by: Any) -> Belongings:
    """Everything that ``user`` holds is ``to``'s from now on. Returns what it was."""
    held = belongings_of(user)
    for item in held.drafts:
        _new_version(item, user, to)
    Page.objects.filter(owner=user).filter(
        pk__in=[item.pk for item in held.all() if isinstance(item, Page)]
    ).update(owner=to)
    WorkflowState.objects.active().filter(requested_by=user).update(requested_by=to)
    for model in _models(LockableMixin):
        model._base_manager.filter(locked=True, locked_by=user).update(locked_by=to)
    for model in _reviewed_models():
        model._base_manager.filter(**{REVIEWER: user}).update(**{REVIEWER: to})
    for item in held.all():
        names = {"from": get_user_display_name(user), "to": get_user_display_name(to)}
        log(instance=item, action=ACTION, user=by, data=names)
    return held


def _new_version(item: Any, user: Any, to: Any) -> None:
    """The same words again, in the colleague's name, so that she finds it among her own."""
    draft = item.get_latest_revision_as_object()
    if getattr(draft, f"{REVIEWER}_id", None) == user.pk:
        setattr(draft, REVIEWER, to)
    draft.save_revision(user=to, clean=False, changed=item.has_unpublished_changes)


def log_actions(actions: Any) -> None:
    @actions.register_action(ACTION)
    class PassedOn(LogFormatter):
        label = gettext_lazy("Pass on to a colleague")

        def format_message(self, log_entry: Any) -> str:
            return _("Passed from %(from)s to %(to)s") % log_entry.data
