"""The edit form says at once what publishing would refuse, and keeps what was typed."""

from typing import Any

from .rules import refusal
from .words import same
from .writers import differs

ONLY_WHEN = {"go_live_at", "expire_at", "comments", "comment_notifications"}


class SecondPairForm:
    """Mixed into a Wagtail admin form of a model with drafts."""

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        going_out = self.is_publishing and not self.errors  # type: ignore[attr-defined]
        if going_out and (reason := self._second_pair_refusal()):
            self.add_error(None, reason)  # type: ignore[attr-defined]

    @property
    def is_publishing(self) -> bool:
        data: Any = self.data  # type: ignore[attr-defined]
        approving = data.get("action-workflow-action") and data.get("workflow-action-name") == "approve"
        return bool(approving or "action-publish" in data)

    def _second_pair_refusal(self) -> str:
        draft: Any = self.instance  # type: ignore[attr-defined]
        row = type(draft)._base_manager.filter(pk=draft.pk).first() if draft.pk else None
        return refusal(
            row,
            draft=draft,
            revision=row.latest_revision if row else None,
            user=self.for_user,  # type: ignore[attr-defined]
            changed=row is None or self.changes_words or differs(draft, row.latest_revision),
        )

    @property
    def changes_words(self) -> bool:
        formsets = getattr(self, "formsets", {}).items()
        return changes(self) or any(_formset_changes(one) for name, one in formsets if name not in ONLY_WHEN)


def changes(form: Any) -> bool:
    """Not merely touched: its editor may have rewritten the markup of what nobody changed."""
    names = set(form.changed_data) - ONLY_WHEN
    return not all(same(form.initial.get(name), form.cleaned_data.get(name)) for name in names)


def _formset_changes(formset: Any) -> bool:
    rows = [form for form in formset.forms if form.has_changed()]
    return any(form.instance.pk is None or form in formset.deleted_forms or changes(form) for form in rows)
