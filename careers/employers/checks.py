"""An approver without the right to publish would be sent away, and the vacancy stay in moderation for ever."""

from typing import Any

from django.contrib.auth.models import Group
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError
from wagtail.models import GroupApprovalTask

from careers.vacancies.models import Vacancy


def groups_that_cannot_publish() -> list[Group]:
    workflow = Vacancy(pk=0).get_workflow()
    if workflow is None:
        return []
    tasks = GroupApprovalTask.objects.filter(active=True, workflow_tasks__workflow=workflow)
    return list(
        Group.objects.filter(groupapprovaltask__in=tasks)
        .exclude(permissions__codename="publish_vacancy", permissions__content_type__app_label="careers")
        .distinct()
    )


@register(Tags.database)
def approvers_can_publish(databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    if not databases:
        return []
    try:
        groups = groups_that_cannot_publish()
    except DatabaseError:  # not migrated yet
        return []
    return [
        Error(
            f"The group {group.name} approves vacancies but may not publish them.",
            hint="Give the group the permission careers.publish_vacancy.",
            id="careers.E001",
        )
        for group in groups
    ]
