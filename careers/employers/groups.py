"""The groups out of the box, and what each may do."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowContentType,
    WorkflowTask,
)

ADMINISTRATORS = "Administrators"
HR = "HR"
EDITORS = "Editors"
MODERATORS = "Moderators"
SECOND_PAIR_OF_EYES = "A second pair of eyes"

VACANCY_WRITER = ("view_vacancy", "add_vacancy", "change_vacancy", "publish_vacancy")
SHARED_MODELS = ("figure", "term", "choice", "searchrule", "pin", "organisation", "place")
SCALE_WRITER = ("view_payscale", "add_payscale", "change_payscale")
VACANCY_KEEPER = (
    *VACANCY_WRITER,
    *SCALE_WRITER,
    "delete_payscale",
    "delete_vacancy",
    "lock_vacancy",
    "unlock_vacancy",
    "manage_all_vacancies",
)
PEOPLE_WRITER = ("view_person", "add_person", "change_person")
WORDS_KEEPER = (
    *PEOPLE_WRITER,
    *[f"{right}_{model}" for right in ("view", "add", "change") for model in SHARED_MODELS],
)
CHAT_EDITOR = ("view_answerrecord", "change_gap")
MODERATOR = (
    *VACANCY_KEEPER,
    *WORDS_KEEPER,
    "publish_figure",
    *CHAT_EDITOR,
    "read_answerrecord",
    "turn_chatswitch",
)
ADMINISTRATOR = (
    *MODERATOR,
    *[f"delete_{model}" for model in (*SHARED_MODELS, "person")],
    *[f"{right}_employermembership" for right in ("view", "add", "change", "delete")],
    "change_siteidentity",
    "change_publishingrules",
    "view_outgoingmail",
    "change_chatbudget",
)
RIGHTS = {
    ADMINISTRATORS: ADMINISTRATOR,
    HR: (*VACANCY_WRITER, *SCALE_WRITER, *PEOPLE_WRITER),
    EDITORS: (*VACANCY_KEEPER, *WORDS_KEEPER, *CHAT_EDITOR, "change_siteidentity"),
    MODERATORS: MODERATOR,
}


def ensure_groups() -> None:
    """Each exists and may do what its work needs. What else it may do is kept."""
    admin = Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    for name, codenames in RIGHTS.items():
        group, _ = Group.objects.get_or_create(name=name)
        granted = Permission.objects.filter(
            content_type__app_label__in=("careers", "chatbot", "portal"), codename__in=codenames
        )
        group.permissions.add(admin, *granted)
    _give_the_site(Group.objects.get(name=ADMINISTRATORS))


def _give_the_site(administrators: Group) -> None:
    """All pages, files and colleagues, workflows and redirects; groups stay a superuser's, or she could raise herself."""
    users = Permission.objects.filter(content_type=ContentType.objects.get_for_model(get_user_model()))
    tools = Permission.objects.filter(
        content_type__app_label__in=("wagtailcore", "wagtailredirects"),
        content_type__model__in=("workflow", "task", "redirect", "collection"),
    )
    moderators = Group.objects.get(name=MODERATORS)
    administrators.permissions.add(*moderators.permissions.all())
    administrators.permissions.add(*users.exclude(codename__startswith="delete"), *tools)
    _as_moderators(administrators, GroupPagePermission, page=Page.get_first_root_node())
    _as_moderators(administrators, GroupCollectionPermission, collection=Collection.get_first_root_node())


def _as_moderators(administrators: Group, model: Any, **where: Any) -> None:
    for right in model.objects.filter(group__name=MODERATORS, **where):
        model.objects.get_or_create(group=administrators, permission=right.permission, **where)


def ensure_groups_once(**kwargs: Any) -> None:
    """After the first migration: a site begins with its groups. What an administrator changes later is kept."""
    begun = Group.objects.filter(name__in=(HR, ADMINISTRATORS)).count() == 2
    if not begun and Permission.objects.filter(codename="access_admin").exists():
        ensure_groups()


def ensure_workflow() -> Workflow:
    """What names a person is read by a moderator before it is published, and so is a figure, which one edit
    changes on every page. A vacancy may be sent there too. A workflow that somebody chose is kept."""
    from careers.vacancies.models import Vacancy
    from portal.figures.models import Figure

    workflow = Workflow.objects.filter(name=SECOND_PAIR_OF_EYES).first()
    if workflow is None:
        workflow = Workflow.objects.create(name=SECOND_PAIR_OF_EYES)
        task = GroupApprovalTask.objects.create(name=SECOND_PAIR_OF_EYES)
        task.groups.add(Group.objects.get(name=MODERATORS))
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    for model in (Vacancy, Figure):
        WorkflowContentType.objects.get_or_create(
            content_type=ContentType.objects.get_for_model(model), defaults={"workflow": workflow}
        )
    return workflow
