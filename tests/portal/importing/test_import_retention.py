"""How long the raw text of an import is kept."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from wagtail.models import Page

from portal.importing.models import ImportedDocument
from portal.people.models import Person
from portal.retention.run import run

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def imported(time_machine):
    time_machine.move_to(NOW, tick=False)

    def make(published: datetime | None = None) -> ImportedDocument:
        page = Page.get_first_root_node().add_child(
            instance=Page(title="Told", slug=f"told-{Page.objects.count()}", first_published_at=published)
        )
        document = ImportedDocument.objects.create(
            source="old site",
            name=f"{page.slug}.txt",
            kind="story",
            digest="1",
            text="Told by Mara Ellwood.",
            difference="+Told",
            imported_at=NOW,
            content_type=ContentType.objects.get_for_model(Page),
            object_id=str(page.pk),
        )
        document.people.add(Person.objects.create(full_name="Mara Ellwood", public_name="Mara"))
        return document

    return make


def test_a_year_after_publishing_the_text_goes_and_whom_it_names_stays(imported):
    document = imported(NOW - timedelta(days=366))

    assert run(NOW)["importing.texts"] == 1
    document.refresh_from_db()
    assert (document.text, document.difference) == ("", "")
    assert document.people.count() == 1
    assert document.digest
    assert run(NOW)["importing.texts"] == 0


@pytest.mark.parametrize("published", [None, NOW - timedelta(days=364)])
def test_what_is_still_worked_on_keeps_its_text(imported, published):
    document = imported(published)
    counts = run(NOW)

    assert (counts["importing.texts"], counts["importing.documents"]) == (0, 0)
    document.refresh_from_db()
    assert document.text


def test_with_nothing_behind_it_the_document_goes(imported):
    kept, lost = imported(), imported()
    Page.objects.get(pk=lost.object_id).delete()

    assert run(NOW)["importing.documents"] == 1
    assert ImportedDocument.objects.get() == kept


def test_a_dry_run_shows_it_and_erases_nothing(imported, capsys):
    document = imported(NOW - timedelta(days=366))
    call_command("retention_run", "--dry-run")

    assert "importing.texts: 1" in capsys.readouterr().out
    document.refresh_from_db()
    assert document.text


def test_a_document_of_a_type_that_is_no_more_goes(imported):
    document = imported()
    ImportedDocument.objects.update(content_type=ContentType.objects.get_for_model(Group), object_id="0")

    assert run(NOW)["importing.documents"] == 1
    assert not ImportedDocument.objects.filter(pk=document.pk).exists()
