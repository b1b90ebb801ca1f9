"""What is wrong with a rule although it breaks nothing: it clashes, does nothing, or does too much."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .models import SearchRule


@dataclass(frozen=True, slots=True)
class Notice:
    """``code`` is the sort of it, for files and tests."""

    rule: SearchRule
    code: str
    message: str

    @property
    def sort(self) -> str | Promise:
        return SORTS[self.code.partition(".")[0]]

    @property
    def edit(self) -> str:
        return reverse(SearchRule.snippet_viewset.get_url_name("edit"), args=[self.rule.pk])  # type: ignore[attr-defined]


SORTS: dict[str, str | Promise] = {
    "clash": _("Clashes with another rule"),
    "nothing": _("Does nothing"),
    "wide": _("Finds very much"),
    "part": _("Does only a part"),
}
