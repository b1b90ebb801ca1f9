"""In the form, below the fields: the sentence that candidates will read."""

from typing import Any

from django.forms import Media
from django.forms.models import model_to_dict
from wagtail.admin.panels import Panel

from .reads import ReadsForm, says


class SaysPanel(Panel):
    """``about`` is "pay" or "closing"."""

    def __init__(self, about: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.about = about

    def clone_kwargs(self) -> dict[str, Any]:
        return {**super().clone_kwargs(), "about": self.about}

    class BoundPanel(Panel.BoundPanel):
        template_name = "careers/vacancies/admin/says.html"

        @property
        def media(self) -> Media:
            return Media(js=["careers/desk/reads.js"])

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            values = {
                **dict.fromkeys(ReadsForm.base_fields),
                **model_to_dict(self.instance, ReadsForm.base_fields),
                "pay_scale": self.instance.pay_scale,
            }
            sentence = says(values)[self.panel.about]
            return {
                **super().get_context_data(parent_context), "about": self.panel.about, "sentence": sentence,
            }  # fmt: skip
