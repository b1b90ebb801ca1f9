"""The edit form says at once what publishing would refuse, and keeps what was typed."""

from typing import Any

from .rules import refusal

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
            changed=row is None or self.changes_words,
        )

    @property
    def changes_words(self) -> bool:
        fields = set(self.changed_data) - ONLY_WHEN  # type: ignore[attr-defined]
        formsets = getattr(self, "formsets", {}).items()
        return bool(fields) or any(
            formset.has_changed() for name, formset in formsets if name not in ONLY_WHEN
        )
