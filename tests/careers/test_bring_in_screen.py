"""*Bring in a document*: nothing is made before somebody has looked, and nothing that was typed is lost."""

from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from careers.employers.groups import ensure_groups
from careers.models import ProfilePage, Vacancy
from content.models import StoryPage
from portal.importing.models import ImportedDocument, ImportFinding
from portal.people.models import Person

pytestmark = pytest.mark.django_db
DOCUMENTS = Path(__file__).parents[1] / "portal" / "importing" / "documents"
PROFILE = (DOCUMENTS / "profile_markdown.txt").read_text()
STORY = (DOCUMENTS / "story_orders.txt").read_text()
ADVERT = (DOCUMENTS / "advert_labels.txt").read_text()


@pytest.fixture
def editor(client):
    user = get_user_model().objects.create_superuser("editor", "editor@example.org", "secret")
    client.force_login(user)
    return user


@pytest.fixture
def post(client):
    def make(text: str, **fields):
        return client.post(reverse("portal_import_bring_in"), {"text": text, "kind": "auto", **fields})

    return make


@pytest.fixture
def made(post):
    """Reads the text, then sends the form back as a browser does, with what a person wrote over it."""

    def make(text: str, kind: str = "auto", **written):
        form = post(text, kind=kind).context["fields"]
        shown = {name: form[name].value() or "" for name in form.fields}
        read_as = post(text, kind=kind).context["kind"].kind
        return post(text, kind=read_as, read_as=read_as, step="make", **{**shown, **written})

    return make


def test_the_text_is_read_and_nothing_is_written(editor, post) -> None:
    page = post(PROFILE)
    assert page.context["kind"].kind == "career_profile"
    shown = page.content.decode()
    assert "It answers" in shown
    assert 'value="Tessa Okonjo"' in shown
    assert 'value="3 March 2023"' in shown
    assert not ImportedDocument.objects.exists()
    assert not Person.objects.exists()


def test_each_field_leads_to_the_line_it_was_read_from(editor, post) -> None:
    page = post(ADVERT)
    row = next(row for row in page.context["rows"] if row.field.name == "closing")
    assert f'href="#line-{row.line}"' in page.content.decode()
    assert ADVERT.split("\n")[row.line - 1] == "Closing date: 09/06/2025 at 11:59pm"


def test_another_kind_reads_the_same_text_again(editor, post) -> None:
    page = post(PROFILE, kind="story")
    assert page.context["kind"].kind == "story"
    assert "By itself it looks like: Career profile" in page.content.decode()
    assert [row.field.name for row in page.context["rows"]] == ["title", "author", "published", "owner"]


def test_what_is_wrong_is_said_and_what_was_pasted_stays(editor, client, post) -> None:
    assert "Paste a text, or choose a file." in post("   ").content.decode()
    pdf = SimpleUploadedFile("advert.pdf", b"%PDF-1.7 ...")
    refused = client.post(
        reverse("portal_import_bring_in"), {"text": "", "file": pdf, "kind": "auto"}
    ).content.decode()
    assert "Save it as a Word file" in refused
    both = client.post(
        reverse("portal_import_bring_in"),
        {"text": "Kept words.", "file": SimpleUploadedFile("a.txt", b"Words"), "kind": "auto"},
    ).content.decode()
    assert "You pasted a text and chose a file." in both
    assert "Kept words." in both


def test_what_somebody_writes_over_the_text_counts_and_settles_the_finding(editor, made) -> None:
    answer = made(STORY, title="Ten minutes, told again", published="")
    document = ImportedDocument.objects.get()
    assert answer.url == reverse("portal_import_todo", args=[document.pk])
    assert isinstance(document.draft, StoryPage)
    assert (document.draft.title, document.draft.published_on) == ("Ten minutes, told again", None)
    assert document.draft.owner == document.brought_in_by == editor
    assert document.draft.latest_revision.user == editor
    assert not document.draft.live


def test_a_finding_is_dismissed_with_a_note_before_there_is_a_draft(editor, post, made) -> None:
    pointer = next(one for one in post(STORY).context["elsewhere"] if one.code == "instruction_like")
    made(STORY, **{pointer.name: "It is the joke of the piece."})
    finding = ImportFinding.objects.get(code="instruction_like", line=pointer.line)
    assert (finding.state, finding.note) == ("dismissed", "It is the joke of the piece.")
    assert finding.decided_by == editor


def test_a_missing_field_that_was_filled_in_is_mended(editor, made) -> None:
    feature = (DOCUMENTS / "feature_html.txt").read_text()
    made(feature, title="A bell and a budget")
    assert ImportFinding.objects.get(code="title_missing").state == "mended"
    assert ImportFinding.objects.get(code="author_missing").state == "open"


def test_a_day_that_is_none_makes_no_draft_and_keeps_every_word(editor, made) -> None:
    page = made(STORY, title="My own title", published="last spring")
    shown = page.content.decode()
    assert "Write the day with its year" in shown
    assert 'value="My own title"' in shown
    assert not ImportedDocument.objects.exists()


def test_the_same_document_is_known_again_and_may_be_brought_in_twice(editor, post, made) -> None:
    made(STORY)
    assert "You brought this in on" in post(STORY).content.decode()
    assert "You brought this in on" not in post(PROFILE).content.decode()
    made(STORY)
    assert StoryPage.objects.count() == 2
    assert ImportedDocument.objects.filter(name="pasted text (2)").exists()


def test_hr_brings_a_draft_into_her_own_employer(client, employer, hr_of, made) -> None:
    mine = employer("Larkshire County Council")
    client.force_login(hr := hr_of(mine))
    made(PROFILE)
    page = ProfilePage.objects.get()
    assert page.employer == mine
    assert page.is_descendant_of(mine.employer_page)
    assert page.owner == hr
    assert page.person.organisation == mine
    made(ADVERT)
    assert Vacancy.objects.get().employer == mine


def test_hr_can_neither_choose_nor_slip_into_another_employer(client, employer, hr_of, made, post) -> None:
    mine, also, other = employer(), employer(), employer("Thorley Borough Council")
    client.force_login(hr_of(mine, also))
    page = post(ADVERT)
    assert "Thorley Borough Council</option>" not in page.content.decode()
    refused = made(ADVERT, owner=other.pk)
    assert "Select a valid choice" in refused.content.decode()
    nobody = made(ADVERT, owner="")
    assert "Choose an employer that you write for" in nobody.content.decode()
    assert not Vacancy.objects.exists()
    assert not ImportedDocument.objects.exists()
    assert not Person.objects.exists()


@pytest.mark.parametrize("group", ["Editors", "Moderators"])
def test_groups_of_the_whole_site_may_bring_in(client, group, post) -> None:
    ensure_groups()
    from django.contrib.auth.models import Group

    user = get_user_model().objects.create_user(f"one-of-{group}")
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    assert post(STORY).status_code == 200


def test_whoever_may_write_nothing_is_turned_away(client, django_user_model) -> None:
    address = reverse("portal_import_bring_in")
    assert client.get(address).status_code == 302
    client.force_login(django_user_model.objects.create_user("charlie"))
    assert client.get(address).status_code == 302


def test_her_list_shows_only_documents_that_she_may_open(client, employer, hr_of, made, post) -> None:
    client.force_login(hr_of(employer("Thorley Borough Council")))
    made(ADVERT)
    client.force_login(hr_of(employer()))
    assert "brought this in" not in post(ADVERT).content.decode()


@pytest.mark.parametrize("where", ["careers_vacancy_start", "own_pages:index"])
def test_hr_finds_it_where_she_writes(client, employer, hr_of, where) -> None:
    client.force_login(hr_of(employer()))
    assert f'href="{reverse("portal_import_bring_in")}"' in client.get(reverse(where)).content.decode()
