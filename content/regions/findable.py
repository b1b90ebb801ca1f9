"""What search and chatbot may know of a region."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from portal.pages.findable import Findable
from portal.pages.parts import Part


class RegionFindable(Findable):
    search_kind = "region"

    def parts(self) -> list[Part]:
        return [*self.field_parts(), *super().parts()]

    def field_parts(self) -> list[Part]:
        name = {"region": self.title}
        made = [
            Part("members", _("Who belongs to %(region)s") % name, text="\n".join(self.member_names)),
            Part("programmes", _("What %(region)s runs") % name, text=self.programmes),
            Part("funding", _("What %(region)s is paid for") % name, text=self.funding_lines),
        ]
        return [part for part in made if part.text]

    @property
    def member_names(self) -> list[str]:
        return [member.name for member in self.members.all()]

    @property
    def funding_lines(self) -> str:
        return "\n".join(row.in_words for row in self.funding.all())

    def search_names(self) -> tuple[str, ...]:
        return tuple(name for member in self.members.all() for name in member.all_names)

    def search_values(self) -> Mapping[str, Any]:
        return {"employer": tuple(member.slug for member in self.members.all())}

    def search_extra(self) -> Mapping[str, Any]:
        return {"members": len(self.members.all())}
