"""A colleague: who she is, what she may do and for which employers, on one screen."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from careers.employers.groups import HR
from careers.employers.members import join_employer, leave_employer
from careers.employers.models import EmployerDesk
from portal.organisations.models import Organisation

User = get_user_model()


def groups_to_choose(by: Any) -> QuerySet[Group]:
    """All but those that follow from an employer, and those that may do what ``by`` may not."""
    groups = Group.objects.exclude(name=HR).filter(employer_desk=None).order_by("name")
    if by.is_superuser:
        return groups
    return groups.exclude(permissions__in=Permission.objects.exclude(group__user=by))


class ColleagueForm(forms.ModelForm):
    email = forms.EmailField(label=_("E-mail"), help_text=_("They sign in with it."))
    first_name = forms.CharField(label=_("First name"), max_length=150)
    last_name = forms.CharField(label=_("Last name"), max_length=150, required=False)
    employers = forms.ModelMultipleChoiceField(
        label=_("HR of"),
        queryset=Organisation.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("They write vacancies, profiles and stories of these employers and see no others’."),
    )
    groups = forms.ModelMultipleChoiceField(
        label=_("Or works for the whole site, as one of"),
        queryset=Group.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Editors write everywhere. Moderators also publish what others wrote. "
            "Administrators also invite colleagues and change settings."
        ),
    )
    is_superuser = forms.BooleanField(
        label=_("Superuser"),
        required=False,
        help_text=_("May do everything, also publish alone with a reason. Give it to very few."),
    )

    class Meta:
        model = User
        fields = ["email", "first_name", "last_name", "is_superuser"]

    field_order = ["email", "first_name", "last_name", "employers", "groups", "is_superuser"]

    def __init__(self, *args: Any, editing_self: bool = False, by: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        made = EmployerDesk.objects.values("organisation")
        fields["employers"].queryset = Organisation.objects.filter(pk__in=made).order_by("name")
        self.offered = fields["groups"].queryset = groups_to_choose(by)
        if editing_self or not by.is_superuser:
            del self.fields["is_superuser"]
        if self.instance.pk:
            self.initial["employers"] = Organisation.objects.filter(memberships__user=self.instance)
            self.initial["groups"] = self.instance.groups.all()
            self.fields["email"].help_text = gettext("They sign in as %(name)s.") % {
                "name": self.instance.get_username()
            }

    def clean_email(self) -> str:
        email = self.cleaned_data["email"].strip().lower()
        others = User._default_manager.exclude(pk=self.instance.pk)
        taken = others.filter(email__iexact=email) | others.filter(
            **{f"{User.USERNAME_FIELD}__iexact": email}
        )
        if taken.exists():
            raise forms.ValidationError(
                gettext("There is already an account with this address. Find it under Users.")
            )
        return email

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not any(cleaned.get(name) for name in ("employers", "groups", "is_superuser")):
            always = self.instance.is_superuser and "is_superuser" not in self.fields
            if not always:
                self.add_error("employers", gettext("Choose an employer, or a group for the whole site."))
        return cleaned

    @transaction.atomic
    def save(self, commit: bool = True) -> Any:
        user = super().save(commit=False)
        if user.pk is None:
            setattr(user, User.USERNAME_FIELD, user.email)
            user.is_active = False
            user.set_unusable_password()
        user.save()
        chosen = self.cleaned_data["groups"]
        user.groups.remove(*self.offered.exclude(pk__in=chosen))
        user.groups.add(*chosen)
        self._set_employers(user)
        return user

    def _set_employers(self, user: Any) -> None:
        chosen = set(self.cleaned_data["employers"])
        now = set(Organisation.objects.filter(memberships__user=user))
        for organisation in chosen - now:
            join_employer(user=user, organisation=organisation)
        for organisation in now - chosen:
            leave_employer(user=user, organisation=organisation)

    def save_m2m(self) -> None:
        """Groups and employers are set by ``save``."""
