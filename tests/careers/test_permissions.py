"""HR of another employer fails at every address of the admin that shows or changes something of this one.

The addresses come from the viewsets themselves, so that one that a new Wagtail adds is asked too.
"""

from datetime import timedelta

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.log_actions import LogContext
from wagtail.models import WorkflowState

from careers.vacancies.admin.addresses import addresses as own_addresses
from careers.vacancies.admin.said import signer
from careers.vacancies.models import Vacancy, VacancyOutcome
from careers.vacancies.publishing import PublishPermissionError, publish_vacancy
from careers.vacancies.turning import close_vacancy
from content.stories.models import StoryPage
from portal import clock

pytestmark = pytest.mark.django_db
SECRET = "Quarrelsome-Heron"
EXPECTED_NAMES = {
    "add", "collect_workflow_action_data", "confirm_workflow_cancellation", "delete", "edit",
    "history", "history_results", "list", "list_results", "lock", "preview_on_add", "preview_on_edit",
    "revisions_compare", "revisions_revert", "revisions_unschedule", "revisions_view", "unlock", "unpublish",
    "usage", "workflow_action", "workflow_history", "workflow_history_detail", "workflow_preview",
}  # fmt: skip


@pytest.fixture
def target(employer, vacancy, hr_of):
    """A vacancy of one employer, published and in moderation, with everything that an address may name."""
    owner = hr_of(employer("Larkshire"))
    made = vacancy(title=SECRET, employer=owner.employer_memberships.get().organisation, live=False)
    publish_vacancy(vacancy=made)
    made.save_revision(user=owner)
    made.get_workflow().start(made, owner)
    return made


@pytest.fixture
def stranger(client, employer, hr_of):
    client.force_login(hr_of(employer("Portsable")))
    return client


def addresses(target: Vacancy) -> dict[str, str]:
    state = WorkflowState.objects.get()
    values = {
        "pk": target.pk,
        "revision_id": target.latest_revision_id,
        "revision_id_a": "earliest",
        "revision_id_b": "latest",
        "action_name": "approve",
        "task_state_id": state.current_task_state_id,
        "task_id": state.current_task_state.task_id,
        "workflow_state_id": state.pk,
    }
    viewset = Vacancy.snippet_viewset
    found = {}
    for pattern in viewset.get_urlpatterns():
        wanted = {name: values[name] for name in pattern.pattern.regex.groupindex}
        found[pattern.name] = reverse(viewset.get_url_name(pattern.name), kwargs=wanted)
    return found


def chooser_addresses(target: Vacancy) -> list[str]:
    viewset = Vacancy.snippet_viewset.chooser_viewset
    names = {"choose": [], "choose_results": [], "chosen": [target.pk]}
    return [
        *[reverse(viewset.get_url_name(name), args=args) for name, args in names.items()],
        reverse(viewset.get_url_name("chosen_multiple")) + f"?id={target.pk}",
    ]


def row(target: Vacancy) -> tuple:
    fresh = Vacancy.objects.get(pk=target.pk)
    return (
        fresh.title, fresh.live, fresh.locked, fresh.latest_revision_id, fresh.employer_id,
        fresh.workflow_in_progress, fresh.revisions.count(), Vacancy.objects.of(target.employer).count(),
    )  # fmt: skip


def test_the_table_knows_every_address(target):
    assert set(addresses(target)) == EXPECTED_NAMES


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", sorted(EXPECTED_NAMES))
@pytest.mark.parametrize("as_script", [False, True])
def test_every_address_of_the_vacancy_is_refused(target, stranger, posted, name, method, as_script):
    headers = {"X-Requested-With": "XMLHttpRequest", "Accept": "application/json"} if as_script else {}
    before = row(target)
    form = posted(target.employer, title="HACKED", **{"action-publish": "1", "action-unpublish": "1"})

    try:
        response = getattr(stranger, method)(addresses(target)[name], form, headers=headers)
    except Vacancy.DoesNotExist:
        pytest.fail("answered with an error instead of a refusal")

    assert response.status_code in (200, 302, 400, 403, 404, 405)
    assert SECRET.encode() not in b"".join(response)
    assert row(target) == before


def test_its_own_hr_comes_everywhere(target, client):
    owner = target.employer.memberships.get().user
    client.force_login(owner)
    for name in (
        "edit",
        "history",
        "usage",
        "revisions_compare",
        "revisions_view",
        "workflow_history",
        "list",
    ):
        assert SECRET in client.get(addresses(target)[name]).content.decode(), name


def test_choosers_offer_and_return_only_ones_own(target, stranger):
    for address in chooser_addresses(target):
        response = stranger.get(address, raise_request_exception=False)
        assert SECRET.encode() not in response.content, address


def test_the_export_holds_only_ones_own(target, stranger):
    exported = stranger.get(addresses(target)["list"], {"export": "csv"})
    assert SECRET not in b"".join(exported).decode()


BULK = {
    "delete": {},
    "extend": {"how": "2"},
    "close": {"reason": "filled"},
    "publish": {},
    "archive": {},
}


def test_the_bulk_table_knows_every_action():
    assert set(BULK) == {
        action.action_type for action in bulk_action_registry.get_bulk_actions_for_model("careers", "vacancy")
    }


@pytest.mark.parametrize("chosen", ["this", "all"])
@pytest.mark.parametrize("action", sorted(BULK))
def test_bulk_actions_leave_others_alone(target, stranger, action, chosen):
    before = row(target)
    address = reverse("wagtail_bulk_action", args=["careers", "vacancy", action])
    address += f"?id={target.pk if chosen == 'this' else 'all'}&next=/admin/"
    for response in (stranger.get(address), stranger.post(address, BULK[action])):
        assert SECRET.encode() not in response.content
    target.refresh_from_db()
    assert target.closed_early_at is None
    assert row(target) == before


def desk_addresses(target: Vacancy) -> dict[str, str]:
    """The desk's own, filled in as far as they name a vacancy."""
    values = {"pk": target.pk, "name": "copy"}
    return {
        pattern.name: reverse(
            pattern.name, kwargs={name: values[name] for name in pattern.pattern.converters}
        )
        for pattern in own_addresses()
    }


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_desks_own_addresses_are_refused_or_show_nothing_of_it(target, stranger, method):
    before = row(target)
    form = {"hired": "1", "found_through": "here", "done": "nonsense", "q": SECRET}
    for name, address in desk_addresses(target).items():
        response = getattr(stranger, method)(address, form)
        assert response.status_code in (200, 302, 404, 405), name
        shown = response.content.decode().replace(f'value="{SECRET}"', "").replace(f"“{SECRET}”", "")
        assert SECRET not in shown, name
    assert row(target) == before
    assert not VacancyOutcome.objects.exists()


def test_nobody_comes_to_the_desk_without_signing_in(target, client):
    for name, address in desk_addresses(target).items():
        assert client.get(address).status_code == 302, name


def test_what_somebody_else_did_is_not_hers_to_undo(target, stranger, client):
    owner = target.employer.memberships.get().user
    with LogContext(user=owner) as context:
        close_vacancy(vacancy=target, user=owner, reason="filled")
    stranger.post(reverse("careers_vacancy_undo"), {"done": signer.sign(str(context.uuid))})

    target.refresh_from_db()
    assert target.close_reason == "filled"


def test_reports_and_histories_do_not_name_it(target, stranger):
    for name in (
        "site_history",
        "workflow",
        "workflow_tasks",
        "locked_pages",
        "aging_pages",
        "page_types_usage",
    ):
        response = stranger.get(reverse(f"wagtailadmin_reports:{name}"))
        assert response.status_code == 302, name


def test_editing_sessions_are_refused(target, stranger):
    address = reverse("wagtailadmin_editing_sessions:ping", args=["careers", "vacancy", target.pk, 1])
    assert stranger.post(address).status_code == 404


def test_a_vacancy_cannot_be_written_for_another_employer(target, stranger, posted):
    """Whoever writes for one employer is not asked, and whatever is posted, it is hers."""
    address = reverse(Vacancy.snippet_viewset.get_url_name("add"))
    assert "employer" not in stranger.get(address).context["form"].fields

    stranger.post(address, posted(target.employer, title="Mine"))
    assert Vacancy.objects.get(title="Mine").employer != target.employer


def test_hr_of_two_employers_chooses_between_those(target, client, employer, hr_of):
    client.force_login(hr_of(employer("Wend"), employer("Harrow")))
    field = (
        client.get(reverse(Vacancy.snippet_viewset.get_url_name("add"))).context["form"].fields["employer"]
    )
    assert [own.name for own in field.queryset] == ["Harrow", "Wend"]


def test_the_publish_verb_asks_about_the_vacancy(target, stranger, hr_of, employer):
    with pytest.raises(PublishPermissionError):
        publish_vacancy(vacancy=target, user=hr_of(employer()))


def test_the_stored_employer_decides_not_the_drafts(target, stranger, client):
    """A draft that names the stranger's employer gives the stranger nothing."""
    user_id = int(stranger.session["_auth_user_id"])
    draft = Vacancy.objects.get(pk=target.pk)
    draft.employer_id = type(target.employer)._default_manager.get(memberships__user=user_id).pk
    draft.save_revision()

    assert stranger.get(addresses(target)["edit"]).status_code == 302


def test_pages_below_the_employer_are_refused(target, stranger):
    page = target.employer.employer_page
    names = [
        "edit", "delete", "unpublish", "copy", "move", "usage", "history", "revisions_index", "add_subpage",
        "view_draft", "lock", "unlock", "set_privacy", "workflow_history",
    ]  # fmt: skip
    for name in names:
        address = reverse(f"wagtailadmin_pages:{name}", args=[page.pk])
        for response in (stranger.get(address), stranger.post(address)):
            assert response.status_code in (302, 403, 404, 405), name
            assert b"Larkshire" not in response.content, name
    page.refresh_from_db()
    assert page.live


def test_others_drafts_are_not_in_the_page_chooser(employer, stranger):
    draft = employer("Hidden-Draft-Council", live=False).employer_page
    shown = stranger.get(reverse("wagtailadmin_choose_page_child", args=[draft.get_parent().pk]))
    found = stranger.get(reverse("wagtailadmin_choose_page_search"), {"q": "Hidden-Draft-Council"})

    assert "Hidden-Draft-Council" not in shown.content.decode() + found.content.decode()


def stored_file(kind: str, employer):
    collection = employer.desk.collection
    if kind == "image":
        return get_image_model().objects.create(
            title=SECRET, file=get_test_image_file(), collection=collection
        )
    return get_document_model().objects.create(
        title=SECRET, file=ContentFile(b"x", "x.txt"), collection=collection
    )


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("image", ["edit", "delete", "image_usage", "url_generator", "preview"]),
        ("document", ["edit", "delete", "document_usage"]),
    ],
)
def test_pictures_and_documents_of_another_employer_are_refused(target, stranger, kind, names):
    made = stored_file(kind, target.employer)
    prefix = "wagtailimages" if kind == "image" else "wagtaildocs"
    for name in names:
        args = [made.pk, "width-100"] if name == "preview" else [made.pk]
        address = reverse(f"{prefix}:{name}", args=args)
        for response in (stranger.get(address), stranger.post(address, {"title": "HACKED"})):
            assert response.status_code in (302, 403, 404, 405), name
            assert SECRET.encode() not in response.content, name
    listed = stranger.get(reverse(f"{prefix}:index")).content.decode()
    chosen = stranger.get(reverse(f"{prefix}_chooser:choose")).content.decode()
    assert SECRET not in listed + chosen
    made.refresh_from_db()
    assert made.title == SECRET


def test_the_moderator_opens_and_approves_it(target, client, django_user_model):
    moderator = django_user_model.objects.create_user("moderator")
    moderator.groups.add(*target.get_workflow().tasks.first().specific.groups.all())
    client.force_login(moderator)

    assert client.get(addresses(target)["edit"]).status_code == 200
    client.post(addresses(target)["workflow_action"])
    target.refresh_from_db()
    assert target.live
    assert not target.workflow_in_progress
    assert target.live_revision_id == target.latest_revision_id


def test_hr_publishes_its_own(employer, hr_of, vacancy):
    own = employer()
    made = vacancy(employer=own, live=False, closes_at=clock.now() + timedelta(days=3))

    assert publish_vacancy(vacancy=made, user=hr_of(own)).live


@pytest.mark.parametrize(
    "model", ["portal.Figure", "portal.Term", "portal.Choice", "portal.Organisation", "portal.Place"]
)
@pytest.mark.parametrize("name", ["list", "add"])
def test_figures_terms_and_lists_belong_to_editors(stranger, model, name):
    viewset = apps.get_model(model).snippet_viewset
    assert stranger.get(reverse(viewset.get_url_name(name))).status_code == 302


@pytest.mark.parametrize("address", ["/admin/list_profiles/", "/admin/list_stories/", "/admin/own-pages/"])
def test_lists_of_pages_name_only_ones_own(target, stranger, address):
    target.employer.employer_page.add_child(instance=StoryPage(title="Hidden-Otter", live=False))
    for export in ("", "csv"):
        response = stranger.get(address, {"export": export} if export else {})
        assert b"Hidden-Otter" not in b"".join(response)
