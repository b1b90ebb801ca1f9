"""A figure stands on many pages, so an editor's change waits for a moderator."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Workflow, WorkflowContentType

from careers.employers.groups import EDITORS, MODERATORS, ensure_workflow
from portal.models import Figure

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed_in(client, employer):
    employer("Larkshire")

    def make(group: str):
        user = get_user_model().objects.create_user(username=group)
        user.groups.add(Group.objects.get(name=group))
        client.force_login(user)
        return client

    return make


@pytest.fixture
def bursary() -> Figure:
    return Figure.objects.create(slug="bursary", label="Bursary", value="£21,995", source_title="DfE")


def typed(**fields: str) -> dict[str, str]:
    return {
        "slug": "bursary",
        "label": "Bursary",
        "value": "£22,400",
        "source_title": "DfE",
        "volatility": "yearly",
        **fields,
    }


def edit(figure: Figure) -> str:
    return reverse("wagtailsnippets_portal_figure:edit", args=[figure.pk])


def test_an_editors_figure_changes_when_a_moderator_approves_it(signed_in, bursary):
    signed_in(EDITORS).post(edit(bursary), typed(**{"action-submit": "1"}))
    bursary.refresh_from_db()
    assert bursary.value == "£21,995"
    task = bursary.current_workflow_state.current_task_state

    client = signed_in(MODERATORS)
    client.post(
        reverse("wagtailsnippets_portal_figure:workflow_action", args=[bursary.pk, "approve", task.pk]),
        {"comment": ""},
    )
    bursary.refresh_from_db()
    assert bursary.value == "£22,400"


def test_an_editor_alone_cannot_publish_one(signed_in, bursary):
    signed_in(EDITORS).post(edit(bursary), typed(**{"action-publish": "1"}))
    bursary.refresh_from_db()

    assert bursary.value == "£21,995"


def test_a_workflow_that_somebody_chose_is_kept(employer):
    employer("Larkshire")
    own = Workflow.objects.create(name="Two moderators")
    WorkflowContentType.objects.filter(content_type__model="figure").update(workflow=own)
    ensure_workflow()

    assert Figure().get_workflow() == own
