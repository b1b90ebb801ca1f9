"""A blog post or an article → a story's record. Its author is not its subject, and may be unknown."""

from portal.importing.assemble import Draft, begin, finish
from portal.importing.document import Document
from portal.importing.facts.jobs import role_in
from portal.importing.facts.organisations import employer_in
from portal.importing.features import features_of
from portal.importing.record import Named, Record

KIND = "story"


def score(document: Document) -> float:
    seen = features_of(document)
    value = (
        0.4
        + (0.2 if seen.mine > 0.012 and seen.quotations < 5 else 0)
        + (0.1 if seen.authored else 0)
        + (0.1 if seen.series else 0)
    )
    value -= (
        0.06 * min(seen.advert, 5)
        + 0.07 * min(seen.questions, 6)
        + 0.15 * min(seen.labels, 4)
        + 0.1 * min(seen.profile, 2)
    )
    return max(0.05, min(1.0, value))


def parse(document: Document) -> Record:
    draft = begin(document, KIND)
    draft.blocks = [block.turned("heading") if block.type == "question" else block for block in draft.blocks]
    draft.fields.set("subheads", [block.text for block in draft.blocks if block.type == "heading"])
    _where(draft)
    author = draft.fields.values["author"]
    if author and not any(one.name == author for one in draft.people):
        draft.people.insert(
            0, Named(author, draft.notes.facts.get("author_role"), draft.fields.lines["author"])
        )
    for field in ("author", "published"):
        draft.need(field, f"{field}_missing")
    return finish(draft)


def _where(draft: Draft) -> None:
    employer = employer_in(draft.told)
    found = (employer.name, employer.line) if employer else None
    draft.fields.found("employer", found)
    draft.fields.found("organisation", found)
    draft.fields.set("abbrev", employer.abbreviation if employer else None)
    draft.fields.found("role", role_in(draft.told))
