"""Forms."""

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.styleguide.registry import Part, parts


class ExampleForm(forms.Form):
    """``post`` as a person might send it."""

    name = forms.CharField(
        label=_("Your name"),
        required=False,
        help_text=_("As you would like to be greeted."),
        widget=forms.TextInput(attrs={"class": "input"}),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        error_messages={"required": _("Write an e-mail address, so that we can answer.")},
        widget=forms.EmailInput(attrs={"class": "input"}),
    )


def sent() -> ExampleForm:
    form = ExampleForm({"name": "Amara"}, auto_id="example_%s")
    form.full_clean()
    return form


parts.register("portal/parts/field.html")(
    Part(
        _("Field"),
        {
            _("Optional, with a hint"): {"field": ExampleForm(auto_id="example_%s")["name"], "needed": False},
            _("Wrong"): {"field": sent()["email"], "needed": True},
        },
    )
)
parts.register("portal/parts/error_summary.html")(
    Part(_("Error summary"), {_("One thing to put right"): {"form": sent()}})
)
