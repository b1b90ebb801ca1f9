"""What is asked before a vacancy is extended, closed, archived, advertised again or copied."""

from collections.abc import Callable

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput

from ..choices import CloseReason, ClosingKind
from ..copying import copy_vacancy, relist_vacancy
from ..extending import longer
from ..models import Vacancy
from ..turning import archive_vacancy, close_vacancy, extend_vacancy
from ..turns import Turn


class TurnForm(forms.Form):
    """Its fields are the verb's own arguments."""

    def fit(self, vacancy: Vacancy) -> None:
        """Leaves out what does not apply to this vacancy."""


class ExtendForm(TurnForm):
    closes_at = forms.DateTimeField(
        label=_("New closing time"),
        help_text=_("Day and time in London, such as 2026-12-04 17:00."),
        widget=AdminDateTimeInput,
    )
    confirm_by = forms.DateField(
        label=_("Confirmed open until"), help_text=_("At most 28 days ahead."), widget=AdminDateInput
    )

    def fit(self, vacancy: Vacancy) -> None:
        """Two weeks longer is offered; whatever HR types instead holds."""
        until_filled = vacancy.closing_kind == ClosingKind.UNTIL_FILLED
        del self.fields["closes_at" if until_filled else "confirm_by"]
        if vacancy.closes_at or until_filled:
            self.initial = longer(vacancy, weeks=2)


class CloseForm(TurnForm):
    reason = forms.ChoiceField(
        label=_("Why"),
        help_text=_("Candidates read this on the vacancy’s page."),
        choices=CloseReason.choices,
        widget=forms.RadioSelect,
    )


FORMS: dict[Turn, type[TurnForm]] = {Turn.EXTEND: ExtendForm, Turn.CLOSE: CloseForm}
VERBS: dict[Turn, Callable[..., Vacancy]] = {
    Turn.EXTEND: extend_vacancy,
    Turn.CLOSE: close_vacancy,
    Turn.RELIST: relist_vacancy,
    Turn.COPY: copy_vacancy,
    Turn.ARCHIVE: archive_vacancy,
}
SAID = {
    Turn.EXTEND: _("It stays open until the time that you give. Two weeks longer is filled in."),
    Turn.CLOSE: _("It leaves the list at once. Its page stays for half a year and says why it closed."),
    Turn.RELIST: _(
        "You get a draft of the same post, linked to this one. Give it a closing time and publish it."
    ),
    Turn.COPY: _("You get a draft with the same words, for another post."),
    Turn.ARCHIVE: _(
        "Its page is taken down now, before its half year is over. The words and the history stay here."
    ),
}
