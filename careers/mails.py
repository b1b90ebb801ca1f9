"""The mails of careers that are written when they are sent."""

from careers.alerts.composing import Composing
from careers.alerts.telling import COMPOSER
from portal.mail.composing import composers

composers.register(COMPOSER)(Composing)
