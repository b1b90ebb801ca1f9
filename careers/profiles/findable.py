"""What search and chatbot may know of a profile: every answer by itself, in the person's own voice."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from wagtail.images.models import AbstractImage

from careers.titles import role_called
from portal.charts.path import Path, Station, path
from portal.importing.obstacles import people_behind
from portal.lines import lines
from portal.media.pictures import picture
from portal.media.shapes import IN_TEXT, PORTRAIT, Shape
from portal.organisations.models import Organisation
from portal.pages.findable import Findable
from portal.pages.parts import Part
from portal.people.consent import credited
from portal.people.models import Person, Use
from portal.saying import day


class ProfileFindable(Findable):
    search_kind = "profile"
    tells_of_people = True

    def parts(self) -> list[Part]:
        return [*self.answer_parts(), *self.path_parts()]

    def answer_parts(self) -> list[Part]:
        return [
            Part(
                row.anchor,
                row.question,
                html=row.answer,
                questions=(row.question,),
                searchable=row.show_in_search_results,
                chatbot=row.show_in_chatbot,
            )
            for row in self.answers.all()
        ]

    def path_parts(self) -> list[Part]:
        stations = [station.in_words for station in self.stations.all()]
        heading = _("The way %(name)s came") % {"name": self.name}
        return [Part("path", heading, text="\n".join(stations))] if stations else []

    @property
    def path_chart(self) -> Path | None:
        return path([Station(row.title, row.when, row.where) for row in self.stations.all()])

    def steps(self) -> list[str]:
        """The roles of her way, as far as they are ours, in order and each once in a row; her own is the last."""
        known = [role_called(station.title) for station in self.stations.all()]
        own = [self.role.slug] if self.role and self.role.live else []
        way = [slug for slug in (*known, *own) if slug]
        return [slug for slug, before in zip(way, ["", *way], strict=False) if slug != before]

    @property
    def name(self) -> str:
        """As the person wishes to be named."""
        return self.person.public_name if self.person else self.title

    @property
    def shown_employer(self) -> Organisation | None:
        """Whose staff she is, while she lets that be known."""
        return None if self.person and not self.person.show_team else self.employer

    @property
    def shown_region(self) -> str:
        return "" if self.person and not self.person.show_town else self.region_name

    def texts_beside_parts(self) -> list[str]:
        return [
            self.role_title,
            self.standfirst,
            self.hours_line,
            *(row.caption for row in self.answers.all()),
        ]

    def unwelcome_words(self) -> list[str]:
        words = []
        if self.employer and not self.shown_employer:
            words += [*self.employer.all_names, self.employer.slug]
        if self.region_name and not self.shown_region:
            words.append(self.region_name)
        return words

    @property
    def has_moved_on(self) -> bool:
        return bool(self.person and self.person.no_longer_here)

    @property
    def job_line(self) -> str:
        """Role and employer, as then when the person has left since."""
        parts = [self.role_title, self.shown_employer.name if self.shown_employer else ""]
        said = ", ".join(part for part in parts if part)
        return _("%(job)s, at the time") % {"job": said} if said and self.has_moved_on else said

    @property
    def attribution(self) -> str:
        who = self.person.shown_name if self.person else self.title
        return ", ".join(part for part in (who, self.job_line) if part)

    @property
    def said_on(self) -> date | None:
        return self.published_on

    @property
    def is_undated(self) -> bool:
        return self.published_on is None

    @property
    def provenance(self) -> str:
        """Who wrote it and when, as said under the title."""
        author = credited(self.author, self.author_name)
        if author:
            said = _("Written by %(author)s") % {"author": author}
        elif self.is_own_words:
            said = _("In %(name)s’s own words") % {"name": self.name}
        else:
            said = _("As told by %(name)s") % {"name": self.name}
        if self.person and self.person.naming == Person.Naming.OTHER:
            said = _("%(said)s (name changed)") % {"said": said}
        if self.published_on:
            return _("%(said)s, as said on %(day)s.") % {
                "said": said,
                "day": day(self.published_on),
            }
        return _("%(said)s. We do not know when it was said.") % {"said": said}

    @property
    def shown_portrait(self) -> AbstractImage | None:
        """The portrait, while the person agrees to being shown in a picture."""
        if not self.portrait or not self.person:
            return None
        known = getattr(self, "may_be_pictured", None)
        agreed = self.person.allows(Use.PICTURE) if known is None else known
        return self.portrait if agreed else None

    def pictures(self) -> list[tuple[AbstractImage | None, Shape]]:
        answers = [(row.image, IN_TEXT) for row in self.answers.all()]
        return [*super().pictures(), (self.portrait, PORTRAIT), *answers]

    def people_it_is_about(self) -> set[int]:
        """The person, and whom an imported text names beside."""
        named = people_behind(self) - self.people_credited()
        return named | {self.person_id} if self.person_id else named

    def people_credited(self) -> set[int]:
        return {self.author_id} if self.author_id else set()

    def own_obstacles(self) -> list[str]:
        if self.person_id:
            return []
        return [_("It does not say whose story this is. Choose the person, with what they agreed to.")]

    @property
    def card_line(self) -> str:
        changed = self.person and self.person.naming == Person.Naming.OTHER
        return ", ".join(part for part in (self.job_line, _("name changed") if changed else "") if part)

    def search_names(self) -> tuple[str, ...]:
        employer = self.shown_employer.all_names if self.shown_employer else []
        role = [self.role.title, *lines(self.role.other_titles)] if self.role else []
        return (self.name, self.role_title, *employer, *role, *lines(self.campaigns))

    def search_values(self) -> Mapping[str, Any]:
        return {
            "role": self.role.slug if self.role else None,
            "role_family": self.role.family.code if self.role and self.role.family else None,
            "employer": self.shown_employer.slug if self.shown_employer else None,
            "stage": self.stage.code if self.stage else None,
            "been": tuple(self.steps()),
            "route": tuple(route.slug for route in self.routes.all()),
            "programme": tuple(programme.slug for programme in self.programmes.all()),
            "campaign": tuple(tag.lstrip("#").casefold() for tag in lines(self.campaigns)),
            "said_on": self.published_on.isoformat() if self.published_on else None,
        }

    def search_extra(self) -> Mapping[str, Any]:
        return {
            "name": self.name,
            "steps": self.steps(),
            "role": self.role_title or (self.role.title if self.role else ""),
            "employer": self.shown_employer.name if self.shown_employer else "",
            "picture": picture(self.shown_portrait, PORTRAIT),
            "line": self.card_line,
            "area": self.shown_region,
        }
