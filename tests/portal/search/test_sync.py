"""The index follows the database: through the log, and only with what anyone may see."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import Page, PageViewRestriction

from portal import clock
from portal.choices.models import Choice
from portal.organisations.models import Organisation
from portal.search import rebuilding, search, signals, visible
from portal.search.auditing import audit
from portal.search.backends import embedded
from portal.search.documents import Source, sources
from portal.search.models import OutboxEntry
from portal.search.outbox import note
from portal.search.rebuilding import RebuildRefused, rebuild
from portal.search.request import SearchRequest
from portal.search.schedule import forget_outbox
from portal.search.sync import drain
from portal.search.types import Document
from portal.terms.models import Term

pytestmark = pytest.mark.django_db


class OrganisationSource(Source):
    model = Organisation
    kinds = ("employer",)

    def queryset(self):
        return Organisation.objects.all()

    def document(self, obj):
        return Document(f"portal.organisation:{obj.pk}", "employer", obj.name, "/")


class PageSource(Source):
    model = Page
    kinds = ("page",)

    def queryset(self):
        return Page.objects.filter(depth__gt=1)

    def document(self, obj):
        return Document(f"wagtailcore.page:{obj.pk}", "page", obj.title, obj.url)


@pytest.fixture(autouse=True)
def only_organisations(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings) -> Iterator[None]:
    settings.CAREWAY_INDEX_DIR = tmp_path
    monkeypatch.setattr(sources, "_items", {"organisation": OrganisationSource, "page": PageSource})
    heard = (post_save, post_delete, pre_delete)
    for signal in heard:
        monkeypatch.setattr(signal, "receivers", list(signal.receivers))
        signal.sender_receivers_cache.clear()
    signals.connect()
    rebuild(embedded())
    yield
    for signal in heard:
        signal.sender_receivers_cache.clear()


def found(q: str) -> list[str]:
    return [hit.document.title for hit in search(SearchRequest(q=q, correct=False)).results]


def test_what_was_saved_changed_and_deleted_is_found_so():
    trust = Organisation.objects.create(name="Larkshire Trust", slug="larkshire", kind="trust")
    drain()
    assert found("larkshire") == ["Larkshire Trust"]

    trust.name = "Wend Valley Trust"
    trust.save()
    drain()
    assert (found("larkshire"), found("wend")) == ([], ["Wend Valley Trust"])
    assert visible(f"portal.organisation:{trust.pk}")

    trust.delete()
    drain()
    assert found("wend") == []


def test_a_rolled_back_change_leaves_nothing_in_the_log():
    before = OutboxEntry.objects.count()
    with transaction.atomic():
        Organisation.objects.create(name="Never", slug="never", kind="trust")
        transaction.set_rollback(True)

    assert OutboxEntry.objects.count() == before


def test_after_the_commit_the_writer_itself_brings_the_index_up_to_date(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        for number in range(3):
            Organisation.objects.create(name=f"Marlow {number}", slug=f"m{number}", kind="trust")

    assert len(found("marlow")) == 3
    assert len(callbacks) == 1


def test_a_private_page_and_everything_below_it_leaves_the_index():
    home = Page.objects.filter(depth=2).first()
    below = home.add_child(instance=Page(title="Quokka handbook", slug="quokka"))
    drain()
    assert found("quokka") == ["Quokka handbook"]

    restriction = PageViewRestriction.objects.create(page=home, restriction_type="login")
    drain()
    assert found("quokka") == []

    restriction.delete()
    below.unpublish()
    drain()
    assert found("quokka") == []


def test_a_page_leaves_at_its_expiry_without_any_job(time_machine):
    home = Page.objects.filter(depth=2).first()
    home.add_child(instance=Page(title="Numbat", slug="numbat", expire_at=clock.now() + timedelta(hours=1)))
    drain()
    assert found("numbat") == ["Numbat"]

    time_machine.move_to(clock.now() + timedelta(hours=1, seconds=1))
    assert found("numbat") == []


def test_an_entry_for_later_is_read_again_when_it_is_due(time_machine):
    trust = Organisation.objects.create(name="Quoll", slug="quoll", kind="trust")
    later = clock.now() + timedelta(days=2)
    note([f"portal.organisation:{trust.pk}"], due_at=later)
    drain()
    Organisation.objects.filter(pk=trust.pk).update(name="Bettong")
    drain()
    assert found("quoll") == ["Quoll"]

    time_machine.move_to(later)
    drain()
    assert found("bettong") == ["Bettong"]


def test_the_audit_names_what_drifted_and_repairs_it():
    kept = Organisation.objects.create(name="Kept", slug="kept", kind="trust")
    lost = Organisation.objects.create(name="Lost", slug="lost", kind="trust")
    drain()
    Organisation.objects.filter(pk=kept.pk).update(name="Renamed")
    Organisation.objects.filter(pk=lost.pk)._raw_delete("default")

    drift = audit(embedded(), repair=True)

    assert (drift.stale, drift.extra) == (
        [f"portal.organisation:{kept.pk}"],
        [f"portal.organisation:{lost.pk}"],
    )
    assert audit(embedded()).keys == []
    assert (found("renamed"), found("lost")) == (["Renamed"], [])


def test_a_rebuild_that_shrank_much_is_refused_unless_forced():
    for number in range(10):
        Organisation.objects.create(name=f"Trust {number}", slug=f"t{number}", kind="trust")
    drain()
    Organisation.objects.all()._raw_delete("default")

    with pytest.raises(RebuildRefused, match="Only"):
        rebuild(embedded())
    assert len(found("trust")) == 10

    rebuild(embedded(), force=True)
    assert found("trust") == []


def test_an_index_that_stands_is_kept_when_only_a_missing_one_is_wanted():
    before = embedded().stands()
    Organisation.objects.create(name="Larkshire Trust", slug="larkshire", kind="trust")

    call_command("search_rebuild", if_missing=True)
    assert found("larkshire") == ["Larkshire Trust"]
    assert embedded().stands().entry > before.entry

    shutil.rmtree(settings.CAREWAY_INDEX_DIR)
    call_command("search_rebuild", if_missing=True)
    assert found("larkshire") == ["Larkshire Trust"]


def test_what_is_written_during_a_rebuild_is_not_lost(monkeypatch):
    real = rebuilding.all_documents

    def meanwhile():
        yield from real()
        Organisation.objects.create(name="Late Trust", slug="late", kind="trust")

    monkeypatch.setattr(rebuilding, "all_documents", meanwhile)
    rebuild(embedded())

    assert found("late") == ["Late Trust"]


def test_other_names_of_a_choice_and_terms_count_at_the_next_search():
    Organisation.objects.create(name="Looked after children team", slug="lac", kind="trust")
    drain()
    assert found("children in care") == []

    Term.objects.create(name="Children in care", slug="cic", definition="x", synonyms="Looked after children")
    Choice.objects.create(list="feature", code="x", label="Looked after", other_names="cared for")
    assert found("children in care") == ["Looked after children team"]
    assert found("cared for") == ["Looked after children team"]


def test_a_newly_protected_abbreviation_is_told_from_the_word():
    Organisation.objects.create(name="REACHES out", slug="a", kind="trust")
    Organisation.objects.create(name="REACH service", slug="b", kind="trust")
    drain()
    assert len(found("REACH")) == 2

    Term.objects.create(
        abbreviation="REACH", name="Residential edge", slug="r", definition="x", protected=True
    )
    drain()
    assert found("REACH") == ["REACH service"]


def test_the_log_is_kept_seven_days_and_its_newest_entry_for_good(time_machine):
    Organisation.objects.create(name="A", slug="a", kind="trust")
    Organisation.objects.create(name="B", slug="b", kind="trust")
    time_machine.move_to(clock.now() + timedelta(days=8))
    forget_outbox(clock.now())

    assert OutboxEntry.objects.count() == 1


def test_an_index_that_the_log_no_longer_reaches_is_built_anew(time_machine):
    for name in "ABC":
        Organisation.objects.create(name=f"Trust {name}", slug=name, kind="trust")
    time_machine.move_to(clock.now() + timedelta(days=8))
    forget_outbox(clock.now())
    drain()

    assert len(found("trust")) == 3


def test_a_damaged_index_answers_empty_and_is_built_anew():
    Organisation.objects.create(name="Larkshire Trust", slug="l", kind="trust")
    embedded().path.write_bytes(b"no database" * 100)
    assert search(SearchRequest(q="larkshire")).degraded

    drain()
    assert found("larkshire") == ["Larkshire Trust"]


def test_a_folder_that_cannot_be_written_stops_no_publishing(settings, caplog):
    settings.CAREWAY_INDEX_DIR = "/proc/nowhere"
    Organisation.objects.create(name="Larkshire Trust", slug="l", kind="trust")

    assert drain() == 0
    assert "search.not_in_step" in caplog.text
