"""Programmes and events that are brought in: their dates become fields, and none is guessed."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone

from careers.models import ProgrammePage
from content.models import EventPage
from portal.importing.applying import apply_record
from portal.importing.models import ImportedDocument
from portal.importing.reading import read_file
from portal.importing.recognise import to_record
from portal.importing.registry import Unfinished

pytestmark = pytest.mark.django_db
DOCUMENTS = Path(__file__).parents[1] / "portal" / "importing" / "documents"


def bring_in(name: str):
    source = read_file(DOCUMENTS / f"{name}.txt")
    return apply_record(to_record(source), source, origin="old site").document


def test_an_event_becomes_a_draft_with_its_times_in_london() -> None:
    event = bring_in("event_labels").draft
    assert isinstance(event, EventPage)
    assert not event.live
    assert timezone.localtime(event.starts_at).isoformat() == "2027-03-04T18:00:00+00:00"
    assert timezone.localtime(event.ends_at).isoformat() == "2027-03-04T20:00:00+00:00"
    assert event.place_name == "Quay House, 12 Tanner Row, Wendbury"
    assert "Tanner Row" not in str(event.body)
    assert "there is soup" in str(event.body)
    assert event.register_url.endswith("/open-evening")


def test_an_event_without_a_day_is_no_draft_and_leaves_nothing() -> None:
    with pytest.raises(Unfinished) as unfinished:
        bring_in("event_undated")
    assert unfinished.value.field == "starts"
    assert not ImportedDocument.objects.exists()


def test_the_command_says_why_there_is_no_draft_and_goes_on(capsys) -> None:
    files = [str(DOCUMENTS / f"{name}.txt") for name in ("event_undated", "event_poster")]
    call_command("import_text", *files, "--apply", "--json")
    undated, poster = map(json.loads, capsys.readouterr().out.strip().split("\n"))
    assert (undated["kind"], undated["draft"]["outcome"], undated["draft"]["field"]) == (
        "event",
        "unfinished",
        "starts",
    )
    assert poster["draft"]["outcome"] == "created"


def test_a_programme_becomes_a_draft_with_its_intakes() -> None:
    programme = bring_in("programme_course").draft
    assert isinstance(programme, ProgrammePage)
    spring, autumn = programme.intakes.all()
    assert (spring.name, spring.opens_on, spring.starts_on, spring.places) == (
        "Spring 2027",
        date(2027, 1, 4),
        date(2027, 4, 12),
        18,
    )
    assert timezone.localtime(spring.closes_at).isoformat() == "2027-02-26T23:59:59+00:00"
    assert (autumn.name, autumn.starts_on) == ("Autumn 2027", None)
    assert programme.award == "Diploma in work with families"
    assert "<li>People who have worked with families for a year</li>" in programme.for_you_if
    assert "<li>You want to move employer this year</li>" in programme.not_for_you_if
    assert "fill in the form" in str(programme.body)
    assert "Wednesday" not in str(programme.body)


def test_what_a_programme_does_not_say_is_a_finding() -> None:
    document = bring_in("programme_sections")
    codes = set(document.findings.values_list("code", flat=True))
    assert "provider_missing" in codes
    assert document.draft.provider_name == ""
    assert document.draft.audience == ProgrammePage.Audience.IN_POST


def test_an_event_is_given_its_day_on_the_screen(client, admin_user) -> None:
    client.force_login(admin_user)
    text = (DOCUMENTS / "event_undated.txt").read_text()
    fields = {"text": text, "kind": "event", "read_as": "event", "step": "make", "title": "Drop-in"}
    refused = client.post("/admin/imports/", fields).content.decode()
    assert "Say on which day it is" in refused
    client.post("/admin/imports/", {**fields, "starts": "5 March 2027, 7pm"})
    event = EventPage.objects.get()
    assert timezone.localtime(event.starts_at).isoformat() == "2027-03-05T19:00:00+00:00"
