"""The buttons below a selection: extend, close, archive, publish."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal import clock

from ..extending import longer
from ..models import Vacancy
from ..publishing import publish_draft
from ..states import State, state_of
from ..turning import archive_vacancy, close_vacancy, extend_vacancy
from ..turns import NEEDS, Turn
from .bulk import VacancyBulkAction, may_follow
from .bulk_forms import BulkCloseForm, BulkExtendForm
from .said import said_of, said_of_many, with_reasons, with_undo


class TurnBulkAction(VacancyBulkAction):
    turn: Turn

    @property
    def right(self) -> str:  # type: ignore[override]
        return NEEDS[self.turn]

    def fits(self, vacancy: Vacancy) -> bool:
        return may_follow(self.turn, vacancy)

    def tell(self, done: list[Vacancy]) -> str:
        if len(done) == 1:
            done[0].refresh_from_db()
            said = said_of(self.turn, done[0])
        else:
            said = said_of_many(self.turn, len(done))
        return with_undo(self.request, with_reasons(said, self.refused))


class BulkExtend(TurnBulkAction):
    display_name = _("Extend")
    aria_label = _("Extend the closing times of the chosen vacancies")
    action_type = "extend"
    action_priority = 10
    turn = Turn.EXTEND
    form_class = BulkExtendForm
    lead = _(
        "They stay open for longer. A post that is open until filled is confirmed for at most 28 days ahead."
    )

    def act(self, vacancy: Vacancy, values: dict[str, Any]) -> None:
        extend_vacancy(
            vacancy=vacancy, user=self.request.user, **longer(vacancy, **self.cleaned_form.longer())
        )


class BulkClose(TurnBulkAction):
    display_name = _("Close early")
    aria_label = _("Close the chosen vacancies")
    action_type = "close"
    action_priority = 20
    turn = Turn.CLOSE
    form_class = BulkCloseForm
    lead = _("They leave the list at once. Their pages stay for half a year and say why.")

    def act(self, vacancy: Vacancy, values: dict[str, Any]) -> None:
        close_vacancy(vacancy=vacancy, user=self.request.user, reason=values["reason"])


class BulkPublish(VacancyBulkAction):
    display_name = _("Publish")
    aria_label = _("Publish the chosen drafts")
    action_type = "publish"
    action_priority = 30
    lead = _(
        "Candidates see them at once. One that still lacks something is left as a draft, and you are told what."
    )

    def fits(self, vacancy: Vacancy) -> bool:
        return state_of(vacancy, clock.now()) == State.DRAFT or vacancy.has_unpublished_changes

    def act(self, vacancy: Vacancy, values: dict[str, Any]) -> None:
        publish_draft(vacancy=vacancy, user=self.request.user)

    def tell(self, done: list[Vacancy]) -> str:
        count = len(done)
        said = ngettext("%(count)d vacancy published.", "%(count)d vacancies published.", count)
        return with_reasons(said % {"count": count}, self.refused)


class BulkArchive(TurnBulkAction):
    display_name = _("Archive")
    aria_label = _("Archive the chosen vacancies")
    action_type = "archive"
    action_priority = 40
    turn = Turn.ARCHIVE
    lead = _("The pages of these closed adverts are taken down now. Their words and history stay here.")

    def act(self, vacancy: Vacancy, values: dict[str, Any]) -> None:
        archive_vacancy(vacancy=vacancy, user=self.request.user)


BULK_ACTIONS = (BulkExtend, BulkClose, BulkPublish, BulkArchive)
