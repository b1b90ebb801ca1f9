"""What of the site's own a document names: organisations, terms, and what the apps add. Proposed, never linked silently."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from django.db import DatabaseError

from portal.importing.messages import found
from portal.importing.record import Finding, Record
from portal.organisations.models import Organisation, folded
from portal.registry import Registry
from portal.terms.models import Term

#: name → what of an app's things a record names, as findings.
proposers: Registry[Callable[[Record], Iterable[Finding]]] = Registry("importers")


@dataclass(frozen=True, slots=True)
class Links:
    """``organisation`` is filled only when its name or alias is exactly what the text says; ``likely`` when only
    the abbreviation is."""

    organisation: Organisation | None = None
    likely: Organisation | None = None
    findings: tuple[Finding, ...] = field(default=())


def links_of(record: Record) -> Links:
    named = record.fields.get("employer") or record.fields.get("organisation")
    short = record.fields.get("abbrev")
    line = record.provenance.get("employer") or record.provenance.get("organisation")
    findings: list[Finding] = []
    exact = likely = None
    if named:
        matches = Organisation.objects.matching(named)
        exact = matches[0] if len(matches) == 1 else None
        near = matches or (Organisation.objects.matching(short) if short else [])
        likely = near[0] if exact is None and len(near) == 1 else None
        if exact:
            findings.append(found("organisation_matched", line, text=named, name=exact.name))
        elif near:
            findings += [found("organisation_proposed", line, text=named, name=one.name) for one in near]
        else:
            findings.append(found("organisation_unknown", line, text=named))
    findings += _terms(record)
    for propose in proposers:
        findings += propose(record)
    return Links(exact, likely, tuple(findings))


def with_links(record: Record) -> Record:
    """The record with what the site proposes; as it is where there is no database yet."""
    if record.kind is None:
        return record
    try:
        links = links_of(record)
    except DatabaseError:
        return record
    organisation = links.organisation or links.likely
    fields = {**record.fields, "employer_correct": organisation.name if organisation else None}
    return replace(record, fields=fields, findings=(*record.findings, *links.findings))


def _terms(record: Record) -> Iterable[Finding]:
    """Glossary entries whose abbreviation stands in the text, each where it comes first."""
    terms = {term.abbreviation: term for term in Term.objects.exclude(abbreviation="")}
    for block in record.body:
        words = set(
            block.text.replace("(", " ").replace(")", " ").replace(",", " ").replace(".", " ").split()
        )
        for abbreviation in [one for one in terms if one in words]:
            term = terms.pop(abbreviation)
            yield found("term_proposed", block.line, text=abbreviation, name=term.name)


def named_in(name: str, text: str) -> bool:
    """Whether ``name`` stands in ``text`` as whole words, case and apostrophes folded."""
    return bool(name) and f" {folded(name)} " in f" {folded(text)} "
