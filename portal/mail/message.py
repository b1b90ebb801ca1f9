"""A row as the message that goes over the wire."""

from django.core.mail import EmailMultiAlternatives

from .composing import Words
from .models import OutgoingMail

OF_A_MACHINE = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}


def as_message(mail: OutgoingMail, words: Words) -> EmailMultiAlternatives:
    headers = {**OF_A_MACHINE, **words.headers, "Message-ID": mail.message_id}
    message = EmailMultiAlternatives(
        " ".join(words.subject.split()), words.text, to=[mail.to], headers=headers
    )
    if words.html:
        message.attach_alternative(words.html, "text/html")
    return message
