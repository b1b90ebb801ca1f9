"""The colours as fields, each pair held to its contrast."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from .colour import HEX
from .pairs import missed
from .palette import DEFAULTS, SCHEMES, TOKENS, Scheme

IS_COLOUR = RegexValidator(
    HEX.pattern + r"\Z", _("Write the colour as # and six letters or figures, like #0d4a47.")
)


def field_name(scheme: str, token: str) -> str:
    return f"{scheme}_{token.replace('-', '_')}"


def colour_fields() -> dict[str, forms.CharField]:
    return {
        field_name(scheme, token): forms.CharField(
            label=format_lazy("{}, {}", label, scheme_label),
            required=False,
            validators=[IS_COLOUR],
            widget=forms.TextInput(
                attrs={"data-colour": token, "data-scheme": scheme, "size": 8, "spellcheck": "false"}
            ),
        )
        for scheme, scheme_label in SCHEMES
        for token, (label, _paints) in TOKENS.items()
    }


class SiteIdentityForm(WagtailAdminModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for scheme, _label in SCHEMES:
            for token, colour in self.instance.brand.colours(scheme).items():
                self.initial[field_name(scheme, token)] = colour

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for scheme, _label in SCHEMES:
            colours = self.colours(scheme, cleaned)
            if colours is not None:
                for pair in missed(scheme, colours):
                    self.add_error(field_name(scheme, pair.mend), pair.refusal(scheme, colours))
        return cleaned

    def colours(self, scheme: Scheme, cleaned: dict[str, Any]) -> dict[str, str] | None:
        """What is given for a scheme, ours where a field is empty; None while one cannot be read."""
        names = {token: field_name(scheme, token) for token in TOKENS}
        if not set(names.values()) <= set(cleaned):
            return None
        return {token: (cleaned[name] or DEFAULTS[scheme][token]).lower() for token, name in names.items()}

    def _post_clean(self) -> None:
        """Overrides ModelForm because the preview saves nothing and still shows what was typed."""
        super()._post_clean()
        tokens = {}
        for scheme, _label in SCHEMES:
            given = self.colours(scheme, self.cleaned_data) or {}
            tokens[scheme] = {t: colour for t, colour in given.items() if colour != DEFAULTS[scheme][t]}
        self.instance.tokens = {scheme: colours for scheme, colours in tokens.items() if colours}


# Wagtail puts a form together from what is declared, and these are no fields of the model.
SiteIdentityForm.declared_fields.update(colour_fields())
