"""Mails around an agreement: the link to the person, her answer to those who keep the page."""

from typing import Any

from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_admin_base_url
from wagtail.permissions import policy_registry

from portal import mail
from portal.people.models import Person

from .links import path_of
from .models import Agreement, AskedChange


def address(path: str) -> str:
    return f"{(get_admin_base_url() or '').rstrip('/')}{path}"


def send_link(agreement: Agreement, email: str) -> None:
    words = {"agreement": agreement, "link": address(path_of(agreement))}
    mail.send(
        key=f"consent.ask:{agreement.pk}",
        to=email,
        subject=_("Your page, before it is published: please read it"),
        text=render_to_string("portal/consent/mail/ask.txt", words),
        useful_until=agreement.expires_at,
    )


def keepers(person: Person) -> QuerySet[Any]:
    """Who may change her record and can be written to."""
    policy = policy_registry.get_by_type(Person)
    users = policy.users_with_any_permission_for_instance(["change"], person)
    return users.filter(is_active=True).exclude(email="").order_by("pk")


def tell_keepers(person: Person, *, key: str, subject: str, template: str, **words: object) -> int:
    """One mail each; the same key tells nobody twice. Returns how many are told."""
    text = render_to_string(template, {"person": person, **words})
    users = keepers(person)
    for user in users:
        mail.send(key=f"{key}:{user.pk}", to=user.email, subject=subject, text=text)
    return len(users)


def tell_answer(agreement: Agreement, change: AskedChange | None = None) -> None:
    subjects = {
        Agreement.Answer.AGREED: _("%(name)s has agreed"),
        Agreement.Answer.CHANGE: _("%(name)s asks for a change"),
        Agreement.Answer.WITHDRAWN: _("%(name)s has withdrawn her consent"),
    }
    subject = subjects[Agreement.Answer(agreement.answer)]
    tell_keepers(
        agreement.person,
        key=f"consent.answer:{agreement.pk}:{agreement.answer}:{agreement.answered_at:%Y%m%d%H%M%S%f}",
        subject=subject % {"name": agreement.person.public_name},
        template="portal/consent/mail/answer.txt",
        agreement=agreement,
        change=change,
        link=address(reverse("portal_consent", args=[agreement.page_id])),
    )
