"""A row as the message that goes over the wire."""

from django.core.mail import EmailMultiAlternatives

from .models import OutgoingMail

OF_A_MACHINE = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}


def as_message(mail: OutgoingMail) -> EmailMultiAlternatives:
    headers = {**OF_A_MACHINE, **mail.headers, "Message-ID": mail.message_id}
    message = EmailMultiAlternatives(mail.subject, mail.text, to=[mail.to], headers=headers)
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    return message
