"""Up to three things that stand on top when somebody searches for just these words."""

from datetime import date, timedelta
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.models import RevisionMixin

from portal import clock
from portal.lines import lines
from portal.search.analysis import terms
from portal.search.backends import BackendDown

LONGEST = timedelta(days=90)
MOST = 3


def in_ninety_days() -> date:
    return clock.today() + LONGEST


class PinQuerySet(models.QuerySet["Pin"]):
    def in_force(self, day: date) -> Self:
        return self.filter(ends_on__gte=day)


class Pin(RevisionMixin, models.Model):
    words = models.TextField(
        _("what people type"),
        help_text=_(
            "One a line. Only a search for just these words shows them; capitals and endings do not matter."
        ),
    )
    addresses = models.TextField(
        _("what stands on top"),
        help_text=_("Up to three addresses of pages or vacancies on this site, one a line, in their order."),
    )
    keys = models.TextField(editable=False, blank=True)
    """The documents behind the addresses, one a line: an address may change."""
    why = models.CharField(_("why"), max_length=250)
    ends_on = models.DateField(
        _("last day"),
        default=in_ninety_days,
        help_text=_("At most 90 days from today. After it they stand where they belong."),
    )

    objects = PinQuerySet.as_manager()

    class Meta:
        ordering = ["words", "pk"]
        verbose_name = _("pinned result")
        verbose_name_plural = _("pinned results")

    def __str__(self) -> str:
        return ", ".join(f"“{words}”" for words in lines(self.words))

    def clean(self) -> None:
        super().clean()
        wrong: dict[str, Any] = {}
        if any(not terms(words) for words in lines(self.words)):
            wrong["words"] = _now("A line holds no letter and no number that could be searched for.")
        if self.ends_on and self.ends_on > in_ninety_days():
            wrong["ends_on"] = _now("Choose a day within the next 90 days. You can prolong it then.")
        try:
            self.keys = "\n".join(self._found())
        except ValidationError as problem:
            wrong["addresses"] = problem
        if wrong:
            raise ValidationError(wrong)

    def _found(self) -> list[str]:
        from portal.search.explaining.finding import document_at

        given = lines(self.addresses)
        if len(given) > MOST:
            raise ValidationError(_now("No more than three can stand on top."))
        keys = []
        for address in given:
            try:
                document = document_at(address)
            except BackendDown:
                raise ValidationError(
                    _now("The search does not answer just now. Try again in a minute.")
                ) from None
            if document is None:
                said = _now("Nothing public on this site has the address %(address)s.") % {"address": address}
                raise ValidationError(said)
            keys.append(document.key)
        return list(dict.fromkeys(keys))

    def holds(self, day: date) -> bool:
        return day <= self.ends_on

    @property
    def holds_today(self) -> bool:
        return self.holds(clock.today())
