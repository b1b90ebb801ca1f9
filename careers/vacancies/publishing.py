"""Publishing a vacancy: one way, whoever asks. Admin, workflow, schedule and import all pass here."""

from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.actions.publish_revision import PublishPermissionError, PublishRevisionAction

from portal import clock

from .rules import problems_at, problems_of
from .states import state_of
from .turns import MAY_FOLLOW, MayNotFollow, Turn

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser

    from .models import Vacancy


class NotReadyToPublish(PublishPermissionError):
    """The advert lacks what every open one needs; ``problems`` says what, by field."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = problems


class MayNotPublish(MayNotFollow, PublishPermissionError):
    """The table of turns does not know it for the state that the vacancy is in."""


class PublishVacancyRevision(PublishRevisionAction):
    """Overrides Wagtail's check because that asks for the right over the model, not over this vacancy."""

    def check(self, skip_permission_checks: bool = False) -> None:
        super().check(skip_permission_checks)
        policy = self.permission_policy
        if (
            self.user
            and not skip_permission_checks
            and not policy.user_has_permission_for_instance(self.user, "publish", self.object)
        ):
            raise PublishPermissionError("You do not have permission to publish this vacancy.")
        if reason := publishing_refused(self.object.pk):
            raise reason
        if problems := problems_of(self.object):
            raise NotReadyToPublish(problems)


def publishing_refused(pk: int) -> MayNotPublish | None:
    """By the table of turns, for the row as it is now."""
    from .models import Vacancy

    row = Vacancy.objects.filter(pk=pk).first()
    state = None if row is None else state_of(row, clock.now())
    return None if state is None or Turn.PUBLISH in MAY_FOLLOW[state] else MayNotPublish(Turn.PUBLISH, state)


def publish_vacancy(
    *, vacancy: "Vacancy", user: "AbstractBaseUser | None" = None, **kwargs: Any
) -> "Vacancy":
    """Publish it as it stands in ``vacancy``. Raises PublishPermissionError, NotReadyToPublish.

    With ``user`` None the site itself publishes (pack, import) and no rights are asked for.
    """
    if vacancy.pk is None:
        vacancy.live = False
        vacancy.save()
    vacancy.save_revision(user=user, changed=True).publish(user=user, **kwargs)
    vacancy.refresh_from_db()
    return vacancy


@transaction.atomic
def publish_draft(*, vacancy: "Vacancy", user: "AbstractBaseUser | None" = None) -> None:
    """Publish its latest draft. Raises as ``publish_vacancy`` does, and when its closing time has passed."""
    if refused := publishing_refused(vacancy.pk):
        raise refused
    revision = vacancy.get_latest_revision() or vacancy.save_revision(user=user)
    if problems := problems_at(revision.as_object(), clock.now()):
        raise NotReadyToPublish(problems)
    revision.publish(user=user)
