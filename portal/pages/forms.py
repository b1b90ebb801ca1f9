"""The page form: tells the editor at once what publishing would refuse."""

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm

from portal.review.forms import SecondPairForm

from .publishing import obstacles
from .slugs import refuse_owned

GOING_OUT = {"action-submit", "action-restart-workflow"}


class BasePageForm(SecondPairForm, WagtailAdminPageForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        parent = self.parent_page
        if parent and cleaned.get("slug"):
            refuse_owned(cleaned["slug"], parent.depth + 1)
        return cleaned

    def _post_clean(self) -> None:
        """Overrides ModelForm because only here does the instance carry what was typed."""
        super()._post_clean()
        if self.is_going_out and not self.errors:
            for message in obstacles(self.instance, for_review=not self.is_publishing):
                self.add_error(None, message)

    @property
    def is_going_out(self) -> bool:
        return bool(self.is_publishing or GOING_OUT & set(self.data))
