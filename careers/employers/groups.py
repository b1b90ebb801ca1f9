"""The groups out of the box, and what each may do."""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import GroupApprovalTask, Workflow, WorkflowContentType, WorkflowTask

HR = "HR"
EDITORS = "Editors"
MODERATORS = "Moderators"
SECOND_PAIR_OF_EYES = "A second pair of eyes"

VACANCY_WRITER = ("view_vacancy", "add_vacancy", "change_vacancy", "publish_vacancy")
SHARED_MODELS = ("figure", "term", "choice", "organisation", "place")
VACANCY_KEEPER = (*VACANCY_WRITER, "delete_vacancy", "lock_vacancy", "unlock_vacancy", "manage_all_vacancies")
PEOPLE_WRITER = ("view_person", "add_person", "change_person")
WORDS_KEEPER = (
    *PEOPLE_WRITER,
    *[f"{right}_{model}" for right in ("view", "add", "change") for model in SHARED_MODELS],
)
RIGHTS = {
    HR: (*VACANCY_WRITER, *PEOPLE_WRITER),
    EDITORS: (*VACANCY_KEEPER, *WORDS_KEEPER),
    MODERATORS: (*VACANCY_KEEPER, *WORDS_KEEPER, "publish_figure"),
}


def ensure_groups() -> None:
    """HR, editors and moderators exist and may do what their work needs. What else they may do is kept."""
    admin = Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    for name, codenames in RIGHTS.items():
        group, _ = Group.objects.get_or_create(name=name)
        granted = Permission.objects.filter(
            content_type__app_label__in=("careers", "portal"), codename__in=codenames
        )
        group.permissions.add(admin, *granted)


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
