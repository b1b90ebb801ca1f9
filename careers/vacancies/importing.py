"""A job advert as a list of labelled lines and paragraphs → a vacancy's record."""

from careers.vacancies.advert_facts import apply_in, closing_in, contact_in, role_of, salary_in
from portal.importing.assemble import Draft, begin, finish
from portal.importing.document import Document
from portal.importing.facts.jobs import labelled
from portal.importing.facts.labels import label_lines
from portal.importing.facts.organisations import employer_in
from portal.importing.features import features_of
from portal.importing.record import Record

KIND = "vacancy"
LABELS = {
    "location": ("location", "base", "work location"),
    "hours": ("hours", "working hours", "hours per week"),
    "contract": ("contract", "contract type", "contract term", "job type", "vacancy type"),
    "working_pattern": ("working pattern",),
    "reference": ("reference", "job reference", "ref", "job ref", "reference number", "job id", "vacancy id"),
    "grade": ("grade", "pay grade"),
    "interview": ("interview date", "interview dates", "interviews", "interview"),
    "team": ("department", "directorate", "service"),
    "start_date": ("start date",),
}


def score(document: Document) -> float:
    seen = features_of(document)
    value = (
        0.16 * min(seen.labels, 5)
        + 0.04 * min(seen.weak_labels, 4)
        + 0.1 * min(seen.advert, 5)
        + (0.1 if seen.salary else 0)
    )
    value -= 0.08 * min(seen.says + seen.pull_quotes, 5) + (0.1 if seen.questions > 3 else 0)
    return max(0.0, min(1.0, value))


def parse(document: Document) -> Record:
    draft = begin(document, KIND)
    fill_advert(draft)
    found = {label: (value, line) for label, value, line in reversed(label_lines(draft.blocks))}
    for field, labels in LABELS.items():
        draft.fields.found(field, next((found[label] for label in labels if label in found), None))
    return finish(draft)


def fill_advert(draft: Draft) -> None:
    """The fields that adverts and brochures share."""
    blocks, fields, notes = draft.blocks, draft.fields, draft.notes
    labels = labelled(blocks[:15])
    employer = employer_in(draft.told)
    fields.found("employer", labels.get("employer") or ((employer.name, employer.line) if employer else None))
    fields.set("abbrev", employer.abbreviation if employer else None)
    fields.found("salary", salary_in(blocks))
    fields.found("role", role_of(blocks, fields.values["title"], fields.lines.get("title")))
    closing, raw = closing_in(blocks)
    fields.found("closing", closing)
    fields.found("closing_raw", raw)
    if closing is None:
        notes.find("closing_unclear", raw[1], text=raw[0]) if raw else notes.find("closing_missing", None)
    fields.found("contact", contact_in(blocks, draft.people))
    url, site = apply_in(blocks, notes)
    fields.found("apply_url", url)
    fields.found("site", site)
    if fields.values["contact"]:
        notes.find("contact_personal", fields.lines["contact"], text=fields.values["contact"]["email"] or "?")
    for field, code in (
        ("salary", "salary_missing"),
        ("employer", "employer_missing"),
        ("role", "role_missing"),
    ):
        draft.need(field, code)
    if url is None and not fields.values["contact"]:
        notes.find("apply_missing", None)
    notes.find("who_can_apply_missing", None)
