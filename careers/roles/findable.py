"""What search and chatbot may know of a role."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from portal.lines import lines
from portal.pages.findable import Findable
from portal.pages.parts import Part


class RoleFindable(Findable):
    search_kind = "role"

    def parts(self) -> list[Part]:
        by_law = Part(
            "by-law", _("What the law asks: %(role)s") % {"role": self.title}, html=self.needs_by_law
        )
        return [*([by_law] if self.needs_by_law else []), *super().parts(), *self.next_parts()]

    @property
    def title_lines(self) -> list[str]:
        return lines(self.other_titles)

    @cached_property
    def roles_after(self) -> list:
        return list(self.next_roles.all())

    def next_parts(self) -> list[Part]:
        titles = [role.title for role in self.roles_after]
        heading = _("Where it leads: %(role)s") % {"role": self.title}
        return [Part("next", heading, text="\n".join(titles))] if titles else []

    def search_names(self) -> tuple[str, ...]:
        return tuple(lines(self.other_titles))

    def search_values(self) -> Mapping[str, Any]:
        return {
            "role": self.slug,
            "role_family": self.family.code if self.family else None,
            "needs_registration": self.needs_registration,
        }

    def search_extra(self) -> Mapping[str, Any]:
        return {
            "line": self.family.label if self.family else "",
            "other_titles": lines(self.other_titles)[:3],
            "family": self.family.label if self.family else "",
        }
