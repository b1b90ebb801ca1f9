"""The verb of the screen: a document becomes a draft in the name of a person, within what she may do."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from wagtail.models import Page
from wagtail.permissions import policy_registry

from portal.accounts.owners import owners_for
from portal.importing.applying import apply_record, digest_of
from portal.importing.deciding import decide, may_edit
from portal.importing.models import ImportedDocument, ImportFinding
from portal.importing.reading import Source
from portal.importing.record import Record
from portal.importing.registry import Importer, importers
from portal.importing.shown import FIELD_OF, OWNER, with_values
from portal.organisations.models import Organisation
from portal.people.models import Person

BY_HAND = "by hand"
"""The source of every document that a person brings in herself."""


def kinds_for(user: Any) -> list[Importer]:
    """The kinds of which she may make a draft somewhere, in the order of their names."""
    return sorted((one for one in importers if _may_make(user, one)), key=lambda one: str(one.label))


def _may_make(user: Any, importer: Importer) -> bool:
    model = type(importer.drafting.blank())
    policy = policy_registry.get_by_type(Page if issubclass(model, Page) else model)
    return policy.user_has_permission(user, "add")


def owners_of(user: Any) -> models.QuerySet[Organisation]:
    return owners_for(user, Person, Organisation.objects.all())


def known_before(user: Any, text: str) -> list[ImportedDocument]:
    """Drafts of hers, or ones she may edit, that the same text has become already; the newest first."""
    same = ImportedDocument.objects.filter(digest=digest_of(text)).select_related("brought_in_by")
    return [one for one in same if one.draft is not None and may_edit(user, one.draft)]


@transaction.atomic
def bring_in(
    *,
    user: Any,
    record: Record,
    source: Source,
    owner: Organisation | None,
    values: Mapping[str, Any],
    notes: Mapping[tuple[Any, ...], str],
) -> ImportedDocument:
    """``values`` are what she wrote over the text's; ``notes`` why a finding needs nothing, by its key.

    Raises PermissionDenied where she may not make such a draft, and ``Unfinished``; nothing is written then.
    """
    source = Source(_free_name(source.name), source.text, source.encoding)
    outcome = apply_record(with_values(record, values), source, origin=BY_HAND, user=user, owner=owner)
    draft: Any = outcome.document.draft
    if not _may_keep(user, draft):
        raise PermissionDenied
    settled = {*values, *([OWNER] if owner is not None else [])}
    _decide(user, outcome.document.findings.all(), settled, notes)
    return outcome.document


def _may_keep(user: Any, draft: Any) -> bool:
    if isinstance(draft, Page):
        return draft.get_parent().permissions_for_user(user).can_add_subpage()
    return policy_registry.get_by_type(type(draft)).user_has_permission_for_instance(user, "add", draft)


def _decide(
    user: Any,
    findings: Iterable[ImportFinding],
    settled: set[str],
    notes: Mapping[tuple[Any, ...], str],
) -> None:
    for finding in findings:
        if FIELD_OF.get(finding.code) in settled:
            decide(user=user, finding=finding, state=ImportFinding.State.MENDED)
        elif note := notes.get(finding.key()):
            decide(user=user, finding=finding, state=ImportFinding.State.DISMISSED, note=note)


def _free_name(name: str) -> str:
    """Two documents may have the same name: the second is "letter.txt (2)"."""
    name = name[:240]
    taken = set(
        ImportedDocument.objects.filter(source=BY_HAND, name__startswith=name).values_list("name", flat=True)
    )
    others = (f"{name} ({number})" for number in range(2, len(taken) + 3))
    return name if name not in taken else next(one for one in others if one not in taken)
