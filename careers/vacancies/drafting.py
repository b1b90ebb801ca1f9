"""A record → the draft of a vacancy. What the text does not say stays empty; every field keeps its raw words."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from careers.pay.parse import read_pay
from content.blocks.from_record import body_of, to_html
from portal import clock
from portal.choices.models import Choice
from portal.importing.applying import untitled
from portal.importing.facts.labels import BARE_LABEL, label_lines
from portal.importing.facts.summary import summary_of
from portal.importing.links import Links
from portal.importing.messages import found
from portal.importing.record import Block, Finding, Record
from portal.organisations.models import Organisation, folded
from portal.people.models import Person

from .advert_facts import UNTIL_FILLED
from .choices import ClosingKind, Contract
from .lines import allowances_from_line, pay_from_line
from .models import Vacancy, VacancyPlace

CONFIRMED = timedelta(days=28)
EARLY = re.compile(r"\b(?:close|closing) early|early clos|or sooner|once (?:enough|sufficient)", re.I)
CONTRACTS = {
    "apprentice": Contract.APPRENTICESHIP,
    "secondment": Contract.SECONDMENT,
    "fixed": Contract.FIXED_TERM,
    "temporary": Contract.FIXED_TERM,
    "casual": Contract.CASUAL,
    "sessional": Contract.CASUAL,
    "permanent": Contract.PERMANENT,
}
PROMPTS = (
    ("who_we_look_for", re.compile(r"about you|who we|person spec|essential|criteria|you will need|requirement|experience", re.I)),
    ("what_we_offer", re.compile(r"offer|benefit|reward|what you get|why (?:work|join)|in return", re.I)),
    ("how_we_recruit", re.compile(r"how to apply|apply|interview|recruit|next steps|selection|contact|safeguarding", re.I)),
)  # fmt: skip


class VacancyDrafting:
    def blank(self) -> Vacancy:
        return Vacancy(live=False)

    def fill(self, draft: Vacancy, record: Record, links: Links, people: dict[str, Person]) -> list[Finding]:
        fields = record.fields
        written = Written(draft, record)
        written.set("title", (fields["title"] or untitled(record.file))[:150], "title")
        employer = links.organisation or links.likely
        said = [] if employer else [found("organisation_made", None, text=name_of_employer(record))]
        written.set("employer", employer or make_organisation(name_of_employer(record)), "employer")
        written.set("summary", summary_of(record.body), "summary")
        _pay(written, fields)
        _closing(written, fields)
        _applying(written, fields)
        _terms(written, fields)
        _texts(written, record, people)
        if draft.imported_fields:
            written.owned = {
                **written.owned,
                **{k: v for k, v in draft.imported_fields.items() if v.get("edited")},
            }
        draft.imported_fields = written.owned
        return said

    def parent(self, draft: Vacancy) -> None:
        return None


class Written:
    """Writes fields and keeps for each the raw words, their line and the file."""

    def __init__(self, draft: Vacancy, record: Record) -> None:
        self.draft, self.record = draft, record
        self.owned: dict[str, dict[str, Any]] = {}

    def set(self, field: str, value: Any, of: str, raw: Any = None) -> None:
        """A null leaves the field as the model has it, and unowned."""
        if value in (None, "", []):
            return
        setattr(self.draft, field, value)
        self.owned[field] = {
            "raw": str(raw if raw is not None else self.record.fields.get(of) or value)[:300],
            "line": self.record.provenance.get(of),
            "source": self.record.file,
        }


def name_of_employer(record: Record) -> str:
    named = record.fields["employer"] or _("Employer not named (%(file)s)") % {"file": record.file}
    return str(named)[:200]


def make_organisation(name: str) -> Organisation:
    """A vacancy cannot be without an employer: one that the site does not know is added, and a finding says so."""
    made, _created = Organisation.objects.get_or_create(
        name=name, defaults={"slug": _free(slugify(name)[:110] or "employer")}
    )
    return made


def _free(slug: str) -> str:
    taken = set(Organisation.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    return (
        slug
        if slug not in taken
        else next(f"{slug}-{n}" for n in range(2, len(taken) + 3) if f"{slug}-{n}" not in taken)
    )


def _pay(written: Written, fields: Any) -> None:
    if not fields["salary"]:
        return
    raw = fields["salary"]["raw"]
    pay = read_pay(raw)
    written.set("pay_raw", raw[:300], "salary")
    for name, value in {**pay_from_line(raw), "grade": fields.get("grade") or pay.grade or ""}.items():
        written.set(name, value[:60] if name == "grade" else value, "salary", raw)
    written.set("allowances", allowances_from_line(raw), "salary", raw)
    written.draft.pay_flags = list(pay.flags)


def _closing(written: Written, fields: Any) -> None:
    """A date with its year, "until filled" confirmed for four weeks, or unknown: never a guessed year."""
    raw = fields["closing_raw"] or ""
    written.draft.closing_kind = ClosingKind.UNKNOWN
    written.set("closing_raw", raw[:300], "closing_raw")
    if fields["closing"]:
        written.set("closing_kind", ClosingKind.DATE, "closing_raw")
        written.set("closes_at", closing_instant(fields["closing"]), "closing_raw")
        written.draft.may_close_early = bool(EARLY.search(raw))
    elif UNTIL_FILLED.search(raw):
        written.set("closing_kind", ClosingKind.UNTIL_FILLED, "closing_raw")
        written.set("confirm_by", timezone.localdate(clock.now() + CONFIRMED), "closing_raw")


def closing_instant(closing: str) -> datetime:
    """A day without a time ends at its end, in London."""
    return timezone.make_aware(datetime.fromisoformat(closing if "T" in closing else f"{closing}T23:59:59"))


def _applying(written: Written, fields: Any) -> None:
    url = fields["apply_url"]
    written.set("apply_url", url if not url or "://" in url else f"https://{url}", "apply_url")
    contact = fields["contact"] or {}
    for part in ("name", "role", "email", "phone"):
        written.set(f"contact_{part}", (contact.get(part) or "")[:150], "contact", contact.get(part))


def _terms(written: Written, fields: Any) -> None:
    draft = written.draft
    written.set("reference", (fields.get("reference") or "")[:60], "reference")
    written.set("team", (fields.get("team") or "")[:150], "team")
    said = (fields.get("contract") or "").lower()
    written.set(
        "contract", next((code for word, code in CONTRACTS.items() if word in said), None), "contract"
    )
    hours = re.search(r"\d{1,2}(?:\.\d{1,2})?", fields.get("hours") or "")
    written.set("weekly_hours", hours[0] if hours and 0 < float(hours[0]) <= 80 else None, "hours")
    if fields.get("location"):
        written.set("places", [VacancyPlace(name=fields["location"][:120])], "location")
    known = {folded(choice.label): choice for choice in Choice.objects.filter(list="scheme", retired=False)}
    named = {pk.pk: pk for label, pk in known.items() for one in fields["schemes"] if label in folded(one)}
    written.set("schemes", list(named.values()), "schemes")
    draft.language = "en"


def without_contacts(record: Record) -> list[Block]:
    """A person's address stands in the contact's own fields, which go when the post closes; not in the text."""
    contact = record.fields["contact"] or {}
    own = [contact[part] for part in ("email", "phone") if contact.get(part)]
    blocks = list(record.body)
    for address in own:
        there = _("the contact given above")
        blocks = [block.turned(block.type, block.text.replace(address, there)) for block in blocks]
    return blocks


#: Labels whose values have fields of their own; what other labels say stays in the text.
FIELDED = re.compile(
    r"^(?:salary|pay|grade|clos|location|hours|working hours|contract|job ref|ref|job id|vacancy id|dep|direct|employer)",
    re.I,
)


def without_fields(body: Sequence[Block]) -> list[Block]:
    """The text without the labelled lines that became fields."""
    values = {line for label, _value, line in label_lines(body) if FIELDED.match(label)}
    return [
        block
        for block in body
        if block.line not in values and not (BARE_LABEL.match(block.text) and FIELDED.match(block.text))
    ]


def _texts(written: Written, record: Record, people: dict[str, Person]) -> None:
    """A brochure keeps its pages; an advert's sections go to the four texts that every vacancy has."""
    body = without_contacts(record)
    if record.kind == "vacancy_brochure":
        group = {**(record.fields["group"] or {}), "other_spellings": record.fields["other_spellings"]}
        written.draft.brochure_body = body_of(body, people, group)
        written.owned["brochure_body"] = {"raw": "", "line": None, "source": record.file}
        return
    texts: dict[str, list[Block]] = {}
    field = "the_work"
    for block in without_fields(body):
        if block.type == "heading":
            field = next((name for name, words in PROMPTS if words.search(block.text)), "the_work")
        if block.text and block.type != "image":
            texts.setdefault(field, []).append(block)
    for name, blocks in texts.items():
        written.set(name, to_html(blocks), name, blocks[0].text)
