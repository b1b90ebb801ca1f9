"""The kinds of document that careers recognises, and what of its own they may name."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from careers.employers import importing as employer_feature
from careers.profiles import importing as profile
from careers.profiles.drafting import ProfileDrafting
from careers.programmes import importing as course
from careers.programmes.drafting import ProgrammeDrafting
from careers.programmes.models import ProgrammePage
from careers.roles.models import RolePage
from careers.vacancies import brochure_importing as brochure
from careers.vacancies import importing as vacancy
from careers.vacancies.drafting import VacancyDrafting
from content.stories.drafting import StoryDrafting
from portal.importing.links import named_in, proposers
from portal.importing.messages import found
from portal.importing.record import Finding, Record
from portal.importing.registry import Importer, importers
from portal.importing.shown import AUTHOR, PUBLISHED, ROLE, TITLE, Shown
from portal.importing.signs import signs
from portal.lines import lines

PROFILE = (TITLE, Shown("person", _("Whose story it is"), draft="person"), ROLE, AUTHOR, PUBLISHED)
FEATURE = (TITLE, AUTHOR, PUBLISHED)
ADVERT = (
    TITLE,
    Shown("salary.raw", _("Pay, as the text says it"), draft="pay_min"),
    Shown("closing", _("Closes on"), "moment", "closes_at"),
    Shown("apply_url", _("Where to apply"), draft="apply_url"),
    Shown("contact.name", _("Whom to ask"), draft="contact_name"),
    Shown("contact.email", _("Their e-mail address"), draft="contact_email"),
)
COURSE = (
    TITLE,
    Shown("provider", _("Who teaches it"), draft="provider_name"),
    Shown("intake_lines", _("Intakes, one a line, each with its dates"), "lines"),
    Shown("length", _("Length"), draft="length_text"),
    Shown("cost", _("Cost"), "long", "cost_text"),
    Shown("funding", _("Who pays"), "long", "funding_text"),
    Shown("award", _("Award"), draft="award"),
    Shown("apply_url", _("Where to apply"), draft="apply_url"),
    Shown("summary", _("In a sentence or two"), "long", "summary"),
)

for room, drafting, label, shown, told in (
    (profile, ProfileDrafting(), _("Career profile"), PROFILE, signs("questions", "one_person", "mine")),
    (employer_feature, StoryDrafting(), _("Story about an employer"), FEATURE, signs("voices", "no_advert")),
    (brochure, VacancyDrafting(), _("Vacancy as a brochure"), ADVERT, signs("applicants", "pay", "pages")),
    (vacancy, VacancyDrafting(), _("Vacancy"), ADVERT, signs("labels", "applicants", "pay")),
    (course, ProgrammeDrafting(), _("Programme"), COURSE, course.signs),
):
    importers.register(room.KIND)(Importer(room.KIND, room.score, room.parse, drafting, label, shown, told))


@proposers.register("roles")
def roles(record: Record) -> Iterable[Finding]:
    """Role pages whose title, or another title of theirs, stands in the role that the text names."""
    said = record.fields.get("role") or ""
    line = record.provenance.get("role")
    for role in RolePage.objects.all() if said else ():
        if any(named_in(name, said) for name in (role.title, *lines(role.other_titles))):
            yield found("role_proposed", line, text=said, name=role.title)


@proposers.register("programmes")
def programmes(record: Record) -> Iterable[Finding]:
    for said in record.fields.get("programmes") or ():
        line = next((block.line for block in record.body if said in block.text), None)
        for programme in ProgrammePage.objects.all():
            if named_in(said, programme.title) or named_in(programme.title, said):
                yield found("programme_proposed", line, text=said, name=programme.title)
