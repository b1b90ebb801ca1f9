"""For each person whom a page names: what may be shown, what was answered, what comes next."""

from dataclasses import dataclass

from portal import clock
from portal.consent.digests import digest_of
from portal.consent.drafts import draft_of
from portal.consent.links import path_of
from portal.consent.models import Agreement, AskedChange
from portal.consent.walls import against
from portal.pages.models import BasePage
from portal.pages.publishing import also_named
from portal.people.models import Person


@dataclass(frozen=True, slots=True)
class PersonState:
    person: Person
    agreements: list[Agreement]
    draft: BasePage

    @property
    def current(self) -> Agreement | None:
        return self.agreements[0] if self.agreements else None

    @property
    def link(self) -> str:
        """Its path; nothing when none leads anywhere."""
        agreement = self.current
        return path_of(agreement) if agreement and agreement.stands(clock.now()) else ""

    @property
    def reason(self) -> str:
        """Why the draft is not what she agreed to."""
        answered = next((a for a in self.agreements if a.answered_at), None)
        return against(answered, self.draft) if answered else ""

    @property
    def agreed_to_this(self) -> bool:
        agreed = self.current
        return bool(agreed and agreed.digest and agreed.digest == digest_of(self.draft, self.person))

    @property
    def changes(self) -> list[AskedChange]:
        return [change for agreement in self.agreements for change in agreement.changes.all()]


def states_of(page: BasePage) -> list[PersonState]:
    draft = draft_of(page)
    named = draft.people_named().union(*(names(draft) for names in also_named))
    agreements = Agreement.objects.filter(page_id=page.pk).prefetch_related("changes")
    by_person: dict[int, list[Agreement]] = {}
    for agreement in agreements:
        by_person.setdefault(agreement.person_id, []).append(agreement)
    people = Person.objects.filter(pk__in=named | set(by_person)).with_may_be_shown()
    return [PersonState(person, by_person.get(person.pk, []), draft) for person in people]
