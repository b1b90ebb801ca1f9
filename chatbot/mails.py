"""The mails of the chatbot, which are written when they are sent."""

from chatbot.web.mailing import COMPOSER, Composing
from portal.mail.composing import composers

composers.register(COMPOSER)(Composing)
