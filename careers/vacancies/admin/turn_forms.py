"""What is asked before a vacancy is extended, closed, advertised again or copied."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput

from ..choices import CloseReason, ClosingKind
from ..models import Vacancy
from ..turning import close_vacancy, copy_vacancy, extend_vacancy, relist_vacancy
from ..turns import Turn


class TurnForm(forms.Form):
    """Its fields are the verb's own arguments."""

    def __init__(self, *args: Any, vacancy: Vacancy, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vacancy = vacancy


class ExtendForm(TurnForm):
    closes_at = forms.DateTimeField(
        label=_("New closing time"), help_text=_("Day and time in London."), widget=AdminDateTimeInput
    )
    confirm_by = forms.DateField(
        label=_("Confirmed open until"), help_text=_("At most 28 days ahead."), widget=AdminDateInput
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        until_filled = self.vacancy.closing_kind == ClosingKind.UNTIL_FILLED
        del self.fields["closes_at" if until_filled else "confirm_by"]


class CloseForm(TurnForm):
    reason = forms.ChoiceField(
        label=_("Why"),
        help_text=_("Candidates read this on the vacancy’s page."),
        choices=CloseReason.choices,
        widget=forms.RadioSelect,
    )


FORMS = {Turn.EXTEND: ExtendForm, Turn.CLOSE: CloseForm, Turn.RELIST: TurnForm, Turn.COPY: TurnForm}
VERBS: dict[Turn, Callable[..., Vacancy]] = {
    Turn.EXTEND: extend_vacancy,
    Turn.CLOSE: close_vacancy,
    Turn.RELIST: relist_vacancy,
    Turn.COPY: copy_vacancy,
}
SAID = {
    Turn.EXTEND: _("It stays open until the time that you give."),
    Turn.CLOSE: _("It leaves the list at once. Its page stays for half a year and says why it closed."),
    Turn.RELIST: _(
        "You get a draft of the same post, linked to this one. Give it a closing time and publish it."
    ),
    Turn.COPY: _("You get a draft with the same words, for another post."),
}
DONE = {
    Turn.EXTEND: _("Extended."),
    Turn.CLOSE: _("Closed. Candidates read why."),
    Turn.RELIST: _("This is the new draft. Give it a closing time, then publish it."),
    Turn.COPY: _("This is the new draft. Give it a reference and a closing time, then publish it."),
}
