"""After a person is erased, her name stands nowhere: not in the database, not in an index file, not in the media folder."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import connection
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Comment, GroupApprovalTask, Page, TaskState, Workflow, WorkflowTask

from careers.models import ProfilePage
from content.models import StandardPage, StoryPage
from portal.consent.asking import ask, ask_for_change
from portal.erasure.erase import erase, preview
from portal.importing.models import ImportedDocument
from portal.mail.models import OutgoingMail
from portal.models import Consent, Person
from portal.search.sync import drain
from tests.careers.consent.conftest import FULL_NAME, QUOTE, asked

pytestmark = pytest.mark.django_db
SURNAME = "quillfeather"
ADDRESS = "zephyrine@example.org"


@pytest.fixture(autouse=True)
def now(time_machine) -> None:
    time_machine.move_to(datetime(2026, 11, 25, 12, tzinfo=UTC))


@pytest.fixture
def admin(db):
    return get_user_model().objects.create_superuser("root", "root@example.org")


@pytest.fixture
def everywhere(person, profile, mentions, admin, client, settings) -> Person:
    """Her name in every place that we can think of."""
    profile.title, profile.slug = f"{FULL_NAME} at night", "zephyrine-quillfeather-at-night"
    for page in (profile, *mentions):
        page.save_revision(user=admin).publish()
    published = ProfilePage.objects.get()
    published.portrait.get_rendition("width-80")
    get_image_model().objects.create(title="Team", file=get_test_image_file("zephyrine_quillfeather.png"))
    get_document_model().objects.create(title=f"CV of {FULL_NAME}", file=ContentFile(b"x", "cv.txt"))
    note_in_story(mentions[1])
    talked_about(mentions[0], admin)
    imported(published, person, f"{FULL_NAME} said so.")
    imported(
        mentions[1], None, f"A. Nother and Quillfeather, Zephyrine; also Ms Quillfeather of {FULL_NAME}."
    )
    Redirect.objects.create(old_path="/profiles/zephyrine-quillfeather", redirect_page=published)
    ask_for_change(ask(person=person, page=published, user=admin, email=ADDRESS), "Less wombat.")
    drain()
    asked(client, f"What does {FULL_NAME} say of a wombat at night?")
    client.get("/search/", {"q": FULL_NAME})
    return person


def note_in_story(story: Page) -> None:
    story = StoryPage.objects.get(pk=story.pk)
    story.standfirst = f"Told to {FULL_NAME}, and to ZEPHYRINE QUILLFEATHER again."
    story.save_revision().publish()


def talked_about(page: Page, admin: Any) -> None:
    """Beside the page, which stays: a comment in its margin, and what a moderator wrote when she sent it back."""
    Comment.objects.create(
        page=page, user=admin, text=f"Is {FULL_NAME} all right with this?", contentpath="body"
    )
    workflow, task = (
        Workflow.objects.create(name="Two readers"),
        GroupApprovalTask.objects.create(name="Read it"),
    )
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    workflow.start(StandardPage.objects.get(pk=page.pk), admin)
    TaskState.objects.get().reject(user=admin, comment=f"Ask {FULL_NAME} first.")


def imported(page: Page, person: Person | None, text: str) -> None:
    document = ImportedDocument.objects.create(
        source="old site", name=f"{page.slug}.txt", kind="story", digest="1", text=text, imported_at=datetime.now(UTC),
        content_type=ContentType.objects.get_for_model(type(page)), object_id=str(page.pk),
    )  # fmt: skip
    document.people.set([person] if person else [])


def test_whom_only_her_imported_text_named_is_forgotten_with_it(person, profile, admin):
    profile.save_revision(user=admin).publish()
    imported(profile, person, "She sat beside Odd Nother.")
    beside = Person.objects.create(full_name="Odd Nother", public_name="Odd")
    ImportedDocument.objects.get().people.add(beside)
    erase(person, user=admin)
    assert not Person.objects.filter(pk__in=[person.pk, beside.pk]).exists()


def test_her_name_stands_nowhere(everywhere, admin, settings):
    assert SURNAME in database_dump()
    assert files_with(settings.CAREWAY_INDEX_DIR)
    assert files_with(settings.MEDIA_ROOT)
    assert OutgoingMail.objects.filter(to=ADDRESS).exists()
    assert SURNAME in str(TaskState.objects.values_list("comment", flat=True)).lower()

    report = erase(everywhere, user=admin)

    for word in (SURNAME, ADDRESS):
        assert [line[:300] for line in database_dump().splitlines() if word in line] == []
    assert files_with(settings.CAREWAY_INDEX_DIR) == []
    assert files_with(settings.MEDIA_ROOT) == []
    assert report.to_do == []
    assert report.counts["pages"] == 1
    assert report.counts["mentions"] == 2


def test_what_only_mentioned_her_stays_without_that(everywhere, admin, client):
    erase(everywhere, user=admin)
    quoting, story = StandardPage.objects.get(), StoryPage.objects.get()

    page = client.get(quoting.url).content.decode()
    assert "Somebody is always awake" in page
    assert QUOTE not in page
    assert QUOTE not in str([revision.content for revision in quoting.revisions.all()])
    assert "Told to [name removed]" in client.get(story.url).content.decode()
    assert story.author is None


def test_what_is_of_others_stays(everywhere, admin):
    other = Person.objects.create(full_name="Zephyrine Onyango", public_name="Zephyrine")
    Consent.objects.create(person=other, agreed_on=date(2026, 1, 1))
    erase(everywhere, user=admin)

    assert Person.objects.get() == other
    assert ImportedDocument.objects.get().text.startswith("A. Nother and [name removed]")


def test_the_preview_says_what_would_go_and_changes_nothing(everywhere):
    before = database_dump()
    shown = preview(everywhere)

    assert [page.pk for page in shown.pages] == [ProfilePage.objects.get().pk]
    assert len(shown.mended) == 2
    assert len(shown.files) == 3
    assert shown.places["wagtailcore_revision"]
    assert database_dump() == before


def test_one_action_for_an_administrator_alone(everywhere, admin, client, hr_of, employer):
    address = f"/admin/erase/{everywhere.pk}/"
    client.force_login(hr_of(employer()))
    assert client.post(address, {"sure": "on"}).status_code in (302, 403)
    assert Person.objects.exists()

    client.force_login(admin)
    assert FULL_NAME in client.get(address).content.decode()
    client.post(address)
    assert Person.objects.exists()
    answer = client.post(address, {"sure": "on"}, follow=True)
    assert not Person.objects.exists()
    assert FULL_NAME not in answer.content.decode()


def database_dump() -> str:
    """Everything that the database would give away, in lower case, with the text inside binary columns."""
    if connection.vendor == "sqlite":
        lines = (readable(line) for line in connection.connection.iterdump())
        return "\n".join(line for line in lines if not line.startswith("DELETE FROM")).lower()
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        rows = []
        for table in sorted(tables):
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            rows += [f"{table}: {row}" for (row,) in cursor.fetchall()]
    return "\n".join(rows).lower()


def readable(line: str) -> str:
    """The hexadecimal of binary columns as the bytes it stands for."""
    head, mark, rest = line.partition(",X'")
    if not mark:
        return line
    blob, _, tail = rest.partition("'")
    return head + bytes.fromhex(blob).decode("latin-1") + readable(tail)


def files_with(folder: str | Path) -> list[str]:
    files = [path for path in Path(folder).rglob("*") if path.is_file()]
    return [
        path.name
        for path in files
        if SURNAME in path.name.lower() or SURNAME.encode() in path.read_bytes().lower()
    ]
