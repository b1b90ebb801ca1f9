"""A record becomes a draft: nothing is published, linked or overwritten silently."""

from pathlib import Path

import pytest
from django.core.management import call_command
from wagtail.models import Page

from careers.models import ProfilePage, RolePage, Vacancy
from content.models import CampaignPage, StoryPage
from portal.importing.applying import CHANGED, CREATED, UNCHANGED, apply_record
from portal.importing.models import ImportedDocument, ImportFinding
from portal.importing.reading import Source, read_file
from portal.importing.recognise import to_record
from portal.organisations.models import Organisation
from portal.pages.publishing import PublishingRefused
from portal.people.models import Consent
from portal.terms.models import Term

pytestmark = pytest.mark.django_db
DOCUMENTS = Path(__file__).parents[1] / "portal" / "importing" / "documents"
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def bring_in(name: str, text: str | None = None):
    source = read_file(DOCUMENTS / f"{name}.txt")
    source = Source(source.name, text or source.text, source.encoding)
    return apply_record(to_record(source), source, origin="old site")


def test_a_profile_becomes_a_draft_with_its_answers_in_order() -> None:
    page = bring_in("profile_markdown").document.draft
    assert isinstance(page, ProfilePage)
    assert not page.live
    assert page.title == "Team Manager, Fostering: Tessa's story"
    assert [row.question for row in page.answers.all()][:2] == [
        "What does a normal week look like?",
        "How did you get here?",
    ]
    assert page.answers.first().answer.startswith("<p>There isn&#x27;t one.")
    assert page.person.full_name == "Tessa Okonjo"
    assert page.employer is None


def test_an_organisation_is_filled_in_only_when_the_text_says_its_name() -> None:
    Organisation.objects.create(name="Larkshire County Council", slug="larkshire")
    Organisation.objects.create(name="Saltmere Childrens Trust", slug="saltmere", abbreviation="SCT")
    assert bring_in("profile_markdown").document.draft.employer.slug == "larkshire"
    assert bring_in("feature_html").document.draft.organisation.slug == "saltmere"
    Organisation.objects.filter(slug="saltmere").update(name="Saltmere Trust")
    feature = bring_in("feature_html", read_file(DOCUMENTS / "feature_html.txt").text + "\n<p>More.</p>")
    assert "organisation_proposed" in set(feature.document.findings.values_list("code", flat=True))


def test_roles_campaigns_and_terms_are_proposed_and_not_linked() -> None:
    home = Page.objects.get(depth=2)
    home.add_child(instance=RolePage(title="Fostering lead", slug="lead", other_titles="Team manager"))
    home.add_child(instance=CampaignPage(title="The way in", slug="way-in", hashtags="#TheWayIn"))
    Term.objects.create(
        abbreviation="DCS", name="director of children's services", slug="dcs", definition="A job."
    )
    text = read_file(DOCUMENTS / "profile_markdown.txt").text
    document = bring_in(
        "profile_markdown", text.replace("Tomorrow.", "Tomorrow, as our DCS says. #thewayin")
    ).document
    said = {finding.code: finding.message for finding in document.findings.all()}
    assert "Fostering lead" in said["role_proposed"]
    assert "The way in" in said["campaign_proposed"]
    assert "director of children's services" in said["term_proposed"]
    assert document.draft.role is None


def test_a_way_told_in_a_sentence_is_drawn_below_it_and_asked_about() -> None:
    text = (
        "# Nine years on one corridor\n\nHe started nine years ago as a family support worker, moved on to "
        "social worker and is now a team manager.\n\nThe kettle is the same one. The carpet is not."
    )
    source = Source("way.txt", text, "utf-8")
    document = apply_record(to_record(source, "story"), source, origin="old site").document
    drawn = [block.value for block in document.draft.body if block.block_type == "career_path"]
    assert [[step["title"] for step in one["steps"]] for one in drawn] == [
        ["Family support worker", "Social worker", "Team manager"]
    ]
    assert "moved on to social worker" in str(document.draft.body)
    assert document.findings.filter(code="career_path", line=3).exists()


def test_what_names_people_is_not_published_before_they_agreed() -> None:
    page = bring_in("feature_single_quotes").document.draft
    with pytest.raises(PublishingRefused, match="Dele Harcourt"):
        page.get_latest_revision().publish()
    agree(page)
    page.get_latest_revision().publish()
    page.refresh_from_db()
    assert page.live


def test_an_imported_story_is_gone_when_somebody_it_names_no_longer_agrees(client) -> None:
    page = bring_in("feature_single_quotes").document.draft
    agree(page)
    page.get_latest_revision().publish()
    page.refresh_from_db()
    assert client.get(page.url).status_code == 200
    Consent.objects.filter(person__full_name="Bo Lindqvist").update(withdrawn_at="2026-01-01T00:00Z")
    assert client.get(page.url).status_code == 410


def test_a_draft_without_a_title_cannot_be_published_until_it_has_one() -> None:
    page = bring_in("feature_html").document.draft
    assert page.title == "Untitled (feature_html.txt)"
    agree(page)
    with pytest.raises(PublishingRefused, match="no title"):
        page.get_latest_revision().publish()


def test_the_same_text_again_changes_nothing() -> None:
    first = bring_in("story_orders")
    again = bring_in("story_orders")
    assert (first.what, again.what) == (CREATED, UNCHANGED)
    assert StoryPage.objects.count() == 1
    assert again.document.draft.revisions.count() == 1


def test_a_changed_text_becomes_a_revision_with_its_difference() -> None:
    text = read_file(DOCUMENTS / "story_orders.txt").text
    bring_in("story_orders")
    outcome = bring_in("story_orders", text.replace("ten minutes early and", "twenty minutes early and"))
    draft = outcome.document.draft
    assert outcome.what == CHANGED
    assert "+My rule is to arrive twenty minutes early" in outcome.document.difference
    assert "twenty minutes" in str(draft.get_latest_revision_as_object().body)
    assert draft.revisions.count() == 2


def test_an_editors_words_win_over_a_changed_text() -> None:
    text = read_file(DOCUMENTS / "story_orders.txt").text
    page = bring_in("story_orders").document.draft
    page.title = "Ten minutes, as edited"
    page.save_revision()
    changed = text.replace("Ten minutes early", "Nine minutes early").replace("Bridie Malpas", "Bridie Maple")
    outcome = bring_in("story_orders", changed)
    latest = outcome.document.draft.get_latest_revision_as_object()
    assert latest.title == "Ten minutes, as edited"
    assert latest.author_name == "Bridie Maple"
    assert "editor_kept" in set(outcome.document.findings.values_list("code", flat=True))


def test_an_advert_becomes_a_vacancy_that_keeps_the_raw_words() -> None:
    vacancy = bring_in("advert_labels").document.draft
    assert isinstance(vacancy, Vacancy)
    assert (vacancy.pay_min, vacancy.pay_max, vacancy.pay_period) == (44711, 48710, "year")
    assert vacancy.closes_at.isoformat() == "2025-06-09T23:59:00+01:00"
    assert vacancy.imported_fields["pay_min"]["raw"] == "£44,711 - £48,710 per annum (Grade K)"
    assert vacancy.imported_fields["pay_min"]["line"] == 7
    assert vacancy.contract == "permanent"
    assert vacancy.who_can_apply == ""
    assert "14 children" not in vacancy.the_work
    assert "Supervision every three weeks" in vacancy.what_we_offer


def test_a_persons_address_stands_in_its_field_and_not_in_the_text() -> None:
    vacancy = bring_in("brochure_pages").document.draft
    assert vacancy.contact_email == "ngozi.bramhall@larkshire.example.gov.uk"
    assert "ngozi.bramhall@" not in str(vacancy.brochure_body)
    assert "01632" not in str(vacancy.brochure_body)


def test_an_advert_with_neither_date_nor_until_filled_is_closing_unknown() -> None:
    vacancy = bring_in("advert_prose").document.draft
    assert vacancy.closing_kind == "unknown"
    assert vacancy.closing_raw == "by Friday 3 July"
    assert vacancy.closes_at is None


def test_findings_are_a_list_that_a_decision_survives() -> None:
    document = bring_in("story_orders").document
    first = document.findings.open().first()
    first.state, first.note = ImportFinding.State.DISMISSED, "Seen"
    first.save()
    text = read_file(DOCUMENTS / "story_orders.txt").text
    bring_in("story_orders", text + "\nOne more line.")
    first.refresh_from_db()
    assert first.state == ImportFinding.State.DISMISSED


def test_a_file_that_cannot_be_read_gives_its_line_and_the_exit_code(tmp_path, capsys) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    with pytest.raises(SystemExit):
        call_command("import_text", str(empty), str(DOCUMENTS / "story_orders.txt"), "--json")
    lines = capsys.readouterr().out.strip().split("\n")
    assert '"kind": null' in lines[0]
    assert '"kind": "story"' in lines[1]
    assert not ImportedDocument.objects.exists()


@pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not beside this project")
def test_each_seed_becomes_a_draft(capsys) -> None:
    call_command("import_text", *map(str, sorted(SEEDS.glob("00*.txt"))), "--apply")
    assert ImportedDocument.objects.count() == 5
    assert StoryPage.objects.filter(live=False).count() == 3
    profile = ProfilePage.objects.get()
    assert profile.answers.count() == 11
    vacancy = Vacancy.objects.get()
    assert (vacancy.closing_kind, vacancy.pay_min, vacancy.pay_max) == ("unknown", 148584, 190800)
    assert "Kouncil" in str(vacancy.brochure_body)
    assert all(document.findings.open().exists() for document in ImportedDocument.objects.all())


def agree(page) -> None:
    for person in ImportedDocument.objects.behind(page).get().people.all():
        Consent.objects.create(person=person, agreed_on="2020-01-01", public_source_reason="Published there.")
