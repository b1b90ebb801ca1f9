"""The profile form: HR names her own employers only."""

from typing import Any

from careers.employers.members import organisations_of
from portal.pages.forms import BasePageForm


class ProfileForm(BasePageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "employer" in self.fields and self.for_user:
            self.fields["employer"].queryset = organisations_of(self.for_user)
            if not self.instance.pk:
                self.initial["employer"] = self.initial.get("employer") or self.employer_above()

    def employer_above(self) -> int | None:
        """A profile below an employer's page is of that employer."""
        above = getattr(self.parent_page, "specific", None)
        return getattr(above, "organisation_id", None)
