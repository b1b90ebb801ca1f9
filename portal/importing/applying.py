"""Record → draft, once. The same text again changes nothing; an editor's changes win over a changed one."""

import difflib
import hashlib
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from portal import clock
from portal.importing.links import Links, links_of
from portal.importing.merging import merged, same
from portal.importing.messages import found
from portal.importing.models import ImportedDocument, ImportFinding
from portal.importing.reading import Source
from portal.importing.record import Finding, Record
from portal.importing.registry import importers
from portal.organisations.models import Organisation
from portal.people.models import Person

CREATED, CHANGED, UNCHANGED = "created", "changed", "unchanged"
LONGEST_COMPARED = 6000
MOST_LINES = 400  # of a difference; more is another text


@dataclass(frozen=True, slots=True)
class Outcome:
    """``what`` is created, changed or unchanged."""

    what: str
    document: ImportedDocument


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@transaction.atomic
def apply_record(
    record: Record, source: Source, *, origin: str, user: Any = None, owner: Organisation | None = None
) -> Outcome:
    """Write the draft. ``origin`` and the file's name are the document's identity.

    Nothing is published, and no organisation or page is linked unless the text says exactly its name, or the
    person who brings it in has chosen its ``owner``. Raise ``Unfinished`` for what no draft can lack.
    """
    assert record.kind is not None
    digest = digest_of(source.text)
    document = ImportedDocument.objects.filter(source=origin, name=source.name).first()
    if document is not None and document.digest == digest and document.draft is not None:
        return Outcome(UNCHANGED, document)
    drafting, links = importers[record.kind].drafting, owned_by(owner, links_of(record))
    before = document if document is not None and document.draft is not None else None
    if document is None:
        document = ImportedDocument(source=origin, name=source.name, brought_in_by=user)
    findings = [*record.findings, *links.findings]
    if before is not None:
        document.difference = difference(before.text, source.text)
    document.kind, document.digest, document.text = record.kind, digest, source.text
    document.imported_at = clock.now()
    document.save()
    people = _people(document, record, owner)
    if before is None:
        draft: Any = drafting.blank()
        findings += drafting.fill(draft, record, links, people)
        _save_new(draft, drafting.parent(draft), user)
    else:
        draft = before.draft
        findings.append(found("changed_text", None, text=_summary(document.difference)))
        latest = draft.latest_revision or _revision(draft)
        theirs = latest.as_object()
        findings += drafting.fill(theirs, record, links, people)
        if not _update(draft, latest, document, theirs):
            findings.append(found("editor_kept", None))
    document.draft = draft
    document.revision = draft.latest_revision
    document.save()
    _write_findings(document, findings)
    return Outcome(CREATED if before is None else CHANGED, document)


def owned_by(owner: Organisation | None, links: Links) -> Links:
    """With an owner chosen, what the text calls its employer is settled."""
    if owner is None:
        return links
    rest = tuple(one for one in links.findings if not one.code.startswith("organisation_"))
    return replace(links, organisation=owner, likely=None, findings=rest)


def _save_new(draft: Any, parent: Page | None, user: Any) -> None:
    draft.live = False
    if parent is not None:
        draft.owner = user
        parent.add_child(instance=draft)
    else:
        draft.save()
    draft.latest_revision = _revision(draft, user)
    if user is not None:
        log(instance=draft, action="wagtail.create", user=user, revision=draft.latest_revision)


def _revision(draft: Any, user: Any = None) -> Revision:
    """A draft may lack what publishing asks for: that is what its findings are about."""
    return draft.save_revision(user=user, clean=isinstance(draft, Page))


def _update(draft: Any, latest: Revision, document: ImportedDocument, theirs: Any) -> bool:
    """A new revision with what changed in the text. False when an editor's words were kept somewhere."""
    base = document.revision.content if document.revision else latest.content
    content, kept = merged(base, latest.content, theirs.serializable_data())
    changed = {name for name, value in content.items() if not same(value, latest.content.get(name))}
    if hasattr(draft, "take_over"):
        _make_room(draft, theirs, changed)
    revised = draft.with_content_json(content)
    if not isinstance(draft, Page) and not draft.live:
        revised.save()
    draft.latest_revision = _revision(revised)
    return not kept


def _make_room(draft: Any, theirs: Any, changed: set[str]) -> None:
    """The row's own value counts for what an import owns: before publication it is written there, later the new
    text waits in the revision until somebody publishes it."""
    if draft.live:
        draft.take_over(changed)
        return
    for name in changed & draft.owned_by_import & {field.name for field in draft._meta.concrete_fields}:
        setattr(draft, name, getattr(theirs, name))
    draft.imported_fields = theirs.imported_fields
    draft.save()


def untitled(name: str) -> str:
    """What a draft without a title is called until an editor gives it one; it cannot be published before."""
    return _("Untitled (%(file)s)") % {"file": name}


def _people(document: ImportedDocument, record: Record, owner: Organisation | None) -> dict[str, Person]:
    """A row for each person named, without consent, for ``owner`` to keep; on a second import the rows of the
    first."""
    known = {person.full_name: person for person in document.people.all()}
    for named in record.people:
        if named.name not in known:
            known[named.name] = Person.objects.create(
                full_name=named.name[:150],
                public_name=named.name[:150],
                role_title=(named.role or "")[:150],
                organisation=owner,
            )
    document.people.set(known.values())
    return known


def _write_findings(document: ImportedDocument, findings: list[Finding]) -> None:
    """New ones are added, those that the text no longer gives go; a person's decisions stay."""
    made = {"organisation_made"} & {one.code for one in findings}
    findings = [one for one in findings if not (made and one.code == "organisation_unknown")]
    wanted = {(one.code, one.line, one.message[:500]): one for one in findings}
    there = {finding.key(): finding for finding in document.findings.all()}
    document.findings.open().exclude(
        pk__in=[finding.pk for key, finding in there.items() if key in wanted]
    ).delete()
    ImportFinding.objects.bulk_create(
        ImportFinding(document=document, code=code, line=line, message=message)
        for code, line, message in wanted
        if (code, line, message) not in there
    )


def difference(before: str, after: str) -> str:
    """Line by line, with a line around each change."""
    if not before:
        return _("The text before is no longer kept, so nobody can say what changed.")
    if before.count("\n") + after.count("\n") > LONGEST_COMPARED:
        return _("The text is too long to show what changed.")
    lines = difflib.unified_diff(before.split("\n"), after.split("\n"), lineterm="", n=1)
    return "\n".join(list(lines)[2 : MOST_LINES + 2])


def _summary(text: str) -> str:
    added = sum(1 for line in text.split("\n") if line.startswith("+"))
    removed = sum(1 for line in text.split("\n") if line.startswith("-"))
    return _("%(added)s lines came, %(removed)s went") % {"added": added, "removed": removed}
