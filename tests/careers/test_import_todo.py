"""The to-do list that an import leaves in the editor."""

from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder

from portal.importing.applying import apply_record
from portal.importing.models import ImportedDocument, ImportFinding
from portal.importing.reading import read_file
from portal.importing.recognise import to_record

pytestmark = pytest.mark.django_db
DOCUMENTS = Path(__file__).parents[1] / "portal" / "importing" / "documents"


@pytest.fixture
def editor(client):
    user = get_user_model().objects.create_superuser("editor", "editor@example.org", "secret")
    client.force_login(user)
    return user


def bring_in(name: str) -> ImportedDocument:
    source = read_file(DOCUMENTS / f"{name}.txt")
    return apply_record(to_record(source), source, origin="old site").document


@pytest.mark.parametrize(
    "name",
    [
        "profile_markdown",
        "story_orders",
        "feature_html",
        "brochure_pages",
        "advert_prose",
        "event_poster",
        "programme_course",
    ],
)
def test_the_edit_screen_lists_what_is_to_do(client, editor, name: str) -> None:
    document = bring_in(name)
    page = client.get(AdminURLFinder(editor).get_edit_url(document.draft))
    assert page.status_code == 200
    assert reverse("portal_import_todo", args=[document.pk]) in page.content.decode()
    assert document.findings.open().first().code


def test_a_finding_is_mended_or_dismissed_with_a_note(client, editor) -> None:
    document = bring_in("story_orders")
    first, second = document.findings.open()[:2]
    address = reverse("portal_import_todo", args=[document.pk])
    client.post(address, {"finding": first.pk, "state": "mended"})
    refused = client.post(address, {"finding": second.pk, "state": "dismissed", "note": ""})
    assert "Say in the note why" in refused.content.decode()
    client.post(address, {"finding": second.pk, "state": "dismissed", "note": "It is a joke in the text."})
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, first.decided_by) == (ImportFinding.State.MENDED, editor)
    assert (second.state, second.note) == (ImportFinding.State.DISMISSED, "It is a joke in the text.")
    assert "It is a joke in the text." in client.get(address).content.decode()


def test_whoever_may_not_edit_the_draft_sees_no_list(client) -> None:
    document = bring_in("advert_prose")
    charlie = get_user_model().objects.create_user("charlie", "charlie@example.org", "secret", is_staff=True)
    client.force_login(charlie)
    assert client.get(reverse("portal_import_todo", args=[document.pk])).status_code == 302


def test_hr_of_another_employer_sees_no_list(client, django_user_model) -> None:
    from wagtail.models import Page

    from careers.employers.create import make_employer
    from careers.employers.models import EmployerMembership
    from portal.organisations.models import Organisation

    document = bring_in("advert_prose")
    other = Organisation.objects.create(name="Another Council", slug="another")
    make_employer(organisation=other, parent=Page.objects.get(depth=2))
    charlie = django_user_model.objects.create_user("charlie", "charlie@example.org", "secret")
    EmployerMembership.objects.create(user=charlie, organisation=other)
    client.force_login(charlie)
    assert client.get(reverse("portal_import_todo", args=[document.pk])).status_code in {302, 403}
